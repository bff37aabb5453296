namespace EmulationPortal.Domain.Blocs;

/// <content>Steps done outside the portal: a year may be opened in its middle (domain §6).</content>
public sealed partial class BlocYear
{
    /// <summary>More documents than any step has.</summary>
    public const int MostStepDocuments = 20;

    public static readonly Rule StepNoteNeeded = new("bloc-year.step-note-needed", "Hãy ghi việc đã làm và số, ngày văn bản của bước này.");
    public static readonly Rule StepInFuture = new("bloc-year.step-in-future", "Ngày thực hiện không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule StepNotRecorded = new("bloc-year.step-not-recorded", "Bước {0} không có ghi nhận làm ngoài Cổng. Hãy ghi nhận bước này trước.");
    public static readonly Rule StepDocumentEmpty = new("bloc-year.step-document-empty", "Hãy chọn tệp, hoặc ghi tên hay số, ký hiệu của văn bản.");
    public static readonly Rule StepDocumentTooLong = new("bloc-year.step-document-too-long", "Tên văn bản tối đa 300 ký tự; số, ký hiệu tối đa 60 ký tự.");
    public static readonly Rule StepDocumentInFuture = new("bloc-year.step-document-in-future", "Ngày văn bản không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule TooManyStepDocuments = new("bloc-year.too-many-step-documents", "Mỗi bước đính kèm tối đa {0} văn bản. Hãy gộp bớt vào một tệp PDF.");
    public static readonly Rule NoSuchStepDocument = new("bloc-year.no-such-step-document", "Văn bản này không còn ở bước này. Hãy tải lại trang.");
    public static readonly Rule StepWithdrawalNeedsReason = new("bloc-year.step-withdrawal-needs-reason", "Hãy nhập lý do rút ghi nhận, tối đa 500 ký tự.");
    public static readonly Rule StepInUse = new("bloc-year.step-in-use", "Ứng viên khen thưởng đã được hiệp thương theo kết quả chấm điểm ngoài Cổng này, nên không rút và không sửa bảng xếp hạng được nữa.");
    public static readonly Rule RankingEmpty = new("bloc-year.ranking-empty", "Hãy nhập thứ hạng của ít nhất một đơn vị.");
    public static readonly Rule RankingNotMember = new("bloc-year.ranking-not-member", "Bảng xếp hạng có đơn vị không thuộc danh sách thành viên, hoặc có đơn vị hai lần. Hãy tải lại trang.");
    public static readonly Rule PointsUnclear = new("bloc-year.points-unclear", "Điểm của {0} phải từ 0 đến dưới 100.000, tối đa bốn chữ số thập phân.");
    public static readonly Rule RankUnclear = new("bloc-year.rank-unclear", "Thứ hạng của {0} phải từ 1 đến {1}.");
    public static readonly Rule RankMissing = new("bloc-year.rank-missing", "Không có đơn vị nào xếp hạng {0}. Thứ hạng phải bắt đầu từ 1 và không được bỏ quãng, trừ khi có đơn vị đồng hạng ở trên.");
    public static readonly Rule RankAgainstPoints = new("bloc-year.rank-against-points", "{0} có điểm cao hơn {1} nhưng xếp hạng sau. Hãy xem lại điểm và thứ hạng; đơn vị không xếp hạng thì để trống thứ hạng.");
    public static readonly Rule BandTooLong = new("bloc-year.band-too-long", "Xếp loại của {0} dài quá 120 ký tự. Hãy rút gọn.");

    /// <summary>The step as it was entered; null where it was not, or was withdrawn.</summary>
    public StepRecord? Recorded(YearStep step) => steps.Find(s => s.Step == step && s.Stands);

    /// <summary>Enters a step that was done outside the portal; entering it again corrects it and keeps its documents.</summary>
    /// <exception cref="RuleBroken"><see cref="StepNoteNeeded"/>, <see cref="StepInFuture"/>, <see cref="ClosedByHandOver"/>.</exception>
    public StepRecord RecordStep(YearStep step, DateOnly doneOn, string note, Deed deed)
    {
        RequireOpen();
        if (string.IsNullOrWhiteSpace(note))
            throw new RuleBroken(StepNoteNeeded) { Field = "Note" };
        if (doneOn > deed.Today)
            throw new RuleBroken(StepInFuture, deed.Today) { Field = "DoneOn" };
        if (Recorded(step) is { } standing)
        {
            standing.Correct(doneOn, note.Trim(), deed);
            return standing;
        }

        var record = new StepRecord(Id, step, doneOn, note.Trim(), deed);
        steps.Add(record);
        return record;
    }

    /// <summary>Attaches a document to a step done outside the portal.</summary>
    /// <exception cref="RuleBroken"><see cref="StepNotRecorded"/>, <see cref="ClosedByHandOver"/>, or the document is refused.</exception>
    public StepDocument AttachToStep(YearStep step, StepDocumentDraft draft, Deed deed)
    {
        var record = Standing(step);
        var tidy = draft with { Title = Tidy(draft.Title), Number = Tidy(draft.Number) };
        if (tidy is { Title: null, Number: null, FileId: null })
            throw new RuleBroken(StepDocumentEmpty) { Field = "File" };
        if (tidy.Title?.Length > StepDocument.TitleLength || tidy.Number?.Length > StepDocument.NumberLength)
            throw new RuleBroken(StepDocumentTooLong) { Field = tidy.Title?.Length > StepDocument.TitleLength ? "Title" : "Number" };
        if (tidy.IssuedOn > deed.Today)
            throw new RuleBroken(StepDocumentInFuture, deed.Today) { Field = "IssuedOn" };
        if (record.Documents.Count >= MostStepDocuments)
            throw new RuleBroken(TooManyStepDocuments, MostStepDocuments) { Field = "File" };
        return record.Attach(tidy, deed);
    }

    /// <summary>Takes a document off that was attached by mistake; the history keeps that it was there.</summary>
    /// <exception cref="RuleBroken"><see cref="StepNotRecorded"/>, <see cref="NoSuchStepDocument"/>, <see cref="ClosedByHandOver"/>.</exception>
    public void DetachFromStep(YearStep step, Guid documentId)
    {
        if (!Standing(step).Detach(documentId))
            throw new RuleBroken(NoSuchStepDocument);
    }

    /// <summary>Withdraws what was entered: the step is as if the portal knew nothing of it, and the entry stays readable (rule 20).</summary>
    /// <param name="agreedOn">Whether candidates for awards were agreed on the scores of this entry.</param>
    /// <exception cref="RuleBroken"><see cref="StepNotRecorded"/>, <see cref="StepInUse"/>, <see cref="StepWithdrawalNeedsReason"/>, <see cref="ClosedByHandOver"/>.</exception>
    public void WithdrawStep(YearStep step, string? reason, bool agreedOn, Deed deed)
    {
        var record = Standing(step);
        if (agreedOn && step == YearStep.Scoring)
            throw new RuleBroken(StepInUse);
        if (Tidy(reason) is not { Length: <= StepRecord.ReasonLength } why)
            throw new RuleBroken(StepWithdrawalNeedsReason) { Field = "Reason" };
        record.Withdraw(why, deed);
    }

    /// <summary>Copies the order of the units that was agreed outside the portal, whole; entering it again replaces it.</summary>
    /// <param name="drafts">In the order of the table; empty ones are left out.</param>
    /// <param name="agreedOn">Whether candidates for awards were agreed on it.</param>
    /// <exception cref="RuleBroken"><see cref="StepNotRecorded"/>, <see cref="StepInUse"/>, <see cref="ClosedByHandOver"/>, or a row is refused.</exception>
    public void RankOutside(IEnumerable<PlaceDraft> drafts, bool agreedOn)
    {
        var record = Standing(YearStep.Scoring);
        if (agreedOn)
            throw new RuleBroken(StepInUse);
        var rows = drafts.Select((d, i) => (Draft: d, Index: i)).Where(r => !r.Draft.IsEmpty).ToList();
        if (rows.TrueForAll(r => r.Draft.Rank is null))
            throw new RuleBroken(RankingEmpty) { Field = "Places" };
        if (rows.DistinctBy(r => r.Draft.UnitId).Count() != rows.Count || rows.Exists(r => memberships.TrueForAll(m => m.UnitId != r.Draft.UnitId)))
            throw new RuleBroken(RankingNotMember) { Field = "Places" };
        foreach (var (draft, index) in rows)
            RequireSound(draft, rows.Count, index);
        RequireOrder([.. rows.Where(r => r.Draft.Rank is not null).OrderBy(r => r.Draft.Rank)]);
        record.Rank(rows.Select(r => r.Draft));
    }

    private static void RequireSound(PlaceDraft row, int rows, int index)
    {
        if (row.Points is < 0 or >= OutsidePlace.MostPoints || row.Points is { } points && decimal.Round(points, 4) != points)
            throw new RuleBroken(PointsUnclear, row.UnitName) { Field = $"Places[{index}].Points" };
        if (row.Rank is { } rank && (rank < 1 || rank > rows))
            throw new RuleBroken(RankUnclear, row.UnitName, rows) { Field = $"Places[{index}].Rank" };
        if (row.Band?.Length > OutsidePlace.BandLength)
            throw new RuleBroken(BandTooLong, row.UnitName) { Field = $"Places[{index}].Band" };
    }

    /// <summary>Each rank follows the one before, or leaves out as many as share it: 1, 2, 2, 3 and 1, 2, 2, 4 are both in use. Nobody with more points stands lower.</summary>
    private static void RequireOrder(List<(PlaceDraft Draft, int Index)> ranked)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            var (draft, field) = (ranked[i].Draft, $"Places[{ranked[i].Index}].Rank");
            var (before, own) = (i == 0 ? 0 : ranked[i - 1].Draft.Rank!.Value, draft.Rank!.Value);
            if (own != before && own != before + 1 && own != i + 1)
                throw new RuleBroken(RankMissing, before + 1) { Field = field };
            if (draft.Points is { } points && ranked.Take(i).Select(r => r.Draft).FirstOrDefault(h => h.Rank < own && h.Points < points) is { } higher)
                throw new RuleBroken(RankAgainstPoints, draft.UnitName, higher.UnitName) { Field = field };
        }
    }

    private StepRecord Standing(YearStep step)
    {
        RequireOpen();
        return Recorded(step) ?? throw new RuleBroken(StepNotRecorded, step.InWords());
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Tidy(text);
}
