using System.Security.Cryptography;
using System.Text;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>What a draft is made from: names, words, year and number of members come from the data, never from a form (rule 22).</summary>
/// <param name="BlocName">"Khối thi đua số 7".</param>
/// <param name="Kind">Khối or cụm.</param>
/// <param name="Wording">The bloc's own words for its leaders.</param>
/// <param name="Year">The emulation year.</param>
/// <param name="Members">How many units are members.</param>
/// <param name="ParentAuthority">Who organised the bloc.</param>
/// <param name="OfficeName">The office: "Sở Nội vụ".</param>
public sealed record CharterFacts(string BlocName, BlocKind Kind, BlocWording Wording, EmulationYear Year, int Members, string ParentAuthority, string OfficeName)
{
    /// <summary>"Khối" or "Cụm", as the text calls the bloc after its first mention.</summary>
    public string Bloc => Kind.InWords();

    /// <summary>"07 đơn vị thành viên".</summary>
    public string MembersInWords => $"{VietnameseText.Count(Members)} đơn vị thành viên";

    /// <summary>"năm học 2025-2026".</summary>
    public string YearInSentence => Year.LabelInSentence;
}

/// <summary>The texts a bloc starts from.</summary>
public static class CharterTemplates
{
    /// <summary>The abstract.</summary>
    public static string Title(CharterKind kind, CharterFacts facts) => kind == CharterKind.Charter
        ? $"Tổ chức và hoạt động của {facts.BlocName} {facts.YearInSentence}"
        : $"Hoạt động của {facts.BlocName} {facts.YearInSentence}";

    /// <summary>The parts with their words.</summary>
    public static IReadOnlyList<PartDraft> Of(CharterKind kind, CharterFacts facts) => kind == CharterKind.Charter ? CharterArticles.Of(facts) : PlanParts.Of(facts);

    /// <summary>A chapter.</summary>
    internal static PartDraft Chapter(string key, string heading, string text = "") => new(Line(key), PartShape.Chapter, heading, text);

    /// <summary>An article of clauses, a line each.</summary>
    internal static PartDraft Article(string key, string heading, params string[] clauses) => new(Line(key), PartShape.Article, heading, string.Join('\n', clauses));

    /// <summary>A template's part is the same from year to year, so that its later versions can be compared.</summary>
    internal static Guid Line(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes("charter-template:" + key)).AsSpan(0, 16));
}
