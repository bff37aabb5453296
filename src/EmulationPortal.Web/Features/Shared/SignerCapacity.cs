using EmulationPortal.Domain;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>In what capacity a leader signs a document of the own unit.</summary>
public static class SignerCapacity
{
    /// <summary>
    /// A deputy signs for the head: "Phó Hiệu trưởng" gives "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"; one in charge ("phụ trách") signs as such.
    /// The unit stands in the letterhead and is not said again (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    /// </summary>
    public static string[] Of(string? title)
    {
        var words = (title ?? "").ToUpper(VietnameseText.Culture);
        return words.Length == 0 ? ["THỦ TRƯỞNG ĐƠN VỊ"] : words.StartsWith("PHÓ ", StringComparison.Ordinal) && !words.EndsWith(" PHỤ TRÁCH", StringComparison.Ordinal) ? ["KT. " + words[4..], words] : [words];
    }
}
