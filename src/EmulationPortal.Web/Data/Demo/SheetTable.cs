using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>How far the criteria sheet of the year at work has come.</summary>
internal enum SheetStage
{
    /// <summary>Nobody has begun.</summary>
    None,
    Draft,
    /// <summary>With the members, some of whom have commented.</summary>
    Discussed,
    Adopted,
    /// <summary>Adopted, and a second version is being discussed.</summary>
    Amended,
}

/// <summary>A group with its criteria.</summary>
internal sealed record SheetGroup(GroupDraft Group, CriterionDraft[] Criteria);

/// <summary>A scheme of criteria.</summary>
internal sealed record SheetScheme(SheetGroup[] Groups, BandDraft[] Bands, TieRuleKind[] Ties, bool CapAtScale = false, string? Frame = null);

/// <summary>A bloc's scheme, and where it stands in the year at work.</summary>
internal sealed record SheetRow(string Bloc, SheetStage Stage, SheetScheme Scheme);

/// <summary>Criteria sheets: passed in the past years, in the year at work as each bloc stands.</summary>
internal static class SheetTable
{
    /// <summary>The document that fixes the frame of the office.</summary>
    public const string FrameSource = "Hướng dẫn số 27/HD-SNV của Sở Nội vụ về khung tiêu chí thi đua";

    public const string FrameTitle = "Khung tiêu chí các khối thuộc tỉnh (60 điểm nhiệm vụ chuyên môn)";

    private static readonly BandDraft[] FourBands = [new("Xuất sắc", 90), new("Tốt", 80), new("Khá", 65), new("Hoàn thành", 50)];

    private static readonly string[] Areas =
    [
        "Công tác đào tạo", "Hoạt động khoa học và công nghệ", "Hợp tác trong và ngoài nước", "Công tác học sinh, sinh viên", "Khảo thí và bảo đảm chất lượng", "Phát triển đội ngũ",
        "Kiểm tra, phòng, chống tham nhũng", "Kế hoạch, tài chính, thống kê", "Cơ sở vật chất, thiết bị, thư viện", "Tổ chức cán bộ", "Pháp chế", "Chuyển đổi số", "Công tác đảng, đoàn thể", "Thi đua, khen thưởng",
    ];

    private static readonly string[] SchoolAreas =
    [
        "Chất lượng dạy học", "Giáo dục mũi nhọn", "Giáo dục dân tộc", "Giáo dục thể chất, y tế trường học", "Công tác chính trị, tư tưởng học sinh", "Phổ cập, phân luồng", "Quản lý chuyên môn",
        "Đội ngũ nhà giáo", "Cơ sở vật chất", "Ứng dụng công nghệ thông tin", "Tài chính, công khai", "Phong trào thi đua",
    ];

    /// <summary>Fourteen areas of ten points with weights that come to two hundred.</summary>
    private static readonly SheetScheme Weighted = new(
    [
        new(new GroupDraft("Các lĩnh vực công tác", Maximum: 200),
            [.. Areas.Select((name, i) => new CriterionDraft($"{i + 1}", name, ScoringMethod.WeightedArea) { Weight = i < 2 ? 3 : i < 4 ? 2 : 1, Appraiser = AppraiserKind.Department, AppraiserName = i % 3 == 0 ? "Sở Giáo dục và Đào tạo" : i % 3 == 1 ? "Sở Khoa học và Công nghệ" : "Sở Nội vụ" })]),
    ], FourBands, [TieRuleKind.Ballot]);

    /// <summary>Areas of ten points by levels; one does not apply to schools without boarders of ethnic minorities.</summary>
    private static readonly SheetScheme Schools = new(
    [
        new(new GroupDraft("Các lĩnh vực", Appraiser: AppraiserKind.CrossCheckTeam), [.. SchoolAreas.Select((name, i) => new CriterionDraft($"{i + 1}", name, ScoringMethod.LevelTable, 10)
        {
            Levels = [new("Hoàn thành xuất sắc", 10), new("Hoàn thành tốt", 8), new("Hoàn thành", 6), new("Chưa hoàn thành", 0)], EvidenceRequired = i < 3,
            ExemptKinds = i == 2 ? [UnitKind.HighSchool] : [],
        })]),
        new(new GroupDraft("Điểm trừ", ScoreSide.Deduction, 10, Appraiser: AppraiserKind.Chair),
        [
            new("13", "Vi phạm quy chế thi, tuyển sinh", ScoringMethod.DeductPerItem) { PointsPerItem = 5, UnitOfMeasure = "vụ việc" },
            new("14", "Vi phạm quy định về dạy thêm, học thêm", ScoringMethod.DeductPerItem) { PointsPerItem = 2, UnitOfMeasure = "vụ việc" },
        ]),
    ], FourBands, [TieRuleKind.GroupPercentage, TieRuleKind.FewerDeductions, TieRuleKind.SharedRank]);

    /// <summary>A hundred points in three groups, targets, items, bonus and deductions.</summary>
    private static readonly SheetScheme Hundred = new(
    [
        new(new GroupDraft("Thực hiện nhiệm vụ chính trị, chuyên môn", Maximum: 60, Appraiser: AppraiserKind.CrossCheckTeam),
        [
            new("1.1", "Hoàn thành các chỉ tiêu được giao trong năm", ScoringMethod.RatioToTarget, 40) { UnitOfMeasure = "%", TargetCode = "nhiem-vu", EvidenceRequired = true },
            new("1.2", "Giải quyết hồ sơ thủ tục hành chính đúng hạn", ScoringMethod.LeaderRelative, 10) { UnitOfMeasure = "%" },
            new("1.3", "Sáng kiến được công nhận", ScoringMethod.PerItem, 10) { PointsPerItem = 2, Cap = 10, UnitOfMeasure = "sáng kiến", EvidenceRequired = true },
        ]),
        new(new GroupDraft("Chấp hành chủ trương, pháp luật", Maximum: 20, Appraiser: AppraiserKind.CrossCheckTeam),
        [
            new("2.1", "Xây dựng Đảng, chính quyền, đoàn thể", ScoringMethod.LevelTable, 8) { Levels = [new("Hoàn thành xuất sắc", 8), new("Hoàn thành tốt", 6), new("Hoàn thành", 4)] },
            new("2.2", "Chế độ báo cáo, gửi đúng hạn", ScoringMethod.DeductPerItem, 6) { PointsPerItem = 1.5m, UnitOfMeasure = "lần chậm" },
            new("2.3", "An toàn cơ quan, phòng cháy và chữa cháy", ScoringMethod.PassFail, 6),
        ]),
        new(new GroupDraft("Công tác thi đua, khen thưởng", Maximum: 20, Appraiser: AppraiserKind.Chair),
        [
            new("3.1", "Đăng ký, ký giao ước thi đua", ScoringMethod.PassFail, 5), new("3.2", "Mô hình mới, điển hình tiên tiến", ScoringMethod.Manual, 10) { EvidenceRequired = true },
            new("3.3", "Tham gia hoạt động chung", ScoringMethod.Manual, 5),
        ]),
        new(new GroupDraft("Điểm thưởng", ScoreSide.Bonus, 5, Appraiser: AppraiserKind.Chair), [new("4.1", "Giải cấp quốc gia, khu vực", ScoringMethod.BonusPerItem) { PointsPerItem = 1, UnitOfMeasure = "giải", EvidenceRequired = true }]),
    ], [new("Xuất sắc", 90), new("Tốt", 75), new("Hoàn thành", 50), new("Chưa hoàn thành", 0)], [TieRuleKind.GroupTotal, TieRuleKind.FewerDeductions, TieRuleKind.Ballot], CapAtScale: true);

    /// <summary>Sixty criteria in six groups.</summary>
    private static readonly SheetScheme Sixty = new(
    [
        .. ((string[])["Phát triển kinh tế", "Văn hóa, xã hội", "Quốc phòng, an ninh", "Xây dựng Đảng, chính quyền", "Cải cách hành chính, chuyển đổi số", "Thi đua, khen thưởng"]).Select((name, g) => new SheetGroup(
            new GroupDraft(name, Maximum: g == 0 ? 50 : 30, Appraiser: AppraiserKind.CrossCheckTeam),
            [.. Enumerable.Range(1, 10).Select(i => Sixtieth(g, i, name))])),
    ], FourBands, [TieRuleKind.GroupTotal, TieRuleKind.SharedRank]);

    /// <summary>Where every bloc stands.</summary>
    public static readonly IReadOnlyList<SheetRow> Rows =
    [
        new(BlocTable.Mixed, SheetStage.Amended, Hundred),
        new("khoi-7", SheetStage.Adopted, Weighted),
        new("cum-thpt-1", SheetStage.Discussed, Schools),
        new("cum-2", SheetStage.Discussed, Sixty),
        new("khoi-2", SheetStage.Adopted, Hundred with { Frame = FrameSource }),
        new("khoi-9", SheetStage.Draft, Hundred),
        new("khoi-11", SheetStage.Adopted, Hundred),
    ];

    /// <summary>What members say of a discussed sheet, with the answer; null while it waits.</summary>
    public static readonly IReadOnlyList<(int Criterion, string Text, string? Answer)> Comments =
    [
        (0, "Đề nghị nêu rõ nguồn số liệu dùng để chấm tiêu chí này.", "Số liệu lấy từ báo cáo đã gửi cơ quan cấp trên; sẽ ghi rõ trong bản trình hội nghị."),
        (2, "Đơn vị không phát sinh nội dung này, đề nghị cho ghi “không áp dụng”.", null),
    ];

    private static CriterionDraft Sixtieth(int group, int at, string name)
    {
        var most = group == 0 ? 5 : 3;
        var number = $"{group + 1}.{at}";
        return (at % 5) switch
        {
            1 => new CriterionDraft(number, $"{name}: hoàn thành chỉ tiêu số {at} trong kế hoạch năm của xã, phường", ScoringMethod.RatioToTarget, most) { UnitOfMeasure = "%", EvidenceRequired = true },
            2 => new CriterionDraft(number, $"{name}: tổ chức thực hiện nhiệm vụ trọng tâm số {at}", ScoringMethod.Manual, most),
            3 => new CriterionDraft(number, $"{name}: có kế hoạch và báo cáo chuyên đề số {at} gửi đúng hạn", ScoringMethod.PassFail, most),
            4 => new CriterionDraft(number, $"{name}: mức hoàn thành nội dung số {at} theo đánh giá của cơ quan chuyên môn", ScoringMethod.LevelTable, most) { Levels = [new("Tốt", most), new("Khá", most - 1), new("Đạt", 1)] },
            _ => new CriterionDraft(number, $"{name}: mô hình, cách làm mới được nhân rộng (nội dung số {at})", ScoringMethod.PerItem, most) { PointsPerItem = 1, Cap = most, UnitOfMeasure = "mô hình" },
        };
    }
}
