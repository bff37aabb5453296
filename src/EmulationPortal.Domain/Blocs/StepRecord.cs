namespace EmulationPortal.Domain.Blocs;

/// <summary>A step done outside the portal and entered afterwards: a province may adopt the portal in any month (domain §6, "Starting in the middle").</summary>
public sealed class StepRecord : Part
{
    public const int NoteLength = 500;
    public const int NameLength = 200;
    public const int ReasonLength = 500;

    private readonly List<StepDocument> documents = [];
    private readonly List<OutsidePlace> places = [];

    private StepRecord()
    {
    }

    internal StepRecord(Guid blocYearId, YearStep step, DateOnly doneOn, string note, Deed deed)
    {
        BlocYearId = blocYearId;
        Step = step;
        Correct(doneOn, note, deed);
    }

    public Guid BlocYearId { get; private set; }
    public YearStep Step { get; private set; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly DoneOn { get; private set; }

    /// <summary>What was done and by which document.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who entered it, or corrected it last.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }
    public string? WithdrawalReason { get; private set; }

    /// <summary>Whether the step counts as done.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>The documents of the step in the order in which they were given.</summary>
    public IReadOnlyList<StepDocument> Documents => documents.OrderBy(d => d.Id).ToList();

    /// <summary>Of the step of scoring: the order of the units as it was agreed; empty where it was not entered.</summary>
    public IReadOnlyList<OutsidePlace> Places => places.OrderBy(p => p.Rank ?? int.MaxValue).ThenBy(p => p.Order).ToList();

    internal void Correct(DateOnly doneOn, string note, Deed deed) => (DoneOn, Note, RecordedBy, RecordedAt) = (doneOn, note, deed.PersonName, deed.At);

    internal void Withdraw(string reason, Deed deed) => (WithdrawnAt, WithdrawnBy, WithdrawalReason) = (deed.At, deed.PersonName, reason);

    internal StepDocument Attach(StepDocumentDraft draft, Deed deed)
    {
        var document = new StepDocument(Id, draft, deed);
        documents.Add(document);
        return document;
    }

    internal bool Detach(Guid documentId) => documents.RemoveAll(d => d.Id == documentId) > 0;

    internal void Rank(IEnumerable<PlaceDraft> drafts)
    {
        places.Clear();
        places.AddRange(drafts.Select((d, i) => new OutsidePlace(Id, i + 1, d)));
    }
}

/// <summary>A document of a step as it is given.</summary>
/// <param name="Title">Kind and abstract: "Biên bản hội nghị triển khai".</param>
/// <param name="Number">"02/BB-KTĐ7".</param>
/// <param name="IssuedOn">Its date.</param>
/// <param name="FileId">The scan or file, kept in the store.</param>
/// <param name="FileName">The file's name, which stands for a title that was not given.</param>
public sealed record StepDocumentDraft(string? Title, string? Number, DateOnly? IssuedOn, Guid? FileId, string? FileName);

/// <summary>A document of a step that was done outside the portal: named by number or title, with its file or without.</summary>
public sealed class StepDocument : Part
{
    public const int TitleLength = 300;
    public const int NumberLength = 60;

    private StepDocument()
    {
    }

    internal StepDocument(Guid stepRecordId, StepDocumentDraft draft, Deed deed)
    {
        (StepRecordId, Number, IssuedOn, FileId) = (stepRecordId, draft.Number, draft.IssuedOn, draft.FileId);
        Title = draft.Title ?? (draft.Number is null ? draft.FileName![..Math.Min(draft.FileName!.Length, TitleLength)] : null);
        (GivenBy, GivenAt) = (deed.PersonName, deed.At);
    }

    public Guid StepRecordId { get; private set; }

    /// <summary>Kind and abstract; null where only the number was given.</summary>
    public string? Title { get; private set; }

    public string? Number { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public Guid? FileId { get; private set; }
    public string GivenBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>"Biên bản hội nghị triển khai, số 02/BB-KTĐ7, ngày 04/03/2026".</summary>
    public string InWords
    {
        get
        {
            string?[] parts = [Title, Number is null ? null : $"số {Number}", IssuedOn is { } day ? $"ngày {day:dd/MM/yyyy}" : null];
            var words = string.Join(", ", parts.OfType<string>());
            return char.ToUpper(words[0], VietnameseText.Culture) + words[1..];
        }
    }
}
