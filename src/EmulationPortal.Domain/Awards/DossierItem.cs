namespace EmulationPortal.Domain.Awards;

/// <summary>A unit's place in the score table a dossier rests on.</summary>
/// <param name="Total">Points.</param>
public sealed record DossierScore(decimal? Total, decimal? Percentage, int? Rank);

/// <summary>One unit or person proposed for one award, as it was chosen. Nothing of it is typed: it is what the recorded selection says.</summary>
public sealed class DossierItem : Part
{
    private DossierItem()
    {
    }

    internal DossierItem(Guid dossierId, int order, AwardSlate slate, Selection selection, SelectionResult result, Candidate candidate, DossierScore? score, bool needsInitiatives)
    {
        (DossierId, Order, SlateId, CandidateId, AwardCode, VersionId, AwardName) = (dossierId, order, slate.Id, candidate.Id, slate.AwardCode, slate.VersionId, slate.AwardName);
        (Authority, IsFlag, Subject, UnitId, UnitName, PersonName, Position) = (slate.Authority, slate.IsFlag, slate.Subject, candidate.UnitId, candidate.UnitName, candidate.PersonName, candidate.Position);
        (For, Denominator, Method, SelectedOn, Record) = (result.For, result.Denominator, selection.Method, selection.On, selection.Record);
        (Achievement, Initiatives, InitiativeNames, EarlierTitles, NeedsInitiatives) = (candidate.Achievement, candidate.Initiatives, candidate.InitiativeNames, candidate.EarlierTitles, needsInitiatives);
        (Total, Percentage, Rank) = (score?.Total, score?.Percentage, score?.Rank);
    }

    public Guid DossierId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public Guid SlateId { get; private set; }
    public Guid CandidateId { get; private set; }
    public string AwardCode { get; private set; } = "";

    /// <summary>The version of the award it is proposed under.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The form proposed.</summary>
    public string AwardName { get; private set; } = "";

    public string Authority { get; private set; } = "";
    public bool IsFlag { get; private set; }
    public AwardSubject Subject { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";

    /// <summary>Null for the unit itself.</summary>
    public string? PersonName { get; private set; }

    public string? Position { get; private set; }
    public string? Achievement { get; private set; }
    public int? Initiatives { get; private set; }
    public string? InitiativeNames { get; private set; }
    public string? EarlierTitles { get; private set; }

    /// <summary>The award asks for recognised initiatives, whose recognition goes with the dossier.</summary>
    public bool NeedsInitiatives { get; private set; }

    /// <summary>Points of the unit.</summary>
    public decimal? Total { get; private set; }

    public decimal? Percentage { get; private set; }
    public int? Rank { get; private set; }

    /// <summary>Votes in favour; null where the ranking decided.</summary>
    public int? For { get; private set; }

    public int? Denominator { get; private set; }
    public Blocs.Charters.SelectionMethod Method { get; private set; }
    public DateOnly SelectedOn { get; private set; }

    /// <summary>The minutes it rests on.</summary>
    public string Record { get; private set; } = "";

    /// <summary>The person, else the unit.</summary>
    public string Name => PersonName ?? UnitName;

    /// <summary>Name, position and unit as the list prints them.</summary>
    public string FullName => PersonName is null ? UnitName : string.Join(", ", new[] { PersonName, Position, UnitName }.OfType<string>());

    /// <summary>"101,25 điểm; xếp hạng 1", or what a person has done, in a line.</summary>
    public string Merit
    {
        get
        {
            if (PersonName is null)
                return Total is { } total ? $"{total.ToString("#,##0.00", VietnameseText.Culture)} điểm{(Rank is { } rank ? $"; xếp hạng {rank}" : "")}" : Achievement is { } told ? Short(told) : "Theo báo cáo tóm tắt thành tích";
            string?[] parts = [Achievement is { } did ? Short(did) : null, EarlierTitles is { } titles ? Short(titles) : null, Initiatives is > 0 and var count ? $"{VietnameseText.Count(count)} sáng kiến được công nhận" : null];
            return parts.Any(p => p is not null) ? string.Join("; ", parts.OfType<string>()) : "Theo báo cáo tóm tắt thành tích";
        }
    }

    /// <summary>"08/09 (88,89%)".</summary>
    public string Votes => DossierWords.Votes(For, Denominator);

    private static string Short(string text)
    {
        const int longest = 240;
        var line = VietnameseText.Tidy(text).TrimEnd('.', ';');
        return line.Length <= longest ? line : line[..line.LastIndexOf(' ', longest)] + " …";
    }
}
