using System.Security.Cryptography;
using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Somebody saved the same part after the form was opened; both are kept.</summary>
/// <param name="subject">The part, as a heading.</param>
/// <param name="version">Print of what is stored now.</param>
/// <param name="fields">Both texts, field by field.</param>
public sealed class SavedSince(string subject, long version, IReadOnlyList<ConflictField> fields) : Exception
{
    public string Subject => subject;
    public long PartVersion => version;
    public IReadOnlyList<ConflictField> Fields => fields;
}

/// <summary>The sheet the address names is not there.</summary>
public sealed class SheetMissing : Exception;

/// <summary>Prints of parts, by which a form knows whether what it was filled from still stands.</summary>
internal static class PartPrint
{
    /// <summary>The print of what a form shows: equal texts give equal prints.</summary>
    public static long Of(IPartForm form) =>
        BitConverter.ToInt64(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form.Fields.Select(f => f.Text)))) & long.MaxValue;

    /// <summary>Puts the print of its own content into a form that was just filled.</summary>
    public static T Printed<T>(this T form)
        where T : IPartForm
    {
        form.Version = Of(form);
        return form;
    }

    /// <summary>Refuses a form that was filled from something that stands no more, unless it brings what stands anyway.</summary>
    /// <param name="posted">What is to be saved.</param>
    /// <param name="stored">What stands now, as a form.</param>
    /// <param name="subject">The part, as a heading.</param>
    /// <exception cref="SavedSince">With both.</exception>
    public static void RequireSame(IPartForm posted, IPartForm stored, string subject)
    {
        var print = Of(stored);
        if (posted.Version == print)
            return;
        var theirs = stored.Fields.ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal);
        var mine = posted.Fields.ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal);
        var labels = posted.Fields.Concat(stored.Fields).DistinctBy(f => f.Name).ToList();
        var fields = labels.Select(f => new ConflictField(f.Name, f.Label, Readable(mine.GetValueOrDefault(f.Name, "")), Readable(theirs.GetValueOrDefault(f.Name, ""))));
        throw new SavedSince(subject, print, [.. fields]);
    }

    /// <summary>Choices in words instead of names, so that both sides can be read; either is taken back.</summary>
    private static string Readable(string text) => text switch
    {
        "true" => SheetWords.Yes,
        "false" => SheetWords.No,
        _ => Word<ScoringMethod>(text, m => m.InWords()) ?? Word<ScoreSide>(text, s => s.InWords()) ?? Word<AppraiserKind>(text, a => a.InWords()) ?? Word<RoundingRule>(text, r => r.InWords())
            ?? Word<BandMeasure>(text, m => m.InWords()) ?? Word<TieRuleKind>(text, t => t.InWords()) ?? text.ReplaceLineEndings("\n"),
    };

    private static string? Word<T>(string text, Func<T, string> words)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? words(Enum.Parse<T>(text)) : null;
}
