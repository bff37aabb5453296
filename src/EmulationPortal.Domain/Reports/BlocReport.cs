using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Reports;

/// <summary>The bloc's report: its own words, and the members' texts and figures gathered under the same headings to be edited down.</summary>
public sealed partial class BlocReport : Root, IAdoptable
{
    public const int TitleLength = 400;

    public static readonly Rule TitleNeeded = new("bloc-report.title-needed", "Hãy nhập trích yếu của báo cáo, tối đa 400 ký tự.");
    public static readonly Rule Fixed = new("bloc-report.fixed", "Báo cáo đã được hội nghị thông qua nên không sửa được nữa.");
    public static readonly Rule NothingToCirculate = new("bloc-report.nothing-to-circulate", "Báo cáo chưa có nội dung nào. Hãy soạn hoặc tổng hợp từ báo cáo của đơn vị rồi gửi.");
    public static readonly Rule AlreadyCirculated = new("bloc-report.already-circulated", "Dự thảo đã gửi các đơn vị thành viên rồi.");
    public static readonly Rule NotCirculated = new("bloc-report.not-circulated", "Chỉ thông qua được báo cáo đã gửi dự thảo cho các đơn vị thành viên. Báo cáo này đang ở trạng thái {0}.");
    public static readonly Rule YearsUnsettled = new("bloc-report.years-unsettled", "Trong báo cáo còn {0} chỗ ghi năm khác với {1}. Hãy sửa hoặc xác nhận từng chỗ rồi thông qua.");
    public static readonly Rule NotAdopted = new("bloc-report.not-adopted", "Chỉ hoàn thành bản chính của báo cáo đã được hội nghị thông qua.");
    public static readonly Rule UnknownPlace = new("bloc-report.unknown-place", "Mục này không còn trong báo cáo. Hãy tải lại trang.");

    private readonly List<BlocReportSection> sections = [];
    private readonly List<GatheredPiece> pieces = [];
    private readonly List<GatheredFigure> figures = [];

    private BlocReport()
    {
    }

    /// <summary>Starts the bloc's report of a round.</summary>
    public BlocReport(ReportTemplate template, Guid blocYearId, EmulationYear year)
    {
        BlocYearId = blocYearId;
        Kind = template.Kind;
        Cycle = year.Cycle;
        FirstYear = year.FirstYear;
        Title = DefaultTitle;
        Follow(template);
    }

    public Guid BlocYearId { get; private set; }
    public ReportKind Kind { get; private set; }

    /// <summary>What the report's year follows.</summary>
    public CycleKind Cycle { get; private set; }

    /// <summary>The calendar year in which the report's year begins.</summary>
    public int FirstYear { get; private set; }

    /// <summary>The abstract (trích yếu) without "Báo cáo"; a ";" parts its lines.</summary>
    public string Title { get; private set; } = "";

    public BlocReportState State { get; private set; }

    /// <summary>When the draft went to the members, UTC.</summary>
    public DateTime? CirculatedAt { get; private set; }

    /// <summary>The voted item that passed it.</summary>
    public Guid? VotedItemId { get; private set; }

    /// <summary>The day of the conference that passed it.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>The frozen document.</summary>
    public Guid? IssuedDocumentId { get; private set; }

    /// <summary>Who signs the frozen document, as printed.</summary>
    public string? SignerName { get; private set; }

    /// <summary>The signer's office in the chair unit, as printed.</summary>
    public string? SignerTitle { get; private set; }

    /// <summary>When texts and figures were last gathered, UTC.</summary>
    public DateTime? GatheredAt { get; private set; }

    public IReadOnlyList<BlocReportSection> Sections => sections.OrderBy(s => s.Order).ToList();
    public IReadOnlyList<GatheredPiece> Pieces => pieces;

    /// <summary>Members' figures, by member and indicator in order.</summary>
    public IReadOnlyList<GatheredFigure> Figures => figures.OrderBy(f => f.UnitOrder).ThenBy(f => f.Order).ToList();

    /// <summary>May still be written: until the conference has passed it.</summary>
    public bool IsOpen => State is BlocReportState.Draft or BlocReportState.Circulated;

    private string DefaultTitle => Kind.BlocTitle(Cycle, FirstYear);

    /// <summary>Takes over the headings of the round; a section with a text or a gathered piece is never dropped.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>.</exception>
    public void Follow(ReportTemplate template)
    {
        RequireOpen();
        foreach (var wanted in template.Sections)
        {
            var section = sections.FirstOrDefault(s => s.TemplateSectionId == wanted.Id);
            if (section is null)
                sections.Add(section = new BlocReportSection(Id, wanted.Id));
            section.Follow(wanted);
        }

        sections.RemoveAll(s => s.Text.Length == 0 && pieces.All(p => p.SectionId != s.Id) && template.Sections.All(w => w.Id != s.TemplateSectionId));
    }

    /// <summary>Gathers texts and figures from reports that are in. What was edited here stays; a newer text of a unit is laid beside it.</summary>
    /// <param name="reports">Submitted and accepted reports with their unit's name and place in the member list.</param>
    /// <param name="deed">Who gathers.</param>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>.</exception>
    public void Gather(IEnumerable<MemberReport> reports, Deed deed)
    {
        RequireOpen();
        foreach (var member in reports)
        {
            foreach (var source in member.Report.Sections.Where(s => s.Text.Length > 0))
            {
                if (sections.FirstOrDefault(s => s.TemplateSectionId == source.TemplateSectionId) is not { } section)
                    continue;
                var piece = pieces.FirstOrDefault(p => p.SectionId == section.Id && p.UnitId == member.Report.UnitId);
                if (piece is null)
                    pieces.Add(piece = new GatheredPiece(Id, section.Id, member.Report.UnitId));
                piece.Take(source.Text, member.UnitName, member.Order, deed);
            }

            figures.RemoveAll(f => f.UnitId == member.Report.UnitId);
            figures.AddRange(member.Report.Lines.Where(l => !l.NotApplicable && (l.HasActual || l.Plan is not null)).Select(line => new GatheredFigure(Id, member, line)));
        }

        GatheredAt = deed.At;
    }

    /// <summary>Changes the abstract.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="TitleNeeded"/>.</exception>
    public void Rename(string? title)
    {
        RequireOpen();
        var tidy = VietnameseText.Tidy(title ?? "").TrimEnd('.');
        if (tidy.Length is 0 or > TitleLength)
            throw new RuleBroken(TitleNeeded) { Field = "Title" };
        Title = tidy;
    }

    /// <summary>Writes the bloc's own text of a section or edits a gathered piece; see <see cref="DraftedText.Write"/>.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPlace"/>, <see cref="DraftedText.TooLong"/>.</exception>
    public bool Write(Guid placeId, string? text, long basedOn, Deed deed)
    {
        RequireOpen();
        return Place(placeId).Write(text, basedOn, deed);
    }

    /// <summary>Leaves a gathered piece out of the report, or takes it in again.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPlace"/>.</exception>
    public void Include(Guid pieceId, bool included)
    {
        RequireOpen();
        (pieces.FirstOrDefault(p => p.Id == pieceId) ?? throw new RuleBroken(UnknownPlace)).Included = included;
    }

    /// <summary>Puts the unit's newer text in place of the edited one.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPlace"/>.</exception>
    public void TakeNewer(Guid pieceId, Deed deed)
    {
        RequireOpen();
        (pieces.FirstOrDefault(p => p.Id == pieceId) ?? throw new RuleBroken(UnknownPlace)).TakeNewer(deed);
    }

    /// <summary>Sends the draft to the members.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyCirculated"/>, <see cref="NothingToCirculate"/>.</exception>
    public void Circulate(Deed deed)
    {
        if (State != BlocReportState.Draft)
            throw new RuleBroken(AlreadyCirculated);
        if (sections.All(s => s.Text.Length == 0) && !pieces.Any(p => p is { Included: true, Text.Length: > 0 }))
            throw new RuleBroken(NothingToCirculate);
        State = BlocReportState.Circulated;
        CirculatedAt = deed.At;
    }

    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><see cref="NotCirculated"/>.</exception>
    public void RequireVotable()
    {
        if (State != BlocReportState.Circulated)
            throw new RuleBroken(NotCirculated, State.InWords());
    }

    void IAdoptable.Adopt(VotedItem vote) => Adopt(vote.Id, VietnamTime.DayOf(vote.VotedAt!.Value));

    /// <summary>The conference has passed it.</summary>
    /// <param name="votedItemId">The voted item.</param>
    /// <param name="day">The day of the conference.</param>
    /// <exception cref="RuleBroken"><see cref="NotCirculated"/>, <see cref="YearsUnsettled"/>.</exception>
    public void Adopt(Guid votedItemId, DateOnly day)
    {
        RequireVotable();
        if (StrangeYears().Count(y => !y.Acknowledged) is > 0 and var open)
            throw new RuleBroken(YearsUnsettled, open, YearsInWords);
        VotedItemId = votedItemId;
        AdoptedOn = day;
        State = BlocReportState.Adopted;
    }

    /// <summary>Its document has been frozen.</summary>
    /// <param name="issuedDocumentId">The document.</param>
    /// <param name="signerName">Who signs, at most <see cref="UnitReport.SignerLength"/> characters.</param>
    /// <param name="signerTitle">The signer's office, at most <see cref="UnitReport.SignerLength"/> characters.</param>
    /// <exception cref="RuleBroken"><see cref="NotAdopted"/>.</exception>
    public void Issue(Guid issuedDocumentId, string signerName, string signerTitle)
    {
        if (State != BlocReportState.Adopted)
            throw new RuleBroken(NotAdopted);
        IssuedDocumentId = issuedDocumentId;
        (SignerName, SignerTitle) = (signerName, signerTitle);
        State = BlocReportState.Issued;
    }

    /// <summary>A section or a piece.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownPlace"/>.</exception>
    public DraftedText Place(Guid placeId) =>
        (DraftedText?)sections.FirstOrDefault(s => s.Id == placeId) ?? pieces.FirstOrDefault(p => p.Id == placeId) ?? throw new RuleBroken(UnknownPlace);

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(Fixed);
    }
}
