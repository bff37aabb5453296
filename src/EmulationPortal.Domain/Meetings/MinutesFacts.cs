using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Meetings;

/// <summary>A unit's place at the head of the bloc, in the bloc's own words: "Trưởng khối".</summary>
public sealed record LeadingWord(Guid UnitId, string Word);

/// <summary>What the minutes are written from.</summary>
/// <param name="Meeting">With all its parts.</param>
/// <param name="BlocName">"Khối thi đua số 7".</param>
/// <param name="Wording">The bloc's words.</param>
/// <param name="UnitNames">Names of all units the meeting mentions.</param>
/// <param name="Leading">Units that lead the bloc-years it serves.</param>
/// <param name="CopyCount">Copies made.</param>
/// <param name="CirculatedUntil">Until when the draft was circulated, UTC; null when it was passed in the room.</param>
/// <param name="Printed">Objections to be printed.</param>
public sealed record MinutesFacts(
    Meeting Meeting, string BlocName, BlocWording Wording, IReadOnlyDictionary<Guid, string> UnitNames, IReadOnlyList<LeadingWord> Leading,
    int CopyCount, DateTime? CirculatedUntil, IReadOnlyList<(string UnitName, string Objection)> Printed)
{
    /// <summary>A unit's name.</summary>
    public string NameOf(Guid unitId) => UnitNames.GetValueOrDefault(unitId, "");

    /// <summary>" (Trưởng khối)", or nothing.</summary>
    public string LeadingNote(Guid unitId) => Leading.FirstOrDefault(l => l.UnitId == unitId) is { } lead ? $" ({lead.Word})" : "";

    /// <summary>The body a person came from: unit or guest's body.</summary>
    public string BodyOf(Attendance attendance) => attendance.UnitId is { } unit ? NameOf(unit)
        : Meeting.Guests.FirstOrDefault(g => g.Id == attendance.GuestId)?.Body ?? "";
}

/// <summary>One thing in the minutes, in order.</summary>
public abstract record MinutesItem;

/// <summary>A heading; level 1 for "I.", 2 for "1.".</summary>
public sealed record MinutesHeading(int Level, string Text) : MinutesItem;

/// <summary>Which table stands here; its rows are read from the meeting.</summary>
public enum MinutesTableKind
{
    Votes,
    Conclusions,
}

/// <summary>A table of facts, changed where the facts are.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Ids">The voted items or conclusions it shows, in order.</param>
public sealed record MinutesTable(MinutesTableKind Kind, IReadOnlyList<Guid> Ids) : MinutesItem;

/// <summary>A paragraph as the facts give it, or as somebody wrote it instead.</summary>
/// <param name="Key">Names its facts.</param>
/// <param name="Label">Bold words before it: "1. Thời gian bắt đầu:".</param>
/// <param name="Text">What is printed.</param>
/// <param name="Generated">What the facts give now; null for a free paragraph, and for one whose facts were withdrawn.</param>
public sealed record ComposedParagraph(string Key, string? Label, string Text, string? Generated) : MinutesItem
{
    /// <summary>Kept with the table that follows.</summary>
    public bool Leads { get; init; }

    /// <summary>Stands with the signatures.</summary>
    public bool Closes { get; init; }

    /// <summary>Somebody wrote it instead of the facts.</summary>
    public bool Edited { get; init; }

    /// <summary>Somebody added it.</summary>
    public bool Free { get; init; }

    /// <summary>Its facts changed after somebody had written it: both are shown.</summary>
    public bool FactsChanged { get; init; }

    /// <summary>The revision of what was written; 0 where nothing was.</summary>
    public int Revision { get; init; }
}
