using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>What units write under the usual headings, in the order of the sections that take a text. Places: {0} the period, {1} the period after it, {2} people, {3} initiatives, {4} collectives and {5} persons commended.</summary>
internal static class ReportTexts
{
    private const string Activities = "Tham gia đầy đủ các cuộc họp và đợt giao lưu, trao đổi kinh nghiệm do {6} tổ chức; cử cán bộ tham gia đoàn kiểm tra chéo.";
    private const string Requests = "Đề nghị cơ quan thi đua - khen thưởng tổ chức tập huấn nghiệp vụ cho cán bộ phụ trách mới của các đơn vị.";

    private static readonly string[] School =
    [
        "Nhà trường có {2} viên chức, người lao động; Đảng bộ, Công đoàn và Đoàn Thanh niên hoạt động ổn định.\nThuận lợi: được sự quan tâm của Ủy ban nhân dân tỉnh, cơ sở vật chất từng bước được đầu tư. Khó khăn: tuyển sinh một số ngành còn thấp, thiết bị thực hành chưa đồng bộ.",
        "Ban hành kế hoạch công tác thi đua, khen thưởng và triển khai đến từng khoa, phòng ngay từ đầu kỳ; kiện toàn Hội đồng Thi đua - Khen thưởng của Trường; phổ biến các văn bản mới tại hội nghị viên chức.",
        "Phát động phong trào “Dạy tốt, học tốt” và phong trào “Đổi mới, sáng tạo trong giảng dạy và học tập”; tổ chức hội giảng cấp trường với sự tham gia của toàn bộ nhà giáo.",
        "Thực hiện {0}: các chỉ tiêu đã ký giao ước cơ bản đạt tiến độ; tỷ lệ người học khá, giỏi tăng so với cùng kỳ; {3} sáng kiến được công nhận.",
        "Khen thưởng {4} tập thể, {5} cá nhân; chú trọng khen thưởng nhà giáo trực tiếp giảng dạy và thành tích đột xuất. Giới thiệu 02 gương điển hình trên trang thông tin của Trường.",
        Activities,
        "Việc tự kiểm tra thực hiện chỉ tiêu ở một số khoa còn chậm. Nguyên nhân: cán bộ phụ trách kiêm nhiệm, chưa được bồi dưỡng nghiệp vụ thường xuyên.",
        "Trong {1}: hoàn thành các chỉ tiêu đã ký giao ước; nâng cao chất lượng sáng kiến; rà soát, nhân rộng điển hình tiên tiến; gửi báo cáo đúng hạn.",
        Requests,
    ];

    private static readonly string[] Office =
    [
        "Đơn vị có {2} công chức, viên chức, người lao động. Tổ chức bộ máy được sắp xếp tinh gọn, nhiệm vụ được phân công rõ người, rõ việc.\nKhó khăn: khối lượng công việc lớn, một số lĩnh vực phát sinh ngoài kế hoạch.",
        "Ban hành kế hoạch, hướng dẫn bình xét thi đua; quán triệt quy định về thi đua, khen thưởng đến các phòng và đơn vị trực thuộc; lồng ghép nội dung thi đua vào giao ban hằng tháng.",
        "Phát động đợt thi đua cao điểm cải cách hành chính, chuyển đổi số, rút ngắn thời gian giải quyết hồ sơ; hưởng ứng các phong trào do Ủy ban nhân dân tỉnh phát động.",
        "Kết quả {0}: tỷ lệ hồ sơ giải quyết đúng và trước hạn đạt trên 98%; các chỉ tiêu ký giao ước được theo dõi hằng tháng; {3} sáng kiến được công nhận.",
        "Khen thưởng {4} tập thể, {5} cá nhân, trong đó trên 60% là người lao động trực tiếp; kịp thời khen thưởng thành tích theo chuyên đề.",
        Activities,
        "Công tác tuyên truyền điển hình tiên tiến chưa thường xuyên. Nguyên nhân: chưa bố trí cán bộ chuyên trách, hình thức tuyên truyền còn đơn giản.",
        "Trong {1}: tập trung hoàn thành chỉ tiêu; kiểm tra việc thực hiện giao ước tại các đơn vị trực thuộc; chuẩn bị hồ sơ khen thưởng bảo đảm thời hạn.",
        Requests,
    ];

    private static readonly string[] Enterprise =
    [
        "Đơn vị có {2} người lao động, việc làm và thu nhập ổn định. Chi phí đầu vào tăng, thời tiết bất thường ảnh hưởng đến sản xuất và cung cấp dịch vụ.",
        "Hội nghị người lao động thông qua chỉ tiêu thi đua; ban hành quy chế khen thưởng gắn với năng suất, chất lượng; giao chỉ tiêu đến từng tổ, đội sản xuất.",
        "Phát động phong trào “Lao động giỏi, lao động sáng tạo”, đợt thi đua nước rút hoàn thành kế hoạch quý và tháng hành động về an toàn, vệ sinh lao động.",
        "Kết quả {0}: doanh thu và nộp ngân sách đạt tiến độ kế hoạch; không để xảy ra tai nạn lao động nghiêm trọng; {3} sáng kiến, cải tiến kỹ thuật được công nhận.",
        "Khen thưởng {4} tập thể, {5} cá nhân là công nhân, người lao động trực tiếp; trao thưởng ngay sau từng đợt thi đua.",
        Activities,
        "Số sáng kiến có phạm vi áp dụng rộng còn ít. Nguyên nhân: chưa có cơ chế hỗ trợ kinh phí thử nghiệm cho người lao động.",
        "Trong {1}: hoàn thành kế hoạch sản xuất, kinh doanh; duy trì phong trào sáng kiến; chăm lo đời sống người lao động.",
        Requests,
    ];

    private static readonly string[] Commune =
    [
        "Địa phương có {2} cán bộ, công chức và người hoạt động không chuyên trách. Địa bàn rộng, dân cư phân bố không đều; đời sống Nhân dân tiếp tục được nâng lên.",
        "Ủy ban nhân dân ban hành kế hoạch thi đua, giao chỉ tiêu đến từng thôn, tổ dân phố; tuyên truyền trên hệ thống truyền thanh cơ sở.",
        "Hưởng ứng phong trào “Cả nước chung sức xây dựng nông thôn mới”, “Toàn dân đoàn kết xây dựng đời sống văn hóa”; phát động thi đua thu ngân sách và giải quyết thủ tục hành chính đúng hạn.",
        "Kết quả {0}: thu ngân sách, giảm nghèo và xây dựng đường giao thông nông thôn đạt tiến độ; {3} sáng kiến được công nhận.",
        "Khen thưởng {4} tập thể, {5} cá nhân, trong đó có nhiều hộ gia đình hiến đất làm đường và người có uy tín ở thôn, tổ dân phố.",
        Activities,
        "Việc phát hiện điển hình ở thôn, tổ dân phố còn ít. Nguyên nhân: cán bộ phụ trách kiêm nhiều việc, kinh phí khen thưởng hạn chế.",
        "Trong {1}: hoàn thành chỉ tiêu kinh tế - xã hội; nhân rộng mô hình “Tuyến đường tự quản”; khen thưởng kịp thời ở cơ sở.",
        Requests,
    ];

    /// <summary>The texts of a kind of unit.</summary>
    public static IReadOnlyList<string> Of(UnitKind kind) => kind switch
    {
        UnitKind.Department or UnitKind.VerticalAgency or UnitKind.MassOrganisation or UnitKind.ArmedForces => Office,
        UnitKind.Enterprise => Enterprise,
        UnitKind.Commune => Commune,
        _ => School,
    };

    /// <summary>What the chair writes under a heading of the bloc's report; empty where members speak.</summary>
    public static string OfBloc(string heading) => heading switch
    {
        "Đặc điểm tình hình" => "Trong kỳ, các đơn vị thành viên đoàn kết, phối hợp chặt chẽ, thực hiện nghiêm quy chế hoạt động và kế hoạch công tác của {0}.",
        "Thực hiện giao ước, chỉ tiêu" => "Các đơn vị thành viên thực hiện nghiêm túc nội dung giao ước; phần lớn chỉ tiêu đạt và vượt tiến độ. Số liệu của từng đơn vị có trong bảng kèm theo.",
        "Hạn chế, nguyên nhân" => "Một số đơn vị gửi báo cáo còn chậm; việc trao đổi mô hình hay giữa các đơn vị chưa thường xuyên.",
        _ => "",
    };
}
