namespace EmulationPortal.Domain.Documents;

/// <summary>The code printed in an issued document, as it is made and as people type it back.</summary>
public static class VerificationCode
{
    /// <summary>Capitals and digits without I, O, 0 and 1.</summary>
    public const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>The signs a misread sign may stand for; none of the keys is in <see cref="Alphabet"/>.</summary>
    private static readonly Dictionary<char, string> Misread = new() { ['0'] = "QD", ['O'] = "QD", ['1'] = "LJ", ['I'] = "LJ" };

    /// <summary>At most this many misread signs are tried: beyond it the text is not a code.</summary>
    private const int MostMisread = 5;

    /// <summary>
    /// The codes that a typed text may mean: capitals and small letters alike, marks, spaces and dashes dropped, a whole check address read by its last part,
    /// O, 0, I and 1 read as the signs they resemble. Empty when the text cannot be a code.
    /// </summary>
    public static IReadOnlyList<string> Meanings(string typed)
    {
        var text = typed.Trim().TrimEnd('/');
        text = text[(text.LastIndexOf('/') + 1)..];
        if (text.Length > 4 * IssuedDocument.CodeLength)
            return [];
        var signs = VietnameseText.Fold(text).ToUpperInvariant().Where(c => c != ' ').ToList();
        if (signs.Count != IssuedDocument.CodeLength || signs.Count(Misread.ContainsKey) > MostMisread
            || signs.Any(c => !Alphabet.Contains(c) && !Misread.ContainsKey(c)))
            return [];
        IEnumerable<string> meanings = [""];
        foreach (var sign in signs)
        {
            var readings = Misread.GetValueOrDefault(sign) ?? sign.ToString();
            meanings = meanings.SelectMany(start => readings.Select(reading => start + reading)).ToList();
        }

        return meanings.ToList();
    }
}
