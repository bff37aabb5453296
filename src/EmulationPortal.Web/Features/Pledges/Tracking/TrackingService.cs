using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;

namespace EmulationPortal.Web.Features.Pledges.Tracking;

/// <summary>The deeds by which progress is recorded.</summary>
public sealed class TrackingService(PortalDbContext db, Visit visit, FileStore files)
{
    public static readonly Rule NothingEntered = new("progress.nothing-entered", "Hãy ghi kết quả của ít nhất một chỉ tiêu.");

    /// <summary>Records the results given, of the unit the address names or of the bloc; each row is a new entry of its target's history.</summary>
    /// <param name="form">The results.</param>
    /// <param name="unitId">The unit; null for the bloc's own targets.</param>
    /// <param name="deed">Who records.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="RuleBroken"><see cref="NothingEntered"/>, <see cref="Progress.NoTarget"/>, a figure or the file is refused, or the year was handed over.</exception>
    public async Task RecordAsync(RecordForm form, Guid? unitId, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var entered = form.Rows.Select((row, at) => (row, at)).Where(r => r.row.Value is not null || !string.IsNullOrWhiteSpace(r.row.Words)).ToList();
        if (entered.Count == 0)
            throw new RuleBroken(NothingEntered) { Field = "Rows" };
        var book = await db.TargetBookAsync(visit.BlocYear.BlocYearId, cancel);
        var file = form.EvidenceFile is { } given ? await files.ReceiveAsync(given, deed, nameof(form.EvidenceFile), cancel) : null;
        if (file is not null)
            db.Add(file);
        foreach (var (row, at) in entered)
        {
            var target = book.Find(unitId, row.Code) ?? throw new RuleBroken(Progress.NoTarget) { Field = "Rows" };
            var evidence = string.IsNullOrWhiteSpace(row.Evidence) ? form.Evidence : row.Evidence;
            try
            {
                db.Add(new Progress(visit.BlocYear.BlocYearId, target, new ProgressEntry(row.Value, row.Words, form.IsOfficial, form.On, evidence, string.IsNullOrWhiteSpace(row.Evidence) ? file?.Id : null), deed));
            }
            catch (RuleBroken broken) when (broken.Field is "Value" or "Words")
            {
                throw new RuleBroken(new Rule(broken.Rule.Code, broken.Message)) { Field = $"Rows[{at}].{broken.Field}" };
            }
        }

        await db.SaveAsync(deed, $"ghi {(form.IsOfficial ? "kết quả chính thức" : "ước thực hiện")} {VietnameseText.Count(entered.Count)} chỉ tiêu đến ngày {form.On:dd/MM/yyyy}", cancel);
    }
}
