using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Tests.Reports;

/// <summary>Comments on a circulated report, and its versions side by side.</summary>
public sealed class ReportVersionTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();

    [Fact]
    public void Góp_ý_vào_từng_mục_hoặc_toàn_văn_và_mỗi_ý_kiến_được_trả_lời()
    {
        var report = Circulated("Kết quả tốt.");
        var section = report.Sections[0];
        Assert.Equal(DraftComment.TextNeeded, Build.Broken(() => report.Comment(section.Id, Unit, "Trường A", " ", Build.Deed())));
        Assert.Equal(BlocReport.UnknownPlace, Build.Broken(() => report.Comment(Guid.CreateVersion7(), Unit, "Trường A", "Bổ sung.", Build.Deed())));
        var comment = report.Comment(section.Id, Unit, "Trường A", "Bổ sung số liệu.", Build.Deed());
        Assert.EndsWith(section.Heading, comment.Place, StringComparison.Ordinal);
        Assert.True(comment.Waits);
        Assert.Equal(DraftComment.AnswerNeedsWords, Build.Broken(() => report.Answer(comment.Id, CommentAnswer.Explained, "", Build.Deed())));
        report.Answer(comment.Id, CommentAnswer.Explained, "Số liệu đã có ở bảng 1.", Build.Deed());
        Assert.False(comment.Waits);
        report.Answer(comment.Id, CommentAnswer.TakenUp, null, Build.Deed());
        Assert.Equal((CommentAnswer.TakenUp, null), (comment.Answer, comment.AnswerText));
        Assert.Equal(DraftComment.Unknown, Build.Broken(() => report.Answer(Guid.CreateVersion7(), CommentAnswer.TakenUp, null, Build.Deed())));
    }

    [Fact]
    public void Đơn_vị_nhất_trí_một_lần_và_ý_kiến_nhất_trí_không_cần_trả_lời()
    {
        var report = Circulated("Kết quả tốt.");
        var agreed = report.AgreeWith(Unit, "Trường A", Build.Deed());
        Assert.False(agreed.Waits);
        Assert.Equal(DraftComment.AlreadyAgreed, Build.Broken(() => report.AgreeWith(Unit, "Trường A", Build.Deed())));
        Assert.Equal(DraftComment.NothingToAnswer, Build.Broken(() => report.Answer(agreed.Id, CommentAnswer.TakenUp, null, Build.Deed())));
    }

    [Fact]
    public void Gửi_lại_dự_thảo_chỉ_khi_có_thay_đổi_và_bản_trước_giữ_nguyên_văn()
    {
        var report = Circulated("Kết quả tốt.");
        var first = ReportVersion.Of(report, null, Build.Deed());
        Assert.Equal(ReportVersion.NothingNew, Build.Broken(() => ReportVersion.Of(report, first, Build.Deed())));
        var section = report.Sections[0];
        report.Write(section.Id, "Kết quả rất tốt.", section.TextVersion, Build.Deed());
        var second = ReportVersion.Of(report, first, Build.Deed());
        Assert.Equal((2, "Dự thảo gửi lại sau góp ý"), (second.Number, second.Occasion));
        Assert.Equal("Kết quả tốt.", first.Parts[0].Text);
        Assert.Equal("Kết quả rất tốt.", second.Parts[0].Text);
        Assert.Equal(BlocReport.CommentNotNow, Build.Broken(() => ReportVersion.Of(Build.Bloc("Kết quả tốt."), null, Build.Deed())));
    }

    [Fact]
    public void So_sánh_hai_bản_chỉ_ra_chữ_thêm_chữ_bỏ_mục_mới_và_mục_đã_bỏ()
    {
        var (kept, gone, added) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var parts = ReportParts.Compare([new(kept, "I. Kết quả", "Kết quả tốt."), new(gone, "II. Kiến nghị", "Không.")], [new(kept, "I. Kết quả", "Kết quả rất tốt."), new(added, "II. Mô hình", "Lớp học trực tuyến.")]);
        Assert.Equal([("I. Kết quả", "I. Kết quả"), (null, "II. Mô hình"), ("II. Kiến nghị", null)], parts.Select(p => (p.Older, p.Newer)));
        Assert.Contains(parts[0].Text, r => r.Kind == DiffKind.Added && r.Text.Contains("rất", StringComparison.Ordinal));
        Assert.False(parts[0].IsSame);
        Assert.True(ReportParts.Compare([new(kept, "I. Kết quả", "Tốt.")], [new(kept, "I. Kết quả", "Tốt.")]).Single().IsSame);
    }

    private static BlocReport Circulated(string text)
    {
        var report = Build.Bloc(text);
        report.Circulate(Build.Deed());
        return report;
    }
}
