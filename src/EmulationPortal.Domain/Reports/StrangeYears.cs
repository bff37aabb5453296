using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Reports;

/// <summary>A year in a text that is not one of the report's years: most often last year's, left by copying (domain rule 22).</summary>
/// <param name="PlaceId">The section or gathered piece in which it stands; the report itself for title and tables.</param>
/// <param name="Place">The place as people call it: "II.2. Phong trào thi đua".</param>
/// <param name="Year">The year found.</param>
/// <param name="Sentence">The sentence around it.</param>
/// <param name="Acknowledged">Whether somebody has said that it is meant.</param>
public sealed record StrangeYear(Guid PlaceId, string Place, int Year, string Sentence, bool Acknowledged)
{
    /// <summary>Whether the sentence compares with an earlier or looks ahead to a later time, where another year is usual.</summary>
    public bool LooksMeant => StrangeYears.Comparison().IsMatch(Sentence);
}

/// <summary>Finds years in texts.</summary>
public static partial class StrangeYears
{
    /// <summary>Longest sentence kept.</summary>
    public const int SentenceLength = 300;

    /// <summary>Years 2000–2099 in the text that are not allowed, each with its sentence; the same year twice in one sentence counts once.</summary>
    public static IEnumerable<(int Year, string Sentence)> Find(string text, IReadOnlyCollection<int> allowed) =>
        Sentences(text).SelectMany(sentence => YearToken().Matches(sentence)
            .Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))
            .Where(year => !allowed.Contains(year)).Distinct().Select(year => (year, Around(sentence, year))));

    private static IEnumerable<string> Sentences(string text) =>
        text.Split('\n').SelectMany(line => SentenceEnd().Split(line)).Select(VietnameseText.Tidy).Where(s => s.Length > 0);

    private static string Around(string sentence, int year)
    {
        if (sentence.Length <= SentenceLength)
            return sentence;
        var at = sentence.IndexOf($"{year}", StringComparison.Ordinal);
        var from = Math.Clamp(at - (SentenceLength / 2), 0, sentence.Length - SentenceLength);
        return sentence.Substring(from, SentenceLength);
    }

    /// <summary>Four digits from 2000 to 2099 that are not part of a longer figure, a decimal, a percentage or the number of a document ("2047/QĐ-UBND").</summary>
    [GeneratedRegex(@"(?<![\d,])20\d\d(?!\d|[.,]\d|\s*%|/\p{L})")]
    private static partial Regex YearToken();

    [GeneratedRegex(@"(?<=[.;!?…])\s+(?=\P{Ll})")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"cùng kỳ|so với|năm trước|năm sau|phương hướng|giai đoạn|nhiệm kỳ", RegexOptions.IgnoreCase)]
    internal static partial Regex Comparison();
}
