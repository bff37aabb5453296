using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Awards;

/// <summary>A frozen document of a dossier: bytes already issued, never a page of another room.</summary>
public sealed class DossierPaper : Part
{
    private DossierPaper()
    {
    }

    internal DossierPaper(Guid dossierId, int order, PaperRole role, IssuedDocument document, Guid? summaryId)
    {
        (DossierId, Order, Role, DocumentId, Kind, SummaryId) = (dossierId, order, role, document.Id, document.Kind, summaryId);
        Title = $"{document.Kind.InWords()} {document.Abstract}";
    }

    public Guid DossierId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public PaperRole Role { get; private set; }
    public Guid DocumentId { get; private set; }
    public DocumentKind Kind { get; private set; }

    /// <summary>The summary it prints.</summary>
    public Guid? SummaryId { get; private set; }

    public string Title { get; private set; } = "";
}

/// <summary>What is said to a line of the checklist that no paper of the portal meets: "Biên bản giấy số 09/BB-KTĐ, nộp kèm hồ sơ bản in".</summary>
public sealed class ChecklistNote : Part
{
    public const int KeyLength = 120;
    public const int TextLength = 1000;

    private ChecklistNote()
    {
    }

    internal ChecklistNote(Guid dossierId, string key, string text, Deed deed) => (DossierId, Key, Text, By, At) = (dossierId, key, text, deed.PersonName, deed.At);

    public Guid DossierId { get; private set; }

    /// <summary>The line's key.</summary>
    public string Key { get; private set; } = "";

    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A step a dossier took.</summary>
public sealed class DossierEvent : Part
{
    private DossierEvent()
    {
    }

    internal DossierEvent(Guid dossierId, int order, DossierState state, DateOnly on, string? words, Deed deed) =>
        (DossierId, Order, State, On, Words, By, Capacity, At) = (dossierId, order, state, on, words, deed.PersonName, deed.Capacity, deed.At);

    public Guid DossierId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    /// <summary>The state it came into.</summary>
    public DossierState State { get; private set; }

    /// <summary>The day it holds for.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The reason, or what was asked for.</summary>
    public string? Words { get; private set; }

    public string By { get; private set; } = "";
    public string Capacity { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>What another department, or the public, said during appraisal.</summary>
public sealed class DossierOpinion : Part
{
    public const int BodyLength = 200;
    public const int DocumentLength = 200;

    private DossierOpinion()
    {
    }

    internal DossierOpinion(Guid dossierId, string body, string? document, DateOnly on, bool agrees, string text, Deed deed) =>
        (DossierId, Body, Document, On, Agrees, Text, By, At) = (dossierId, body, document, on, agrees, text, deed.PersonName, deed.At);

    public Guid DossierId { get; private set; }

    /// <summary>Who said it: "Sở Y tế".</summary>
    public string Body { get; private set; } = "";

    /// <summary>Number and date of the letter.</summary>
    public string? Document { get; private set; }

    public DateOnly On { get; private set; }
    public bool Agrees { get; private set; }
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; private set; }
}
