using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports;

/// <summary>A version that can be chosen.</summary>
/// <param name="Number">0 for the text as it stands now.</param>
public sealed record VersionChoice(int Number, string Name);

/// <summary>Two versions of a report side by side.</summary>
/// <param name="Address">Where the choice of versions goes.</param>
/// <param name="Crumbs">The way to the report; its last step is the report.</param>
public sealed record ReportComparison(string Address, IReadOnlyList<ActionLink> Crumbs, IReadOnlyList<VersionChoice> Choices, VersionChoice Older, VersionChoice Newer, IReadOnlyList<ComparedPart> Parts)
{
    /// <summary>How many parts differ.</summary>
    public int Different => Parts.Count(p => !p.IsSame);

    /// <summary>The versions asked for, or the last that was sent beside what came after it; where nothing may be seen after it, beside the one before.</summary>
    /// <param name="versions">Versions sent; of none there is nothing to compare.</param>
    /// <param name="now">The text as it stands; null where the visitor does not see it.</param>
    /// <param name="nowName">What it is called.</param>
    /// <param name="from">Number of the older.</param>
    /// <param name="to">Number of the newer; 0 for the text as it stands.</param>
    public static ReportComparison Of(IReadOnlyList<ReportVersion> versions, IReadOnlyList<VersionPart>? now, string nowName, int? from, int? to, string address, IReadOnlyList<ActionLink> crumbs)
    {
        var choices = versions.Select(v => new VersionChoice(v.Number, $"Lần {v.Number}: {v.Occasion.ToLower(VietnameseText.Culture)}, {VietnameseFormat.Moment(v.At)}")).ToList();
        if (now is not null)
            choices.Add(new VersionChoice(0, nowName));
        if (versions.Count == 0)
            return new ReportComparison(address, crumbs, [], new VersionChoice(0, ""), new VersionChoice(0, ""), []);
        var newer = choices.Find(c => c.Number == to) ?? choices[^1];
        var older = choices.Find(c => c.Number == from) ?? choices[Math.Max(0, choices.IndexOf(newer) - 1)];
        return new ReportComparison(address, crumbs, choices, older, newer, ReportParts.Compare(Parts(older), Parts(newer)));

        IReadOnlyList<VersionPart> Parts(VersionChoice choice) => choice.Number == 0 ? now! : versions.First(v => v.Number == choice.Number).Parts;
    }
}

/// <summary>Reads of the versions kept.</summary>
internal static class ReportVersions
{
    /// <summary>Versions of a report that were sent, the first first.</summary>
    public static Task<List<ReportVersion>> VersionsAsync(this PortalDbContext db, Guid reportId, CancellationToken cancel) =>
        db.ReportVersions.Where(v => v.ReportId == reportId).OrderBy(v => v.Number).AsNoTracking().ToListAsync(cancel);
}
