using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>Reads what the hand-over minutes are made from.</summary>
public sealed class HandOverMinutesQueries(PortalDbContext db, Visit visit, YearQueries years)
{
    /// <summary>The page before they are frozen; null where they stand already, or the year was handed over.</summary>
    public async Task<HandOverMinutesPage?> PageAsync(HandOverMinutesForm? posted, CancellationToken cancel)
    {
        if (visit.BlocYear.HandedOverOn is not null || await Issued(db, visit.BlocYear.BlocYearId).AnyAsync(cancel))
            return null;
        var form = posted ?? await DraftAsync(cancel);
        var members = await MembersAsync(cancel);
        return new HandOverMinutesPage(visit.BlocYear.Path, visit.BlocYear.Title, [.. members.Select(m => new SelectListItem(m.Name, m.Id.ToString()))],
            new HtmlString(HtmlPreview.Render(await LaidOutAsync(form, cancel))), form);
    }

    /// <summary>The minutes to print: a draft of what the portal knows, or the frozen one.</summary>
    public async Task<PrintOut> PrintAsync(CancellationToken cancel) =>
        await PrintOut.FrozenAsync(Issued(db, visit.BlocYear.BlocYearId), cancel) ?? PrintOut.Of(await LaidOutAsync(await DraftAsync(cancel), cancel));

    /// <summary>The minutes that stand, with what the closing of the year notes of them; null while there are none.</summary>
    public async Task<HandOverMinutesRow?> StandingAsync(CancellationToken cancel) =>
        await Issued(db, visit.BlocYear.BlocYearId).AsNoTracking().SingleOrDefaultAsync(cancel) is { } minutes
            ? new HandOverMinutesRow($"{visit.BlocYear.Path}/tai-lieu/{minutes.VerificationCode}", minutes.FullNumber is { } number ? $"Biên bản bàn giao số {number}" : "Biên bản bàn giao, chưa ghi số",
                minutes.FullNumber is { } given ? $"Biên bản bàn giao số {given} ngày {VietnameseFormat.Day(minutes.Date!.Value)}; {minutes.Abstract}" : $"Biên bản bàn giao (mã kiểm tra {DocumentIssuing.Grouped(minutes.VerificationCode)}); {minutes.Abstract}") : null;

    /// <summary>The minutes in force; at most one.</summary>
    internal static IQueryable<IssuedDocument> Issued(PortalDbContext db, Guid blocYearId) => db.IssuedDocuments.Where(d => d.SubjectId == blocYearId && d.Kind == DocumentKind.HandOverMinutes && d.State == IssuedState.Valid);

    /// <summary>Lays the minutes out.</summary>
    internal async Task<OfficialDocument> LaidOutAsync(HandOverMinutesForm form, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var frame = await PaperFrame.ReadAsync(db, visit, cancel);
        var documents = await db.IssuedDocuments.AsNoTracking().Where(d => d.BlocYearId == here && d.UnitId == null && d.State == IssuedState.Valid && d.Kind != DocumentKind.HandOverMinutes)
            .OrderBy(d => d.FinalisedAt).Select(d => new { d.Kind, d.Abstract, d.Number, d.Symbol, d.Date }).ToListAsync(cancel);
        var receiver = await db.Units.Where(u => u.Id == form.Receiver).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        return HandOverMinutesDocument.Of(new HandOverFacts(frame, frame.ChairUnitName ?? visit.Standing.Acting?.UnitName ?? "…", receiver,
            [.. documents.Select(d => new HandedDocument(Named(d.Kind.InWords(), d.Abstract), d.Number is null ? null : d.Number + d.Symbol, d.Date, d.Symbol.Length > 0))]), form);
    }

    private async Task<HandOverMinutesForm> DraftAsync(CancellationToken cancel)
    {
        var acting = visit.Standing.Acting;
        var next = await years.NextChairAsync(cancel);
        var heads = next is null ? [] : await db.Positions.Where(p => p.UnitId == next.Value.Id && p.Kind == PositionKind.Head && p.From <= visit.Today && (p.To == null || p.To >= visit.Today))
            .Join(db.Users, p => p.AccountId, u => u.Id, (p, u) => new { u.FullName, p.Title }).ToListAsync(cancel);
        return new HandOverMinutesForm
        {
            Version = await years.VersionAsync(cancel),
            Day = visit.Today,
            GiverName = acting is { Leads: true } ? visit.Standing.PersonName : null,
            GiverTitle = acting is { Leads: true } ? acting.Title : null,
            Receiver = next?.Id,
            ReceiverName = heads.FirstOrDefault()?.FullName,
            ReceiverTitle = heads.FirstOrDefault()?.Title,
            Unfinished = string.Join('\n', (await years.UnfinishedAsync(cancel)).Select(s => $"Bước “{s}” chưa xong trên Cổng")),
        };
    }

    private async Task<List<(Guid Id, string Name)>> MembersAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var own = visit.Scope.Leaders.Where(l => l.BlocYearId == here && l.Role == LeadershipRole.Chair).Select(l => l.UnitId).ToList();
        var rows = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null && !own.Contains(m.UnitId)).Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Name }).OrderBy(m => m.Order).ToListAsync(cancel);
        var listed = rows.ConvertAll(r => (r.Id, r.Name));
        return await years.NextChairAsync(cancel) is { } next && listed.TrueForAll(m => m.Id != next.Id) ? [next, .. listed] : listed; // the next chair may have joined since, or be the same unit again
    }

    /// <summary>Kind and abstract; the abstract alone where it begins with the kind.</summary>
    private static string Named(string kind, string about) => about.Split(' ')[0].Equals(kind.Split(' ')[0], StringComparison.OrdinalIgnoreCase) ? about : $"{kind}: {about}";
}
