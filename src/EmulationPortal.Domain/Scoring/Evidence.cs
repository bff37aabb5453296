namespace EmulationPortal.Domain.Scoring;

/// <summary>What an evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A file given to the portal.</summary>
    File,
    /// <summary>Number and symbol of a document, which is shown on request.</summary>
    Reference,
    /// <summary>A public address.</summary>
    Link,
}

/// <summary>Something that proves scores: attached to a card once, referred to from as many lines as it proves.</summary>
public sealed class Evidence : Part
{
    public const int TitleLength = 300;
    public const int AddressLength = 1000;

    private readonly List<EvidenceUse> uses = [];

    private Evidence()
    {
    }

    internal Evidence(Guid cardId, EvidenceKind kind, string title, Guid? fileId, string? address, Deed deed)
    {
        (CardId, Kind, Title, FileId, Address) = (cardId, kind, title, fileId, address);
        (GivenBy, GivenAt) = (deed.PersonName, deed.At);
    }

    public Guid CardId { get; private set; }
    public EvidenceKind Kind { get; private set; }

    /// <summary>As shown: "QĐ 118/QĐ-TCT, 12/01/2026: 2 sáng kiến".</summary>
    public string Title { get; private set; } = "";

    public Guid? FileId { get; private set; }

    /// <summary>The address of a link.</summary>
    public string? Address { get; private set; }

    public string GivenBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>The lines it proves.</summary>
    public IReadOnlyList<EvidenceUse> Uses => uses;

    /// <summary>Whether it proves a line.</summary>
    public bool Proves(Guid criterionKey) => uses.Exists(u => u.CriterionKey == criterionKey);

    internal void UseFor(IEnumerable<Guid> criterionKeys)
    {
        var wanted = criterionKeys.ToHashSet();
        uses.RemoveAll(u => !wanted.Contains(u.CriterionKey));
        uses.AddRange(wanted.Where(k => !Proves(k)).Select(k => new EvidenceUse(Id, k)).ToList());
    }
}

/// <summary>A line an evidence proves.</summary>
public sealed class EvidenceUse : Part
{
    private EvidenceUse()
    {
    }

    internal EvidenceUse(Guid evidenceId, Guid criterionKey) => (EvidenceId, CriterionKey) = (evidenceId, criterionKey);

    public Guid EvidenceId { get; private set; }
    public Guid CriterionKey { get; private set; }
}

/// <summary>A unit explains a line whose score was changed or questioned; the explanation is answered (rule 10).</summary>
public sealed class Explanation : Part
{
    public const int Longest = 4000;

    private Explanation()
    {
    }

    internal Explanation(Guid cardId, Guid criterionKey, string text, Deed deed) =>
        (CardId, CriterionKey, Text, By, At) = (cardId, criterionKey, text, deed.PersonName, deed.At);

    public Guid CardId { get; private set; }
    public Guid CriterionKey { get; private set; }
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    internal void AnswerWith(string answer, Deed deed) => (Answer, AnsweredBy, AnsweredAt) = (answer, deed.PersonName, deed.At);
}
