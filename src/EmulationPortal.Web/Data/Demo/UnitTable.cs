using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>A unit of the invented province.</summary>
/// <param name="Code">Part of addresses and of other tables.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="Short">The abbreviation people use.</param>
/// <param name="Titles">Which titles its people bear; see <see cref="TitleTable"/>. Null for those usual in its kind.</param>
/// <param name="Aliases">Older and other names, one a line.</param>
/// <param name="Parent">For a branch: the body it belongs to.</param>
internal sealed record UnitRow(string Code, string Name, UnitKind Kind, string Short, string? Titles = null, string? Aliases = null, string? Parent = null);

/// <summary>All units. Province, communes and persons are invented; kinds and names are of the usual pattern.</summary>
internal static class UnitTable
{
    public const string Province = "Lâm Giang";
    public const string Office = "so-noi-vu";

    /// <summary>The school that was merged into the medical college in the year before last.</summary>
    public const string Merged = "tc-y-duoc";

    public static readonly IReadOnlyList<UnitRow> Rows =
    [
        new(Office, "Sở Nội vụ tỉnh Lâm Giang", UnitKind.Department, "SNV"),
        new("van-phong-ubnd", "Văn phòng Ủy ban nhân dân tỉnh Lâm Giang", UnitKind.Department, "VP UBND tỉnh", "van-phong"),
        new("so-gddt", "Sở Giáo dục và Đào tạo tỉnh Lâm Giang", UnitKind.Department, "Sở GD&ĐT", Aliases: "Sở Giáo dục"),
        new("so-y-te", "Sở Y tế tỉnh Lâm Giang", UnitKind.Department, "SYT"),
        new("so-tai-chinh", "Sở Tài chính tỉnh Lâm Giang", UnitKind.Department, "STC", Aliases: "Sở Kế hoạch và Đầu tư tỉnh Lâm Giang"),
        new("so-cong-thuong", "Sở Công Thương tỉnh Lâm Giang", UnitKind.Department, "SCT"),
        new("so-xay-dung", "Sở Xây dựng tỉnh Lâm Giang", UnitKind.Department, "SXD", Aliases: "Sở Giao thông vận tải tỉnh Lâm Giang"),
        new("so-nnmt", "Sở Nông nghiệp và Môi trường tỉnh Lâm Giang", UnitKind.Department, "Sở NN&MT", Aliases: "Sở Tài nguyên và Môi trường tỉnh Lâm Giang\nSở Nông nghiệp và Phát triển nông thôn tỉnh Lâm Giang"),
        new("so-khcn", "Sở Khoa học và Công nghệ tỉnh Lâm Giang", UnitKind.Department, "Sở KH&CN", Aliases: "Sở Thông tin và Truyền thông tỉnh Lâm Giang"),
        new("so-tu-phap", "Sở Tư pháp tỉnh Lâm Giang", UnitKind.Department, "STP"),
        new("so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Giang", UnitKind.Department, "Sở VHTTDL"),
        new("ban-ql-kcn", "Ban Quản lý các khu công nghiệp tỉnh Lâm Giang", UnitKind.Department, "BQL KCN", "ban"),
        new("thanh-tra", "Thanh tra tỉnh Lâm Giang", UnitKind.Department, "TTr tỉnh", "thanh-tra"),

        new("thue-tinh", "Thuế tỉnh Lâm Giang", UnitKind.VerticalAgency, "Thuế tỉnh", "thue", "Cục Thuế tỉnh Lâm Giang"),
        new("kho-bac", "Kho bạc Nhà nước tỉnh Lâm Giang", UnitKind.VerticalAgency, "KBNN"),
        new("thong-ke", "Thống kê tỉnh Lâm Giang", UnitKind.VerticalAgency, "TK tỉnh", "thong-ke", "Cục Thống kê tỉnh Lâm Giang"),
        new("bhxh", "Bảo hiểm xã hội tỉnh Lâm Giang", UnitKind.VerticalAgency, "BHXH tỉnh"),
        new("thi-hanh-an", "Thi hành án dân sự tỉnh Lâm Giang", UnitKind.VerticalAgency, "THADS", "thi-hanh-an", "Cục Thi hành án dân sự tỉnh Lâm Giang"),

        new("dh-lam-giang", "Trường Đại học Lâm Giang", UnitKind.University, "ĐH Lâm Giang"),
        new("cd-nghe", "Trường Cao đẳng Nghề Lâm Giang", UnitKind.College, "CĐ Nghề"),
        new("cd-y-te", "Trường Cao đẳng Y tế Lâm Giang", UnitKind.College, "CĐ Y tế", Aliases: "Trường Trung học Y tế Lâm Giang"),
        new("truong-chinh-tri", "Trường Chính trị tỉnh Lâm Giang", UnitKind.PoliticalSchool, "TCT tỉnh"),
        new("phan-hieu-tc-gtvt", "Phân hiệu Trường Trung cấp Giao thông - Cơ điện Sông Hồng tại Lâm Giang", UnitKind.BranchCampus, "PH TC GT-CĐ", Parent: "Trường Trung cấp Giao thông - Cơ điện Sông Hồng (cơ sở chính ở ngoài tỉnh)"),
        new("cd-cong-dong", "Trường Cao đẳng Cộng đồng Lâm Giang", UnitKind.College, "CĐ Cộng đồng"),
        new("cd-su-pham", "Trường Cao đẳng Sư phạm Lâm Giang", UnitKind.College, "CĐSP"),
        new("cd-ky-thuat", "Trường Cao đẳng Kỹ thuật - Công nghệ Lâm Giang", UnitKind.College, "CĐ KT-CN"),
        new("tc-kinh-te", "Trường Trung cấp Kinh tế - Kỹ thuật Lâm Giang", UnitKind.VocationalSchool, "TC KT-KT"),
        new("tc-van-hoa", "Trường Trung cấp Văn hóa - Nghệ thuật và Du lịch Lâm Giang", UnitKind.VocationalSchool, "TC VHNT&DL"),
        new("tc-nong-lam", "Trường Trung cấp Nông - Lâm nghiệp Lâm Giang", UnitKind.VocationalSchool, "TC Nông Lâm"),
        new("phan-hieu-dh", "Phân hiệu Trường Đại học Kinh tế và Công nghệ Đồng bằng tại Lâm Giang", UnitKind.BranchCampus, "PH ĐH KT&CN", Parent: "Trường Đại học Kinh tế và Công nghệ Đồng bằng (trụ sở chính ở ngoài tỉnh)"),
        new(Merged, "Trường Trung cấp Y - Dược Lâm Giang", UnitKind.VocationalSchool, "TC Y-Dược"),

        new("thpt-chuyen", "Trường Trung học phổ thông chuyên Lâm Giang", UnitKind.HighSchool, "THPT chuyên"),
        new("thpt-noi-tru", "Trường Phổ thông Dân tộc nội trú Trung học phổ thông tỉnh Lâm Giang", UnitKind.HighSchool, "DTNT tỉnh"),
        new("thpt-nguyen-trai", "Trường Trung học phổ thông Nguyễn Trãi", UnitKind.HighSchool, "THPT Nguyễn Trãi"),
        new("thpt-le-loi", "Trường Trung học phổ thông Lê Lợi", UnitKind.HighSchool, "THPT Lê Lợi"),
        new("thpt-tran-hung-dao", "Trường Trung học phổ thông Trần Hưng Đạo", UnitKind.HighSchool, "THPT THĐ"),
        new("thpt-quang-trung", "Trường Trung học phổ thông Quang Trung", UnitKind.HighSchool, "THPT Quang Trung"),
        new("thpt-chu-van-an", "Trường Trung học phổ thông Chu Văn An", UnitKind.HighSchool, "THPT CVA"),
        new("thpt-doan-ket", "Trường Trung học phổ thông Đoàn Kết", UnitKind.HighSchool, "THPT Đoàn Kết"),
        new("thpt-son-khe", "Trường Trung học phổ thông Sơn Khê", UnitKind.HighSchool, "THPT Sơn Khê", Aliases: "Trường Cấp III Sơn Khê"),
        new("thpt-ben-da", "Trường Trung học phổ thông Bến Đá", UnitKind.HighSchool, "THPT Bến Đá"),
        new("thpt-nam-ngan", "Trường Trung học phổ thông Nam Ngàn", UnitKind.HighSchool, "THPT Nam Ngàn"),
        new("thpt-dong-lau", "Trường Trung học cơ sở và Trung học phổ thông Đồng Lau", UnitKind.HighSchool, "THCS&THPT Đồng Lau"),

        new("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lâm Giang", UnitKind.MassOrganisation, "MTTQ tỉnh"),
        new("lien-doan-lao-dong", "Liên đoàn Lao động tỉnh Lâm Giang", UnitKind.MassOrganisation, "LĐLĐ tỉnh"),
        new("hoi-phu-nu", "Hội Liên hiệp Phụ nữ tỉnh Lâm Giang", UnitKind.MassOrganisation, "Hội LHPN tỉnh"),
        new("tinh-doan", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Lâm Giang", UnitKind.MassOrganisation, "Tỉnh Đoàn", "tinh-doan"),
        new("hoi-nong-dan", "Hội Nông dân tỉnh Lâm Giang", UnitKind.MassOrganisation, "HND tỉnh"),
        new("hoi-cuu-chien-binh", "Hội Cựu chiến binh tỉnh Lâm Giang", UnitKind.MassOrganisation, "HCCB tỉnh"),
        new("hoi-chu-thap-do", "Hội Chữ thập đỏ tỉnh Lâm Giang", UnitKind.MassOrganisation, "HCTĐ tỉnh"),
        new("lien-minh-htx", "Liên minh Hợp tác xã tỉnh Lâm Giang", UnitKind.MassOrganisation, "LM HTX"),

        new("dien-luc", "Công ty Điện lực Lâm Giang", UnitKind.Enterprise, "PC Lâm Giang"),
        new("cap-nuoc", "Công ty Cổ phần Cấp nước Lâm Giang", UnitKind.Enterprise, "Cấp nước"),
        new("xo-so", "Công ty Trách nhiệm hữu hạn một thành viên Xổ số kiến thiết Lâm Giang", UnitKind.Enterprise, "XSKT"),
        new("buu-dien", "Bưu điện tỉnh Lâm Giang", UnitKind.Enterprise, "Bưu điện tỉnh"),
        new("vien-thong", "Viễn thông Lâm Giang", UnitKind.Enterprise, "VT Lâm Giang"),
        new("moi-truong-do-thi", "Công ty Cổ phần Môi trường và Dịch vụ đô thị Lâm Giang", UnitKind.Enterprise, "MTĐT"),
        new("lam-nghiep", "Công ty Trách nhiệm hữu hạn một thành viên Lâm nghiệp Sơn Khê", UnitKind.Enterprise, "LN Sơn Khê", Aliases: "Lâm trường Sơn Khê"),

        new("phuong-lam-giang", "Phường Lâm Giang", UnitKind.Commune, "P. Lâm Giang"),
        new("phuong-ben-da", "Phường Bến Đá", UnitKind.Commune, "P. Bến Đá"),
        new("phuong-nam-ngan", "Phường Nam Ngàn", UnitKind.Commune, "P. Nam Ngàn"),
        new("xa-son-khe", "Xã Sơn Khê", UnitKind.Commune, "X. Sơn Khê", Aliases: "Thị trấn Sơn Khê"),
        new("xa-dong-lau", "Xã Đồng Lau", UnitKind.Commune, "X. Đồng Lau"),
        new("xa-thuong-lam", "Xã Thượng Lâm Khê", UnitKind.Commune, "X. Thượng Lâm Khê"),
        new("xa-hoa-an", "Xã Hòa An Trung", UnitKind.Commune, "X. Hòa An Trung"),
        new("xa-vinh-loc", "Xã Vĩnh Lộc Khê", UnitKind.Commune, "X. Vĩnh Lộc Khê"),
        new("xa-cam-thuy", "Xã Cẩm Giang Thượng", UnitKind.Commune, "X. Cẩm Giang Thượng"),
        new("xa-tan-lap", "Xã Tân Lập Khê", UnitKind.Commune, "X. Tân Lập Khê"),

        new("bo-chi-huy-quan-su", "Bộ Chỉ huy Quân sự tỉnh Lâm Giang", UnitKind.ArmedForces, "BCHQS tỉnh", "quan-su"),
        new("cong-an-tinh", "Công an tỉnh Lâm Giang", UnitKind.ArmedForces, "CAT", "cong-an"),
    ];
}
