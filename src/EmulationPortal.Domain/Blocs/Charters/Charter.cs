using System.Text.RegularExpressions;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>
/// The charter or the plan of a bloc-year, one edition of it: parts written by the chair, circulated, commented on, passed by a conference, frozen.
/// A change after that is a new edition.
/// </summary>
public sealed partial class Charter : Root, IAdoptable
{
    public const int TitleLength = 400;
    public const int NoteLength = 500;
    public const int BasisLength = 6000;

    public static readonly Rule TitleNeeded = new("charter.title-needed", "Hãy nhập trích yếu, tối đa 400 ký tự.");
    public static readonly Rule Fixed = new("charter.fixed", "{0} đã được thông qua nên không sửa được nữa. Muốn thay đổi, hãy soạn bản sửa đổi.");
    public static readonly Rule EditionOpen = new("charter.edition-open", "{0} đang có bản chưa thông qua (lần {1}). Hãy hoàn thành bản đó trước.");
    public static readonly Rule AlreadyCirculated = new("charter.already-circulated", "Dự thảo đã gửi các đơn vị thành viên rồi.");
    public static readonly Rule NothingToCirculate = new("charter.nothing-to-circulate", "Dự thảo chưa có nội dung nào. Hãy soạn rồi gửi.");
    public static readonly Rule DueDayPast = new("charter.due-day-past", "Hạn góp ý không được trước hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule DueDayNeeded = new("charter.due-day-needed", "Hãy nhập hạn góp ý.");
    public static readonly Rule NotCirculated = new("charter.not-circulated", "Chỉ thông qua được văn bản đã gửi lấy ý kiến các đơn vị thành viên. {0} đang ở trạng thái {1}.");
    public static readonly Rule NotDiscardable = new("charter.not-discardable", "Chỉ xóa được bản nháp chưa gửi các đơn vị thành viên. {0} đang ở trạng thái {1}; hãy sửa tiếp theo ý kiến góp ý.");
    public static readonly Rule NotAdopted = new("charter.not-adopted", "Chỉ hoàn thành bản chính được văn bản đã được hội nghị thông qua.");
    public static readonly Rule OutsideNeedsNote = new("charter.outside-needs-note", "Hãy ghi số, ngày biên bản hội nghị đã thông qua.");
    public static readonly Rule OutsideInFuture = new("charter.outside-in-future", "Ngày thông qua không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule BasisNeedsNote = new("charter.basis-needs-note", "Hãy ghi lý do dùng căn cứ khác với danh mục.");
    public static readonly Rule BasisTooLong = new("charter.basis-too-long", "Phần căn cứ dài quá 6.000 ký tự. Hãy rút gọn.");
    public static readonly Rule TermsUnsound = new("charter.terms-unsound", "Tỷ lệ thông qua phải nhỏ hơn 1 và tỷ lệ có mặt tối thiểu không vượt quá 1. Hãy xem lại.");

    private readonly List<CharterPart> parts = [];
    private readonly List<CharterComment> comments = [];

    private Charter()
    {
    }

    private Charter(CharterKind kind, Guid blocYearId, EmulationYear year, int edition, string title, CharterTerms terms, IEnumerable<PartDraft> drafts)
    {
        (Kind, BlocYearId, Cycle, FirstYear, Edition, Title, Terms) = (kind, blocYearId, year.Cycle, year.FirstYear, edition, title, terms);
        foreach (var draft in drafts)
            parts.Add(new CharterPart(Id, draft.LineId, draft.Shape, draft.Heading, draft.ShowsTerms) { Order = parts.Count + 1 });
    }

    public Guid BlocYearId { get; private set; }
    public CharterKind Kind { get; private set; }

    /// <summary>What its year follows.</summary>
    public CycleKind Cycle { get; private set; }

    /// <summary>The calendar year in which its year begins.</summary>
    public int FirstYear { get; private set; }

    /// <summary>From 1; a change after adoption is the next one.</summary>
    public int Edition { get; private set; }

    /// <summary>The abstract (trích yếu) without the kind.</summary>
    public string Title { get; private set; } = "";

    public CharterState State { get; private set; }

    /// <summary>What the charter fixes for later steps.</summary>
    public CharterTerms Terms { get; private set; } = CharterTerms.Default;

    /// <summary>When the draft went to the members, UTC.</summary>
    public DateTime? CirculatedAt { get; private set; }

    /// <summary>Until when comments are asked for; later ones are still taken until it is passed.</summary>
    public DateOnly? CommentsDueOn { get; private set; }

    /// <summary>The voted item that passed it; null before, and where it was passed outside the portal.</summary>
    public Guid? VotedItemId { get; private set; }

    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>The minutes of the conference outside the portal that passed it.</summary>
    public string? AdoptionNote { get; private set; }

    /// <summary>The frozen document.</summary>
    public Guid? IssuedDocumentId { get; private set; }

    /// <summary>The legal basis as the frozen document prints it, one a line; later changes of the list of legal texts do not touch it.</summary>
    public string? PrintedBasis { get; private set; }

    /// <summary>Who signs the frozen document, as printed.</summary>
    public string? SignerName { get; private set; }

    /// <summary>The signer's office in the chair unit, as printed.</summary>
    public string? SignerTitle { get; private set; }

    /// <summary>Legal basis written instead of the one chosen by date, one a line (rule 21).</summary>
    public string? BasisOverride { get; private set; }

    /// <summary>Why.</summary>
    public string? BasisNote { get; private set; }

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<CharterPart> Parts => parts.OrderBy(p => p.Order).ThenBy(p => p.Id).ToList();

    /// <summary>The comments in the order in which they came.</summary>
    public IReadOnlyList<CharterComment> Comments => comments.OrderBy(c => c.At).ThenBy(c => c.Id).ToList();

    /// <summary>May still be written.</summary>
    public bool IsOpen => State is CharterState.Draft or CharterState.Circulated;

    /// <summary>The calendar years it is about.</summary>
    public IReadOnlyList<int> Years => Cycle == CycleKind.CalendarYear ? [FirstYear] : [FirstYear, FirstYear + 1];

    /// <summary>"Điều 14.", the article that prints the terms; null when there is none.</summary>
    public string? TermsPlace
    {
        get
        {
            var ordered = Parts;
            var at = ordered.ToList().FindIndex(p => p.ShowsTerms);
            return at < 0 ? null : CharterNumbers.Of(Kind, ordered)[at].TrimEnd('.');
        }
    }

    /// <summary>Begins the first edition from the template.</summary>
    public static Charter FromTemplate(CharterKind kind, Guid blocYearId, CharterFacts facts, Deed deed) =>
        Begin(kind, blocYearId, facts.Year, 1, CharterTemplates.Title(kind, facts), CharterTerms.Default, CharterTemplates.Of(kind, facts), deed);

    /// <summary>Begins the first edition with the words of an earlier year; its years and its number of members are taken for this year's (rule 22).</summary>
    public static Charter FromEarlier(Charter earlier, Guid blocYearId, CharterFacts facts, Deed deed) =>
        Begin(earlier.Kind, blocYearId, facts.Year, 1, CharterTemplates.Title(earlier.Kind, facts), earlier.Terms,
            earlier.Parts.Select(p => new PartDraft(p.LineId, p.Shape, YearShift.To(p.Heading, earlier.FirstYear, facts.Year),
                MemberCount().Replace(YearShift.To(p.Text, earlier.FirstYear, facts.Year), facts.MembersInWords), p.ShowsTerms)), deed);

    /// <summary>Begins the next edition: the words as they were passed, to be changed.</summary>
    /// <exception cref="RuleBroken"><see cref="EditionOpen"/>.</exception>
    public Charter NextEdition(EmulationYear year, Deed deed)
    {
        if (IsOpen)
            throw new RuleBroken(EditionOpen, Kind.InWords(), Edition);
        var next = Begin(Kind, BlocYearId, year, Edition + 1, Title, Terms, Parts.Select(p => new PartDraft(p.LineId, p.Shape, p.Heading, p.Text, p.ShowsTerms)), deed);
        (next.BasisOverride, next.BasisNote) = (BasisOverride, BasisNote);
        return next;
    }

    private static Charter Begin(CharterKind kind, Guid blocYearId, EmulationYear year, int edition, string title, CharterTerms terms, IEnumerable<PartDraft> drafts, Deed deed)
    {
        var all = drafts.ToList();
        var charter = new Charter(kind, blocYearId, year, edition, title, terms, all);
        foreach (var (part, draft) in charter.parts.Zip(all))
            part.Write(draft.Heading, draft.Text, 0, deed);
        return charter;
    }

    /// <summary>Sends the draft to the members for their comments.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyCirculated"/>, <see cref="NothingToCirculate"/>, <see cref="DueDayNeeded"/>, <see cref="DueDayPast"/>.</exception>
    public void Circulate(DateOnly? commentsDueOn, Deed deed)
    {
        if (State != CharterState.Draft)
            throw new RuleBroken(AlreadyCirculated);
        if (parts.All(p => p.Text.Length == 0))
            throw new RuleBroken(NothingToCirculate);
        if (commentsDueOn is not { } due)
            throw new RuleBroken(DueDayNeeded) { Field = nameof(CommentsDueOn) };
        if (due < deed.Today)
            throw new RuleBroken(DueDayPast, deed.Today) { Field = nameof(CommentsDueOn) };
        (State, CirculatedAt, CommentsDueOn) = (CharterState.Circulated, deed.At, due);
    }

    /// <summary>Refuses to let it go once the members have it: nothing official is deleted (rule 20).</summary>
    /// <exception cref="RuleBroken"><see cref="NotDiscardable"/>.</exception>
    public void RequireDiscardable()
    {
        if (State != CharterState.Draft)
            throw new RuleBroken(NotDiscardable, Kind.InWords(), State.InWords().ToLower(VietnameseText.Culture));
    }

    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><see cref="NotCirculated"/>.</exception>
    public void RequireVotable()
    {
        if (State != CharterState.Circulated)
            throw new RuleBroken(NotCirculated, Kind.InWords(), State.InWords());
    }

    void IAdoptable.Adopt(VotedItem vote) => Adopt(vote.Id, VietnamTime.DayOf(vote.VotedAt!.Value));

    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><see cref="NotCirculated"/>.</exception>
    public void Adopt(Guid votedItemId, DateOnly day)
    {
        RequireVotable();
        (State, VotedItemId, AdoptedOn) = (CharterState.Adopted, votedItemId, day);
    }

    /// <summary>A conference held outside the portal has passed it: a province begins with the portal in any month (domain §6).</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="NothingToCirculate"/>, <see cref="OutsideNeedsNote"/>, <see cref="OutsideInFuture"/>.</exception>
    public void AdoptOutside(DateOnly day, string? note, Deed deed)
    {
        RequireOpen();
        if (parts.All(p => p.Text.Length == 0))
            throw new RuleBroken(NothingToCirculate);
        if (string.IsNullOrWhiteSpace(note))
            throw new RuleBroken(OutsideNeedsNote) { Field = "Note" };
        if (day > deed.Today)
            throw new RuleBroken(OutsideInFuture, deed.Today) { Field = "Day" };
        (State, AdoptedOn, AdoptionNote) = (CharterState.Adopted, day, note.Trim());
    }

    /// <summary>Its document has been frozen.</summary>
    /// <param name="issuedDocumentId">The document.</param>
    /// <param name="basis">The legal basis as printed.</param>
    /// <param name="signerName">Who signs, at most <see cref="UnitReport.SignerLength"/> characters.</param>
    /// <param name="signerTitle">The signer's office, at most <see cref="UnitReport.SignerLength"/> characters.</param>
    /// <exception cref="RuleBroken"><see cref="NotAdopted"/>.</exception>
    public void Issue(Guid issuedDocumentId, IEnumerable<LegalLine> basis, string signerName, string signerTitle)
    {
        if (State != CharterState.Adopted)
            throw new RuleBroken(NotAdopted);
        (State, IssuedDocumentId, PrintedBasis) = (CharterState.Issued, issuedDocumentId, string.Join('\n', basis.Select(l => l.Text)));
        (SignerName, SignerTitle) = (signerName, signerTitle);
    }

    /// <summary>The years of the text that are not its own, most often left by copying (rule 22): advice, because a text may rightly name another year.</summary>
    public IReadOnlyList<StrangeYear> StrangeYears()
    {
        var ordered = Parts;
        return [.. ordered.Zip(CharterNumbers.Of(Kind, ordered)).SelectMany(p => Reports.StrangeYears.Find($"{p.First.Heading}\n{p.First.Text}", Years)
            .Select(y => new StrangeYear(p.First.Id, CharterNumbers.Name(p.Second, p.First), y.Year, y.Sentence, false)))];
    }

    /// <summary>"08 đơn vị thành viên", not "2/3 đơn vị thành viên".</summary>
    [GeneratedRegex(@"(?<![\d/.,])\d+ đơn vị thành viên")]
    private static partial Regex MemberCount();

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(Fixed, Kind.InWords());
    }
}

/// <summary>A part as it is to be made.</summary>
/// <param name="LineId">What it descends from.</param>
public sealed record PartDraft(Guid LineId, PartShape Shape, string Heading, string Text, bool ShowsTerms = false);
