using System.Text.Json;

namespace EmulationPortal.Domain.Scoring;

/// <summary>One member's result, with every number it rests on.</summary>
public sealed class RankingEntry : Part
{
    public const int NameLength = 300;
    public const int WordsLength = 4000;

    private IReadOnlyList<RankingGroup>? read;

    private RankingEntry()
    {
    }

    internal RankingEntry(Guid rankingId, int order, ScoreTable table, MemberScore score, Func<Guid, string> nameOf, string? exclusionWords)
    {
        (RankingId, Order, UnitId, UnitName) = (rankingId, order, score.UnitId, nameOf(score.UnitId));
        (Rank, Percentage) = (score.Rank, score.Percentage);
        (Scale, Deductions, Bonus, Uncapped, Total, Maximum) = (score.Scale, score.Deductions, score.Bonus, score.Uncapped, score.Total, score.Maximum);
        (BandReached, Band) = (score.BandReached?.Name, score.Band?.Name);
        (Exclusions, ExclusionWords) = (score.Input.Exclusions, exclusionWords);
        TieWords = string.Join('\n', Scoring.TieWords.Of(table, score, nameOf)) is { Length: > 0 } words ? words : null;
        Derivation = LineDerivation.Write(table, score);
        read = [.. table.Engine.Groups.Select((group, i) => new RankingGroup(group.Key, group.Name, group.Kind, score.GroupTotals[i], score.GroupMaxima[i]))];
        GroupTotals = RankingGroup.Write(read);
    }

    public Guid RankingId { get; private set; }

    /// <summary>Place in the table, from 1.</summary>
    public int Order { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>As printed on that day.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>Null when out, or when nothing applies to it.</summary>
    public int? Rank { get; private set; }

    /// <summary>Per cent of the applicable maximum, rounded; null when nothing applies.</summary>
    public decimal? Percentage { get; private set; }

    /// <summary>Sum of the groups of the scale.</summary>
    public decimal Scale { get; private set; }

    /// <summary>Points taken off, positive.</summary>
    public decimal Deductions { get; private set; }

    public decimal Bonus { get; private set; }

    /// <summary>Scale − deductions + bonus, before a cap.</summary>
    public decimal Uncapped { get; private set; }

    public decimal Total { get; private set; }

    /// <summary>Applicable maximum.</summary>
    public decimal Maximum { get; private set; }

    /// <summary>The band its figure falls in.</summary>
    public string? BandReached { get; private set; }

    /// <summary>The band given, after exclusions.</summary>
    public string? Band { get; private set; }

    public ExclusionEffects Exclusions { get; private set; }

    /// <summary>Effect, cause and document of its exclusions.</summary>
    public string? ExclusionWords { get; private set; }

    /// <summary>How it stands to those with the same percentage, a line for each; null where nobody has.</summary>
    public string? TieWords { get; private set; }

    /// <summary>Its lines as stored JSON; read by <see cref="Lines"/>.</summary>
    public string Derivation { get; private set; } = "[]";

    /// <summary>Its groups as stored JSON; read by <see cref="Groups"/>.</summary>
    public string GroupTotals { get; private set; } = "[]";

    /// <summary>By group, in order.</summary>
    public IReadOnlyList<RankingGroup> Groups => read ??= RankingGroup.Read(GroupTotals);

    /// <summary>Its lines, in the order of the sheet's criteria.</summary>
    public IReadOnlyList<LineDerivation> Lines() => LineDerivation.Read(Derivation);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("unit", UnitId);
        json.WriteString("name", UnitName);
        WriteNumber(json, "rank", Rank);
        WriteNumber(json, "percentage", Percentage);
        WriteNumber(json, "scale", Scale);
        WriteNumber(json, "deductions", Deductions);
        WriteNumber(json, "bonus", Bonus);
        WriteNumber(json, "uncapped", Uncapped);
        WriteNumber(json, "total", Total);
        WriteNumber(json, "maximum", Maximum);
        json.WriteString("bandReached", BandReached);
        json.WriteString("band", Band);
        json.WriteNumber("exclusions", (int)Exclusions);
        json.WriteString("exclusionWords", ExclusionWords);
        json.WriteString("ties", TieWords);
        json.WriteStartArray("groups");
        foreach (var group in Groups)
        {
            json.WriteStartObject();
            json.WriteString("key", group.GroupKey);
            json.WriteString("name", group.Name);
            WriteNumber(json, "total", group.Total);
            WriteNumber(json, "maximum", group.Maximum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("lines");
        json.WriteRawValue(Derivation, skipInputValidation: true);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? figure)
    {
        json.WritePropertyName(name);
        if (figure is { } known)
            json.WriteRawValue(LineDerivation.Plain(known), skipInputValidation: true);
        else
            json.WriteNullValue();
    }
}
