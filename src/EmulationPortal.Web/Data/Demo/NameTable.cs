namespace EmulationPortal.Web.Data.Demo;

/// <summary>Parts of invented names of persons, combined in a fixed order: the same person is met in every demonstration.</summary>
internal static class NameTable
{
    private static readonly string[] Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Phan", "Trịnh", "Nông", "Hà", "Lương", "Mai", "Tô", "Cao", "Lưu"];

    private static readonly string[] MenMiddle = ["Văn", "Quốc", "Đức", "Minh", "Hữu", "Xuân", "Anh", "Quang", "Thanh", "Trọng", "Ngọc"];
    private static readonly string[] Men =
        ["Thịnh", "Hùng", "Dũng", "Tuấn", "Sơn", "Hải", "Bình", "Cường", "Long", "Nam", "Phúc", "Khánh", "Toàn", "Việt", "Lâm", "Đạt", "Trường", "Hiếu", "Nghĩa"];

    private static readonly string[] WomenMiddle = ["Thị", "Thị Thu", "Thị Ngọc", "Thị Bích", "Thị Hồng", "Thanh", "Thị Mai", "Phương", "Thị Kim"];
    private static readonly string[] Women =
        ["Hạnh", "Lan", "Hương", "Thủy", "Nga", "Yến", "Diễm", "Thảo", "Loan", "Hiền", "Nhung", "Trang", "Oanh", "Huệ", "Vân", "Tuyết", "Quyên"];

    /// <summary>How a person of these names is addressed.</summary>
    public static string Honorific(string name) => Women.Contains(name[(name.LastIndexOf(' ') + 1)..]) ? "Bà" : "Ông";

    /// <summary>The name of the n-th person, from 0; men and women take turns, and no name comes twice among the first 240.</summary>
    public static string Of(int n)
    {
        var family = Families[n % Families.Length];
        var turn = n / 2;
        return n % 2 == 0
            ? $"{family} {MenMiddle[turn % MenMiddle.Length]} {Men[turn % Men.Length]}"
            : $"{family} {WomenMiddle[turn % WomenMiddle.Length]} {Women[turn % Women.Length]}";
    }
}
