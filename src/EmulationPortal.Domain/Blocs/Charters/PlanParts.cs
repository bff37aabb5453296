using static EmulationPortal.Domain.Blocs.Charters.CharterTemplates;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>The plan of activities a bloc starts from: purpose, content, timetable, who does what.</summary>
internal static class PlanParts
{
    public static IReadOnlyList<PartDraft> Of(CharterFacts f) =>
    [
        Chapter("kh-muc-dich", "Mục đích, yêu cầu"),
        Article("kh-md", "Mục đích",
            $"Tổ chức thực hiện có hiệu quả phong trào thi đua yêu nước và công tác khen thưởng {f.YearInSentence}; tạo động lực để các đơn vị thành viên {f.BlocName} (sau đây gọi là {f.Bloc}) hoàn thành và hoàn thành vượt mức chỉ tiêu, nhiệm vụ được giao.",
            "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến, mô hình, sáng kiến; đề nghị khen thưởng kịp thời, đúng người, đúng thành tích."),
        Article("kh-yc", "Yêu cầu",
            "Phong trào thi đua có chủ đề, mục tiêu, chỉ tiêu cụ thể, gắn với nhiệm vụ chính trị của từng đơn vị; tránh hình thức.",
            $"{f.MembersInWords} tham gia đầy đủ các hoạt động chung, gửi báo cáo và hồ sơ đúng thời hạn."),
        Chapter("kh-noi-dung", "Nội dung"),
        Article("kh-trien-khai", "Triển khai, ký kết giao ước thi đua",
            $"Tổ chức hội nghị triển khai {f.YearInSentence}; thống nhất Quy chế tổ chức và hoạt động, tiêu chí chấm điểm; ký kết giao ước thi đua giữa {f.MembersInWords}."),
        Article("kh-phong-trao", "Tổ chức phong trào thi đua",
            "Các đơn vị phát động phong trào thi đua thường xuyên và theo chuyên đề; hưởng ứng các phong trào do Trung ương và tỉnh phát động; chú trọng đổi mới, sáng tạo, chuyển đổi số và cải cách hành chính."),
        Article("kh-mo-hinh", "Xây dựng mô hình, nhân rộng điển hình tiên tiến",
            "Mỗi đơn vị đăng ký ít nhất một mô hình hoặc sáng kiến có khả năng áp dụng ở đơn vị khác và giới thiệu ít nhất một gương điển hình tiên tiến trong năm."),
        Article("kh-giao-luu", "Giao lưu, trao đổi kinh nghiệm và kiểm tra chéo",
            $"Tổ chức ít nhất một hoạt động giao lưu, trao đổi kinh nghiệm; kiểm tra chéo việc thực hiện giao ước và bảng tự chấm điểm theo Quy chế của {f.Bloc}."),
        Article("kh-so-tong-ket", "Sơ kết, tổng kết, chấm điểm và đề nghị khen thưởng",
            "Sơ kết, tổng kết đúng thời gian; chấm điểm khách quan, có minh chứng; bình xét công khai, dân chủ; gửi hồ sơ đề nghị khen thưởng đúng thời hạn và đầy đủ."),
        Chapter("kh-tien-do", "Tiến độ thực hiện"),
        new PartDraft(Line("kh-bang"), PartShape.Timetable, "", string.Join('\n', Timetable(f))),
        Chapter("kh-to-chuc", "Tổ chức thực hiện"),
        Article("kh-truong", f.Wording.ChairWord,
            $"Chủ trì triển khai Kế hoạch này; theo dõi, đôn đốc các đơn vị; tổng hợp, báo cáo {f.OfficeName} kết quả thực hiện."),
        Article("kh-pho", f.Wording.ViceChairWord,
            $"Phối hợp với {f.Wording.ChairWord} tổ chức các hoạt động chung; chuẩn bị điều kiện phục vụ hội nghị khi được phân công đăng cai."),
        Article("kh-thanh-vien", "Các đơn vị thành viên",
            $"Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị; thực hiện các chỉ tiêu đã ký giao ước; cử người tham gia các hoạt động của {f.Bloc}.",
            $"Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về {f.Wording.ChairWord} để xem xét, giải quyết."),
    ];

    /// <summary>Task, unit, time: the usual months of a calendar year and of a school year.</summary>
    private static IEnumerable<string> Timetable(CharterFacts f)
    {
        var (first, second) = (f.Year.FirstYear, f.Year.FirstYear + 1);
        var school = f.Year.Cycle == CycleKind.SchoolYear;
        var chair = f.Wording.ChairWord;
        (string Task, string Unit, string Time)[] rows =
        [
            ("Hội nghị triển khai; thông qua Quy chế, Kế hoạch, tiêu chí; ký giao ước thi đua", $"{chair} và các đơn vị thành viên", school ? $"Tháng 10/{first}" : $"Tháng 3/{first}"),
            ("Đăng ký mô hình, sáng kiến, điển hình tiên tiến", "Các đơn vị thành viên", school ? $"Tháng 11/{first}" : $"Tháng 4/{first}"),
            ("Gửi báo cáo sơ kết", "Các đơn vị thành viên", school ? $"Tháng 01/{second}" : $"Tháng 6/{first}"),
            ("Hội nghị sơ kết", $"{chair}, {f.Wording.ViceChairWord}", school ? $"Tháng 01/{second}" : $"Tháng 7/{first}"),
            ("Giao lưu, trao đổi kinh nghiệm; kiểm tra việc thực hiện giao ước", $"{chair} và các đơn vị thành viên", school ? $"Tháng 3/{second}" : $"Tháng 9/{first}"),
            ("Tự chấm điểm, kiểm tra chéo, thống nhất điểm", "Các đơn vị thành viên", school ? $"Tháng 5/{second}" : $"Tháng 11/{first}"),
            ("Hội nghị tổng kết; bình xét khen thưởng", $"{chair}, {f.Wording.ViceChairWord}", school ? $"Tháng 7/{second}" : $"Tháng 12/{first}"),
            ("Gửi hồ sơ đề nghị khen thưởng; bàn giao", chair, school ? $"Tháng 8/{second}" : $"Tháng 01/{second}"),
        ];
        return rows.Select(r => $"{r.Task} | {r.Unit} | {r.Time}");
    }
}
