namespace EmulationPortal.Domain.Meetings;

/// <summary>A person as the minutes print one. Many who come to a conference have no account, so names are typed; empty where nobody is named yet.</summary>
/// <param name="Honorific">"Ông", "Bà", or empty.</param>
/// <param name="Name">As written, without academic title.</param>
/// <param name="Title">Office: "Phó Hiệu trưởng".</param>
public sealed record MeetingPerson(string Honorific, string Name, string Title)
{
    public const int HonorificLength = 20;
    public const int NameLength = 120;
    public const int TitleLength = 200;

    private static readonly string[] Rooms = ["Phòng", "phòng", "Ban ", "Khoa", "Tổ ", "Hội đồng"];

    /// <summary>Nobody named.</summary>
    public static readonly MeetingPerson Nobody = new("", "", "");

    /// <summary>A person from what was typed.</summary>
    public static MeetingPerson Of(string? honorific, string? name, string? title) =>
        new(VietnameseText.Tidy(honorific ?? ""), VietnameseText.Tidy(name ?? ""), VietnameseText.Tidy(title ?? ""));

    /// <summary>Whether a name is given.</summary>
    public bool Named => Name.Length > 0;

    /// <summary>"Ông Lê Quốc Thịnh".</summary>
    public string Addressed => string.Join(' ', new[] { Honorific, Name }.Where(part => part.Length > 0));

    /// <summary>"Ông Lê Quốc Thịnh, Phó Hiệu trưởng Trường Chính trị tỉnh Đồng Tháp"; what is missing is left out.</summary>
    /// <param name="body">Unit or body; null for none.</param>
    /// <param name="between">Between title and body: a blank for one's own unit, ", " for a part of a larger body.</param>
    public string In(string? body, string between = " ") =>
        string.Join(", ", new[] { Addressed, At(Title, body ?? "", between) }.Where(part => part.Length > 0));

    /// <summary>"Ông Lê Quốc Thịnh, Phó Hiệu trưởng".</summary>
    public string WithTitle => In(null);

    /// <summary>An officer's title with the unit: "chuyên viên Trường Chính trị tỉnh"; a room of the unit is set off by a comma: "chuyên viên Phòng Đào tạo, Trường Chính trị tỉnh".</summary>
    public static string OfficeIn(string title, string unit) =>
        At(char.ToLower(title[0], VietnameseText.Culture) + title[1..], unit, Rooms.Any(title.Contains) ? ", " : " ");

    /// <summary>Title and body; words that end the title and begin the body are said once: "Giám đốc Phân hiệu Trường Đại học Một", not "Giám đốc Phân hiệu Phân hiệu Trường …".</summary>
    public static string At(string title, string body, string between = " ")
    {
        if (title.Length == 0 || body.Length == 0)
            return title + body;
        var (ending, beginning) = (title.Split(' '), body.Split(' '));
        for (var shared = Math.Min(ending.Length, beginning.Length); shared > 0; shared--)
        {
            if (ending.TakeLast(shared).SequenceEqual(beginning.Take(shared), VietnameseText.Order))
                return string.Join(' ', ending.SkipLast(shared).Append(body));
        }

        return title + between + body;
    }

    /// <summary>Whether all parts fit their columns.</summary>
    internal bool Fits => Honorific.Length <= HonorificLength && Name.Length <= NameLength && Title.Length <= TitleLength;
}
