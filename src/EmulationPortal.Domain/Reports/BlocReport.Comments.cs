namespace EmulationPortal.Domain.Reports;

/// <summary>What a member unit says of a section of the circulated report, or of the whole.</summary>
public sealed class BlocReportComment : DraftComment
{
    private BlocReportComment()
    {
    }

    internal BlocReportComment(Guid reportId, Guid? sectionId, string place, Guid unitId, string unitName, string? text, Deed deed)
        : base(sectionId, place, unitId, unitName, text, deed) => ReportId = reportId;

    public Guid ReportId { get; private set; }
}

/// <content>Comments of the members while the draft is circulated, and the chair's answers.</content>
public sealed partial class BlocReport
{
    public static readonly Rule CommentNotNow = new("bloc-report.comment-not-now", "Chỉ góp ý được khi dự thảo báo cáo đã gửi các đơn vị và chưa được hội nghị thông qua. Báo cáo đang ở trạng thái {0}.");

    private readonly List<BlocReportComment> comments = [];

    /// <summary>Comments in the order they came.</summary>
    public IReadOnlyList<BlocReportComment> Comments => comments.OrderBy(c => c.At).ThenBy(c => c.Id).ToList();

    /// <summary>A member unit comments on a section, or on the whole report.</summary>
    /// <exception cref="RuleBroken"><see cref="CommentNotNow"/>, <see cref="DraftComment.TextNeeded"/>, <see cref="UnknownPlace"/>.</exception>
    public BlocReportComment Comment(Guid? sectionId, Guid unitId, string unitName, string? text, Deed deed)
    {
        RequireCirculated();
        return Put(sectionId, unitId, unitName, DraftComment.Said(text), deed);
    }

    /// <summary>A member unit agrees with the whole report.</summary>
    /// <exception cref="RuleBroken"><see cref="CommentNotNow"/>, <see cref="DraftComment.AlreadyAgreed"/>.</exception>
    public BlocReportComment AgreeWith(Guid unitId, string unitName, Deed deed)
    {
        RequireCirculated();
        DraftComment.RequireFirstAgreement(comments, unitId);
        return Put(null, unitId, unitName, null, deed);
    }

    /// <summary>The chair answers a comment; answering again changes the answer until the report is passed.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="DraftComment.Unknown"/>, <see cref="DraftComment.AnswerNeedsWords"/>, <see cref="DraftComment.NothingToAnswer"/>.</exception>
    public void Answer(Guid commentId, CommentAnswer answer, string? text, Deed deed)
    {
        RequireOpen();
        DraftComment.Settle(comments, commentId, answer, text, deed);
    }

    private BlocReportComment Put(Guid? sectionId, Guid unitId, string unitName, string? text, Deed deed)
    {
        var place = "Toàn văn";
        if (sectionId is { } id)
        {
            var ordered = Sections;
            var at = ordered.ToList().FindIndex(s => s.Id == id);
            place = at < 0 ? throw new RuleBroken(UnknownPlace) : $"{HeadingNumbers.Of(ordered.Select(s => s.Level)).ElementAt(at)} {ordered[at].Heading}";
        }

        var comment = new BlocReportComment(Id, sectionId, place, unitId, unitName, text, deed);
        comments.Add(comment);
        return comment;
    }

    private void RequireCirculated()
    {
        if (State != BlocReportState.Circulated)
            throw new RuleBroken(CommentNotNow, State.InWords());
    }
}
