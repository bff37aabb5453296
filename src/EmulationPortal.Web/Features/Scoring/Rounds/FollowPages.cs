using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Scoring.Sheets;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>What a newer version of the sheet changes in a round under way (rule 11).</summary>
/// <param name="From">Number of the version in use.</param>
/// <param name="To">Number of the newer one.</param>
/// <param name="Reason">Why the newer one was made.</param>
/// <param name="Adopted">How it was passed.</param>
/// <param name="Sheet">What it changes, criterion by criterion.</param>
/// <param name="Consequences">In sentences.</param>
/// <param name="Ranks">Ranks are open to the visitor at this stage.</param>
public sealed record FollowPage(string Path, int From, int To, string? Reason, string? Adopted, ComparePage Sheet, IReadOnlyList<string> Consequences, IReadOnlyList<FollowRow> Units, bool Ranks, FollowForm Form);

/// <summary>What it changes for one member.</summary>
/// <param name="Kept">"12/14": lines that keep their score, of those that apply; empty where the card is not open to the visitor.</param>
/// <param name="ToScore">Criteria to be scored, or scored again, in words.</param>
/// <param name="Total">Before and after; empty where the card is not open to the visitor.</param>
/// <param name="Percentage">Before and after.</param>
/// <param name="Rank">Before and after.</param>
/// <param name="Then">What becomes of the card.</param>
public sealed record FollowRow(string UnitName, string Kept, IReadOnlyList<string> ToScore, Moved Total, Moved Percentage, Moved Rank, string Then);

/// <summary>A figure before and after, as printed.</summary>
public sealed record Moved(string Before, string After)
{
    /// <summary>Not open to the visitor.</summary>
    public static readonly Moved Hidden = new("", "");

    public bool Differs => Before != After;
}

/// <summary>Takes the round over to the version whose preview was read.</summary>
public sealed class FollowForm
{
    /// <summary>The version of the round that was seen.</summary>
    public long Version { get; set; }

    /// <summary>Number of the sheet's version that was previewed.</summary>
    public int Sheet { get; set; }

    /// <summary>Print of the sent cards that were seen; drafts may be written on meanwhile.</summary>
    public string? Cards { get; set; }

    /// <summary>The print of cards as they stand.</summary>
    internal static string PrintOf(IEnumerable<Scorecard> cards) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';',
        cards.Where(c => !c.IsOpen).OrderBy(c => c.Id).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id:N}:{c.Version}"))))));
}
