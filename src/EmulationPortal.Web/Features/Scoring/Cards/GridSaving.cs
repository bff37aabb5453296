using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>The lines a grid writes to.</summary>
/// <param name="Applies">Whether the sheet asks the unit for it.</param>
/// <param name="Write">Writes what was typed; false when somebody has written in between.</param>
/// <param name="LineOf">The line's identity and version.</param>
internal sealed record GridTarget(Func<Criterion, bool> Applies, Func<Criterion, LineTyped, bool> Write, Func<Criterion, (Guid Id, long Version)> LineOf);

/// <summary>What became of posted lines, before they are saved.</summary>
/// <param name="Unseen">Lines that met a newer one, by the line's identity.</param>
/// <param name="Faults">Why lines cannot stand, by the name of the field.</param>
/// <param name="Written">Places of lines that are as they were typed.</param>
internal sealed record GridWritten(IReadOnlyList<Guid> Unseen, IReadOnlyDictionary<string, string> Faults, IReadOnlyList<LineTyped> Written)
{
    /// <summary>The hidden fields as they are now.</summary>
    public Dictionary<string, string> Versions(ScoreEngine engine, GridTarget target) => Written
        .SelectMany(l => new[] { ($"s{l.At}", $"{target.LineOf(engine.Criteria[l.At]).Version}"), ($"w{l.At}", l.Now) }).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
}

/// <summary>Saves lines of a grid one by one: what one line is refused for holds up no other, and newer work is never overwritten.</summary>
internal static class GridSaving
{
    /// <summary>Writes the lines that were touched; those somebody else has written in between are set aside beside the newer ones.</summary>
    /// <param name="settles">The writer has seen both versions: every line counts.</param>
    /// <exception cref="RuleBroken"><see cref="Scorecard.AnotherSheet"/>.</exception>
    public static async Task<GridWritten> WriteAsync(this PortalDbContext db, ScoreEngine engine, GridForm form, bool settles, GridTarget target, Deed deed, CancellationToken cancel)
    {
        if (form.Sheet != engine.Sheet.Id)
            throw new RuleBroken(Scorecard.AnotherSheet);
        var (unseen, faults, written) = (new List<Guid>(), new Dictionary<string, string>(StringComparer.Ordinal), new List<LineTyped>());
        foreach (var typed in form.Lines.Where(l => l.At < engine.Criteria.Count && (settles || l.Touched) && target.Applies(engine.Criteria[l.At])))
        {
            var criterion = engine.Criteria[typed.At];
            bool seen;
            try
            {
                seen = target.Write(criterion, typed);
            }
            catch (RuleBroken broken)
            {
                faults[$"{Field(broken.Field)}{typed.At}"] = broken.Message;
                continue;
            }

            var line = target.LineOf(criterion).Id;
            await db.SettleOrSetAsideAsync(line, JsonSerializer.Serialize(typed), seen, settles, deed, cancel);
            if (seen)
                written.Add(typed);
            else
                unseen.Add(line);
        }

        return new GridWritten(unseen, faults, written);
    }

    /// <summary>The answer autosave.js and grid.js know.</summary>
    public static IActionResult Answer(GridSave save, string path) => save.Unseen is { } line
        ? new ConflictObjectResult(new { conflictUrl = $"{path}/dong/{line}/hai-ban" })
        : new OkObjectResult(new { savedAt = VietnameseFormat.Clock(save.At), version = save.Version, versions = save.Versions, shown = save.Shown, faults = save.Faults });

    /// <summary>The two versions of a line, for the page that shows both; null when none waits.</summary>
    public static async Task<ConflictPage?> BothAsync(this PortalDbContext db, ScoreEngine engine, int at, Guid lineId, LineTyped stored, string by, DateTime? writtenAt, string subject, string path, Guid accountId, CancellationToken cancel)
    {
        if ((await db.WaitingAsync(lineId, accountId, cancel)).FirstOrDefault() is not { } aside || JsonSerializer.Deserialize<LineTyped>(aside.Text) is not { } mine)
            return null;
        var named = engine.Criteria[at].Named;
        return new ConflictPage($"{subject}, {char.ToLowerInvariant(named[0])}{named[1..]}", by, writtenAt ?? aside.At, $"{path}/dong?ghep=true", stored.Version, new ActionLink("Để số đã lưu sau, quay lại bảng điểm", $"{path}#d{at}"),
        [
            new("Sheet", "", $"{engine.Sheet.Id}", $"{engine.Sheet.Id}"),
            new($"s{at}", "", $"{stored.Version}", $"{stored.Version}"),
            new($"w{at}", "", stored.Now, stored.Now),
            new($"v{at}", named, mine.Value, stored.Value),
            new($"t{at}", $"{named}: chỉ tiêu", mine.Target, stored.Target),
            new($"n{at}", $"{named}: ghi chú", mine.Note, stored.Note),
        ]);
    }

    private static char Field(string? field) => field switch { "Target" => 't', "Note" => 'n', _ => 'v' };
}
