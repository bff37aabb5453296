using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>Facts of a bloc-year for the tests of its steps; nothing has happened in it unless told.</summary>
internal static class Year
{
    public const string Path = "/khoi-thi-dua/cum-2/2026";
    public const string Reports = Path + "/bao-cao/sau-thang";

    /// <summary>The year as its chair sees it: four members, reports of the half year and of the year not open.</summary>
    public static YearFacts Facts(params YearStep[] recorded) => new(
        Path, "Cụm trưởng", "Trường Một", 4, [.. recorded.Select(s => new RecordedStep(s, new DateOnly(2026, 2, 3), "Biên bản số 01.", "Trần Văn A", 0))], null, MayKeep: true, MayRun: true, MayReport: true, "cụm",
        Review(), new ReviewFacts("nam", null, 0, null, null));

    /// <summary>The half-year review; its reports are due on 15 June 2026 where the round is open.</summary>
    public static ReviewFacts Review(bool open = false, int sent = 0, BlocReportState? report = null, MeetingState? meeting = null, bool final = false, OwnReport? own = null) => new(
        "sau-thang", open ? new DateOnly(2026, 6, 15) : null, sent, report,
        meeting is { } state ? new StepMeeting(3, state, new DateTime(2026, 6, 20, 1, 0, 0, DateTimeKind.Utc), "Hội trường A", final) : null, own);

    /// <summary>The same year seen by somebody who neither keeps nor runs it.</summary>
    public static YearFacts SeenByMember(this YearFacts facts) => facts with { MayKeep = false, MayRun = false, MayReport = false };
}
