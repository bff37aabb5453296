using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>How far a round has come.</summary>
internal enum RoundStage
{
    /// <summary>Open; most members have not begun.</summary>
    Opened,
    /// <summary>Just past its due day, with reports in every state.</summary>
    Mixed,
    /// <summary>All in; the bloc's report gathered and sent to the members.</summary>
    Circulated,
    /// <summary>Passed by a conference whose minutes are signed.</summary>
    Finished,
}

/// <summary>How far one member's report has come.</summary>
internal enum MemberStage
{
    NotBegun,
    Draft,
    Submitted,
    Late,
    Returned,
    Accepted,
}

/// <summary>A round of reports in the year at work.</summary>
/// <param name="Bloc">The bloc.</param>
/// <param name="DueInDays">Its due day, in days from the day of filling.</param>
/// <param name="Stage">How far it has come.</param>
internal sealed record RoundRow(string Bloc, int DueInDays, RoundStage Stage);

/// <summary>An indicator of a unit's own.</summary>
internal sealed record OwnFigure(string Name, string UnitOfMeasure, IndicatorKind Kind, decimal? Plan, decimal? SamePeriod, decimal Estimated);

/// <summary>A member's report that is not simply accepted.</summary>
internal sealed record ReportRow(string Bloc, string Unit, MemberStage Stage, params OwnFigure[] Own);

/// <summary>Rounds and reports of the year at work. Which review is under way follows the season: see <see cref="DemoCalendar.Review"/>.</summary>
internal static class ReportTable
{
    public const string ReturnReason = "Số lớp đã mở chưa khớp với phụ lục kế hoạch năm; đề nghị kiểm tra lại và nêu rõ số lớp mở theo nhu cầu của địa phương, rồi gửi lại trong 03 ngày.";

    public static readonly IReadOnlyList<RoundRow> Rounds =
    [
        new(BlocTable.Mixed, -1, RoundStage.Mixed),
        new("khoi-9", 12, RoundStage.Opened),
        new("khoi-11", -9, RoundStage.Circulated),
        new("cum-2", -24, RoundStage.Finished),
    ];

    public static readonly IReadOnlyList<ReportRow> Rows =
    [
        new(BlocTable.Mixed, "so-gddt", MemberStage.Accepted,
            new OwnFigure("Trường đạt chuẩn quốc gia", "trường", IndicatorKind.Number, 214, 198, 209)),
        new(BlocTable.Mixed, "cd-nghe", MemberStage.Accepted,
            new OwnFigure("Giải Nhất Hội giảng nhà giáo giáo dục nghề nghiệp cấp tỉnh", "giải", IndicatorKind.Number, 1, 0, 1),
            new OwnFigure("Học sinh, sinh viên có việc làm sau 6 tháng", "%", IndicatorKind.Percent, 90, 88.2m, 91.4m)),
        new(BlocTable.Mixed, "cd-y-te", MemberStage.Submitted,
            new OwnFigure("Tuyển sinh", "sinh viên", IndicatorKind.Number, 850, 790, 812)),
        new(BlocTable.Mixed, "truong-chinh-tri", MemberStage.Returned,
            new OwnFigure("Lớp đào tạo, bồi dưỡng đã mở", "lớp", IndicatorKind.Number, 22, 20, 24),
            new OwnFigure("Học viên", "học viên", IndicatorKind.Number, 1350, 1290, 1486)),
        new(BlocTable.Mixed, "phan-hieu-tc-gtvt", MemberStage.Late,
            new OwnFigure("Người học có việc làm sau 6 tháng", "%", IndicatorKind.Percent, 85, 83.1m, 86.5m)),
        new(BlocTable.Mixed, "bhxh", MemberStage.Draft,
            new OwnFigure("Bao phủ bảo hiểm y tế", "% dân số", IndicatorKind.Percent, 95, 93.1m, 94.2m)),
        new(BlocTable.Mixed, "dh-lam-giang", MemberStage.NotBegun),
        new("khoi-9", "hoi-phu-nu", MemberStage.Draft),
        new("khoi-9", "tinh-doan", MemberStage.Draft),
    ];

    /// <summary>How far a member's report has come in a round.</summary>
    public static ReportRow Of(RoundRow round, string unit) => Rows.FirstOrDefault(r => r.Bloc == round.Bloc && r.Unit == unit)
        ?? new ReportRow(round.Bloc, unit, round.Stage is RoundStage.Opened ? MemberStage.NotBegun : MemberStage.Accepted);
}
