using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>A conference made for a test.</summary>
public sealed record TestMeeting(TestBlocYear Place, Guid MeetingId, string Path, string Title, TestPerson Chair, TestPerson Secretary)
{
    /// <summary>The address of the desk.</summary>
    public string Desk => Path + "/dieu-hanh";

    /// <summary>The address of the minutes.</summary>
    public string Minutes => Path + "/bien-ban";
}
