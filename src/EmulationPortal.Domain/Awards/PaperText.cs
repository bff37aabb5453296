using System.Security.Cryptography;

namespace EmulationPortal.Domain.Awards;

/// <summary>
/// A paper as text: one sign for each option in the order of the ballot (1 agree, 0 disagree, - no mark), questions parted by a space.
/// Every paper of a ballot is as long as every other, and the published list can be counted by eye or by ten lines of script.
/// </summary>
public static class PaperText
{
    /// <summary>Writes marks that the questions allow.</summary>
    public static string Of(IEnumerable<BallotQuestion> questions, IReadOnlyCollection<PaperMark> marks) =>
        string.Join(' ', questions.OrderBy(q => q.Place).Select(q => new string([.. q.OptionsInOrder.Select(o => Sign(o, marks))])));

    /// <summary>Reads a paper back.</summary>
    /// <exception cref="FormatException">It is not a paper of these questions.</exception>
    public static IReadOnlyList<PaperMark> Marks(IEnumerable<BallotQuestion> questions, string paper)
    {
        var options = questions.OrderBy(q => q.Place).SelectMany(q => q.OptionsInOrder).ToArray();
        var signs = paper.Replace(" ", "", StringComparison.Ordinal);
        if (signs.Length != options.Length || signs.Any(s => s is not ('1' or '0' or '-')))
            throw new FormatException("Not a paper of this ballot.");
        return [.. options.Zip(signs).Where(p => p.Second != '-').Select(p => new PaperMark(p.First.Id, p.Second == '1'))];
    }

    /// <summary>In an order that nobody can foresee or trace.</summary>
    public static string[] Shuffled(IEnumerable<string> papers)
    {
        var shuffled = papers.ToArray();
        RandomNumberGenerator.Shuffle<string>(shuffled);
        return shuffled;
    }

    private static char Sign(BallotOption option, IReadOnlyCollection<PaperMark> marks)
    {
        foreach (var mark in marks.Where(m => m.OptionId == option.Id))
            return mark.Agree ? '1' : '0';
        return '-';
    }
}
