using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Meetings.Scripts;

/// <summary>What the presider says at one item.</summary>
public sealed class ScriptForm
{
    [Display(Name = "Lời điều hành")]
    public string? Words { get; set; }

    /// <summary>The revision of the item the words were changed from.</summary>
    public int Version { get; set; }
}

/// <summary>An item of the script.</summary>
public sealed record ScriptRow(Guid Id, int Number, string Title, string? Hours, string? Presenter, string Words, bool Edited, int Revision);

/// <summary>The script, item by item.</summary>
public sealed record ScriptPage(MeetingHead Head, IReadOnlyList<ScriptRow> Rows, bool MayWrite)
{
    /// <summary>The address of the script.</summary>
    public string Here => Head.Path + "/kich-ban";
}
