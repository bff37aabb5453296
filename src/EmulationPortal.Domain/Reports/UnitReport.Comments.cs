namespace EmulationPortal.Domain.Reports;

/// <summary>What those who lead the bloc say of a section of a unit's report, or of the whole.</summary>
public sealed class UnitReportComment : DraftComment
{
    private UnitReportComment()
    {
    }

    internal UnitReportComment(Guid reportId, Guid? sectionId, string place, Guid unitId, string unitName, string text, Deed deed)
        : base(sectionId, place, unitId, unitName, text, deed) => ReportId = reportId;

    public Guid ReportId { get; private set; }
}

/// <content>Comments of those who look a sent report over, and the unit's answers.</content>
public sealed partial class UnitReport
{
    public static readonly Rule CommentNotNow = new("unit-report.comment-not-now", "Chỉ góp ý được báo cáo đã gửi và chưa tiếp nhận.");
    public static readonly Rule AnswerNotNow = new("unit-report.answer-not-now", "Báo cáo đã được tiếp nhận, nên không trả lời góp ý nữa.");
    public static readonly Rule OwnReport = new("unit-report.own-report", "Đơn vị không góp ý báo cáo của chính mình.");

    private readonly List<UnitReportComment> comments = [];

    /// <summary>Comments in the order they came.</summary>
    public IReadOnlyList<UnitReportComment> Comments => comments.OrderBy(c => c.At).ThenBy(c => c.Id).ToList();

    /// <summary>A unit that leads the bloc comments on a section, or on the whole report.</summary>
    /// <exception cref="RuleBroken"><see cref="OwnReport"/>, <see cref="CommentNotNow"/>, <see cref="DraftComment.TextNeeded"/>, <see cref="UnknownPlace"/>.</exception>
    public UnitReportComment Comment(Guid? sectionId, Guid unitId, string unitName, string? text, Deed deed)
    {
        if (unitId == UnitId)
            throw new RuleBroken(OwnReport);
        if (State != UnitReportState.Submitted)
            throw new RuleBroken(CommentNotNow);
        var place = sectionId is null ? "Toàn văn" : ReportParts.Of(this).FirstOrDefault(p => p.PlaceId == sectionId && p.PlaceId != Id)?.Name ?? throw new RuleBroken(UnknownPlace);
        var comment = new UnitReportComment(Id, sectionId, place, unitId, unitName, DraftComment.Said(text), deed);
        comments.Add(comment);
        return comment;
    }

    /// <summary>The unit answers a comment; answering again changes the answer until the report is taken in.</summary>
    /// <exception cref="RuleBroken"><see cref="AnswerNotNow"/>, <see cref="DraftComment.Unknown"/>, <see cref="DraftComment.AnswerNeedsWords"/>.</exception>
    public void Answer(Guid commentId, CommentAnswer answer, string? text, Deed deed)
    {
        if (State == UnitReportState.Accepted)
            throw new RuleBroken(AnswerNotNow);
        DraftComment.Settle(comments, commentId, answer, text, deed);
    }
}
