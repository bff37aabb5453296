using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>The deeds of a unit on its own registration, and of those who lead the bloc upon it.</summary>
public sealed class RegistrationService(PortalDbContext db, Visit visit, FileStore files, DocumentIssuing issuing)
{
    public static readonly Rule RoundNotOpen = new("registration.round-not-open", "Đăng ký thi đua của năm này chưa mở.");
    public static readonly Rule NotBegun = new("registration.not-begun", "Đơn vị chưa bắt đầu soạn bản đăng ký.");
    public static readonly Rule NothingGathered = new("registration.nothing-gathered", "Chưa có bản đăng ký nào được tiếp nhận.");

    /// <summary>Starts the unit's registration; starting twice is starting once.</summary>
    /// <exception cref="RuleBroken"><see cref="RoundNotOpen"/>, or the year was handed over.</exception>
    public async Task BeginAsync(Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        if (await LoadAsync(cancel) is not null)
            return;
        db.Add(new EmulationRegistration(await RoundAsync(cancel), visit.Unit.UnitId));
        try
        {
            await db.SaveAsync(deed, $"bắt đầu soạn đăng ký thi đua của {visit.Unit.Name}", cancel);
        }
        catch (DbUpdateException) when (db.Registrations.Any(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.UnitId == visit.Unit.UnitId))
        {
            // A second press of the button, or a colleague, was quicker: the registration is there.
        }
    }

    /// <summary>Saves the lines that were touched; those somebody else has written in between are set aside beside the newer ones.</summary>
    /// <returns>How it ended, and the first line that waits to be chosen about.</returns>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the registration refuses.</exception>
    public Task<(DraftSave Save, Guid? Unseen)> PutAsync(LinesForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        visit.RequireOpenYear();
        var registration = await NeededAsync(cancel);
        var touched = form.Lines.Where(l => settles || l.Touched).DistinctBy(l => l.Id).ToDictionary(l => l.Id);
        var unseen = registration.Put(touched.ToDictionary(l => l.Key, l => (l.Value.Entry, l.Value.Version)), deed).Select(l => l.Id).ToHashSet();
        foreach (var row in touched.Values)
            await db.SettleOrSetAsideAsync(row.Id, JsonSerializer.Serialize(row), !unseen.Contains(row.Id), settles, deed, cancel);
        await db.SaveAsync(deed, unseen.Count == 0 ? "ghi danh hiệu, chỉ tiêu đăng ký" : "gặp số mới hơn khi ghi đăng ký; hai bản đều được giữ", cancel);
        var versions = form.Lines.Select((line, at) => (line, at)).Where(l => touched.ContainsKey(l.line.Id) && !unseen.Contains(l.line.Id))
            .SelectMany(l => new[] { ($"Lines[{l.at}].Version", $"{registration.Line(l.line.Id).LineVersion}"), ($"Lines[{l.at}].Was", l.line.Now) }).ToDictionary(f => f.Item1, f => f.Item2);
        return (new DraftSave(unseen.Count == 0, registration.Version, deed.At, versions), unseen.Count == 0 ? (Guid?)null : touched.Keys.First(unseen.Contains));
    });

    /// <summary>The writer keeps what others saved.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="EmulationRegistration.UnknownLine"/>.</exception>
    public async Task LetGoAsync(Guid lineId, Deed deed, CancellationToken cancel)
    {
        var line = (await NeededAsync(cancel)).Line(lineId);
        await db.SettleOrSetAsideAsync(line.Id, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để bản đã lưu sau, không dùng bản của mình", cancel);
    }

    /// <summary>Does something small on the registration that is still open, and saves it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, the registration refuses, or the year was handed over.</exception>
    public Task ChangeAsync(Action<EmulationRegistration> change, string sentence, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        visit.RequireOpenYear();
        change(await NeededAsync(cancel));
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    /// <summary>Fills what is empty from last year's registration.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the registration refuses.</exception>
    public async Task CopyAsync(Deed deed, CancellationToken cancel)
    {
        if (await LastYearAsync(db, visit, cancel) is { } before)
            await ChangeAsync(r => r.CopyFrom(before, deed), "chép danh hiệu, chỉ tiêu từ đăng ký năm trước", deed, cancel);
    }

    /// <summary>Takes last year's official results as baselines where none was entered.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the registration refuses.</exception>
    public async Task CompareAsync(Deed deed, CancellationToken cancel)
    {
        var results = await ResultsAsync(db, visit, cancel);
        await ChangeAsync(r => r.TakeBaselines(results, deed), "lấy kết quả chính thức năm trước để so sánh", deed, cancel);
    }

    /// <summary>Submits the registration that was checked, and freezes its document. A leader signs here; an officer gives the scan.</summary>
    /// <exception cref="RuleBroken">The registration refuses, somebody changed it since it was checked, or the year was handed over.</exception>
    public async Task SubmitAsync(SendForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var registration = await NeededAsync(cancel);
        var due = (await RoundAsync(cancel)).DueOn;
        if (form.Scan is { } scan && registration.IsOpen)
        {
            var stored = await files.ReceiveAsync(scan, deed, nameof(form.Scan), cancel);
            db.Add(stored);
            registration.AttachScan(stored.Id);
        }

        if (visit.Standing.Acting is { Leads: true } position)
            registration.SubmitAsLeader(visit.Standing.PersonName, position.Title, due, deed);
        else
            registration.SubmitWithScan(form.SignerName, form.SignerTitle, due, deed);
        await FreezeAsync(registration, deed, cancel);
        await db.SaveSeenAsync(registration, form.Version, deed, $"gửi đăng ký thi đua của {visit.Unit.Name}", cancel);
    }

    /// <summary>Takes the registration in.</summary>
    /// <exception cref="RuleBroken">The registration refuses, somebody changed it meanwhile, or the year was handed over.</exception>
    public Task AcceptAsync(long version, Deed deed, CancellationToken cancel) => ReviewAsync(r => r.Accept(deed), version, $"tiếp nhận đăng ký thi đua của {visit.Unit.Name}", deed, cancel);

    /// <summary>Sends the registration back with a reason, or opens an accepted one again; it follows the common targets again.</summary>
    /// <exception cref="RuleBroken">The registration refuses, somebody changed it meanwhile, or the year was handed over.</exception>
    public async Task SendBackAsync(BackForm form, bool reopen, Deed deed, CancellationToken cancel)
    {
        var round = await RoundAsync(cancel);
        await ReviewAsync(r =>
        {
            if (reopen)
                r.Reopen(form.Reason, deed);
            else
                r.Return(form.Reason, deed);
            r.Follow(round);
        }, form.Version, $"{(reopen ? "mở lại" : "trả lại")} đăng ký thi đua của {visit.Unit.Name}", deed with { Why = form.Reason }, cancel);
    }

    /// <summary>Freezes the gathered table of the accepted registrations; issued again, it replaces the one before.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingGathered"/>, or the year was handed over.</exception>
    public async Task IssueGatheredAsync(Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var round = await RoundAsync(cancel);
        var accepted = await db.Registrations.Whole().AsNoTracking().Where(r => r.BlocYearId == round.BlocYearId && r.State == RegistrationState.Accepted).ToListAsync(cancel);
        if (accepted.Count == 0)
            throw new RuleBroken(NothingGathered);
        var earlier = await db.IssuedDocuments.Where(d => d.SubjectId == round.Id && d.Kind == DocumentKind.Registration && d.State == IssuedState.Valid).ToListAsync(cancel);
        var frame = await db.PledgeFrameAsync(visit, cancel);
        var issued = issuing.Freeze(round.BlocYearId, round.Id, DocumentKind.Registration, GatheredDocument.Of(round, accepted, frame), $"Tổng hợp đăng ký thi đua {frame.Year} của {frame.BlocName}", "", deed);
        earlier.ForEach(d => d.ReplaceBy(issued, "Tổng hợp lại bản đăng ký thi đua."));
        await db.SaveAsync(deed, $"hoàn thành bản chính bản đăng ký thi đua {frame.Year}", cancel);
    }

    /// <summary>The unit's registration of the year before that was sent; null when there is none.</summary>
    internal static async Task<EmulationRegistration?> LastYearAsync(PortalDbContext db, Visit visit, CancellationToken cancel) =>
        await db.YearBeforeAsync(visit.BlocYear.BlocYearId, cancel) is { } before
            ? await db.Registrations.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == before && r.UnitId == visit.Unit.UnitId && (r.State == RegistrationState.Submitted || r.State == RegistrationState.Accepted), cancel) : null;

    /// <summary>Last year's official results of the unit, by code.</summary>
    internal static async Task<Dictionary<string, decimal>> ResultsAsync(PortalDbContext db, Visit visit, CancellationToken cancel)
    {
        if (await db.YearBeforeAsync(visit.BlocYear.BlocYearId, cancel) is not { } before)
            return [];
        var rows = await db.Progress.AsNoTracking().Where(p => p.BlocYearId == before && p.UnitId == visit.Unit.UnitId && p.IsOfficial && p.Value != null).ToListAsync(cancel);
        return rows.GroupBy(p => p.Code).ToDictionary(g => g.Key, g => Progress.Latest(g)!.Value!.Value);
    }

    private async Task ReviewAsync(Action<EmulationRegistration> act, long version, string sentence, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var registration = await NeededAsync(cancel);
        act(registration);
        await db.SaveSeenAsync(registration, version, deed, sentence, cancel);
    }

    private async Task FreezeAsync(EmulationRegistration registration, Deed deed, CancellationToken cancel)
    {
        var frame = await RegistrationFrame.ReadAsync(db, visit, cancel);
        var issued = issuing.Freeze(visit.BlocYear.BlocYearId, registration.Id, DocumentKind.Registration, RegistrationDocument.Of(registration, frame), $"Đăng ký thi đua {frame.Bloc.Year} của {frame.UnitName}", "", deed, visit.Unit.UnitId);
        if (registration.IssuedDocumentId is { } earlier)
            (await db.IssuedDocuments.SingleAsync(d => d.Id == earlier, cancel)).ReplaceBy(issued, "Đơn vị gửi lại bản đăng ký sau khi sửa.");
        registration.KeepDocument(issued.Id);
    }

    private async Task<RegistrationRound> RoundAsync(CancellationToken cancel) =>
        await db.RegistrationRoundAsync(visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundNotOpen);

    private Task<EmulationRegistration?> LoadAsync(CancellationToken cancel) =>
        db.Registrations.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.UnitId == visit.Unit.UnitId, cancel);

    private async Task<EmulationRegistration> NeededAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? throw new RuleBroken(NotBegun);
}
