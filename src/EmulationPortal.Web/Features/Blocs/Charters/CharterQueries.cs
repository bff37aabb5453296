using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>Reads of charter and plan. A draft is seen by those who write it; once circulated, by all members and the office.</summary>
public sealed class CharterQueries(PortalDbContext db, Visit visit, LegalBasisQueries legal, DocumentIssuing issuing, IConfiguration configuration)
{
    private bool Writes => visit.May(Operation.WriteCharter);

    /// <summary>The latest edition the visitor may see; null where there is none.</summary>
    public async Task<Charter?> LoadAsync(CharterKind kind, CancellationToken cancel)
    {
        var writes = Writes;
        return await Here(kind).Whole().Where(c => writes || c.State != CharterState.Draft).OrderByDescending(c => c.Edition).FirstOrDefaultAsync(cancel);
    }

    /// <summary>What every page shows.</summary>
    public CharterHead Head(CharterKind kind, Charter? charter) => new(visit.BlocYear.CharterPath(kind), kind, visit.BlocYear.BlocName, charter?.State, charter?.Edition ?? 0, charter?.Version ?? 0,
        charter?.Title ?? "", charter?.CirculatedAt, charter?.CommentsDueOn, charter?.AdoptedOn, charter?.AdoptionNote, charter?.Comments.Count(c => c.Waits) ?? 0);

    /// <summary>From where a text can be started.</summary>
    public async Task<StartPage> StartAsync(CharterKind kind, CancellationToken cancel)
    {
        var earlier = Writes ? await EarlierAsync(kind, cancel) : null;
        return new StartPage(Head(kind, null), Writes, earlier is null ? null : Label(earlier), earlier?.AdoptedOn);
    }

    /// <summary>The text as it is printed; the edition asked for, or the latest.</summary>
    public async Task<ReadPage?> ReadAsync(CharterKind kind, int? edition, CancellationToken cancel)
    {
        var latest = await LoadAsync(kind, cancel);
        var charter = edition is null || edition == latest?.Edition ? latest : await Here(kind).Whole().AsNoTracking().SingleOrDefaultAsync(c => c.Edition == edition, cancel);
        if (charter is null || (charter.State == CharterState.Draft && !Writes))
            return null;
        var others = await Here(kind).AsNoTracking().Where(c => c.Id != charter.Id && (c.State != CharterState.Draft || Writes)).OrderByDescending(c => c.Edition)
            .Select(c => new { c.Edition, c.State, c.AdoptedOn }).ToListAsync(cancel);
        var head = Head(kind, charter);
        var frame = await FrameAsync(charter, (charter.SignerName, charter.SignerTitle), cancel);
        return new ReadPage(head, await ShownAsync(charter, frame, cancel) is { } shown ? new HtmlString(HtmlPreview.Render(shown)) : null,
            [.. others.Select(o => new ActionLink($"Lần {o.Edition}: {o.State.InWords().ToLowerInvariant()}{(o.AdoptedOn is { } day ? $" ngày {VietnameseFormat.Day(day)}" : "")}", $"{head.Path}/lan/{o.Edition}"))],
            charter.Id == latest?.Id, [.. frame.Basis.Where(l => l.ToVerify is not null)]);
    }

    /// <summary>The text as it would be printed; once issued, exactly what was frozen, or null where it can no longer be made again.</summary>
    private async Task<OfficialDocument?> ShownAsync(Charter charter, CharterFrame frame, CancellationToken cancel)
    {
        var document = CharterDocument.Of(charter, frame);
        if (charter.IssuedDocumentId is not { } id)
            return document;
        var issued = await db.IssuedDocuments.Where(d => d.Id == id).Select(d => new { d.VerificationCode, d.Sha256 }).SingleAsync(cancel);
        return issuing.AsFrozen(document, issued.VerificationCode, issued.Sha256);
    }

    /// <summary>The paper: the frozen one once issued, otherwise a draft. Null when there is none for this visitor.</summary>
    public async Task<PrintOut?> PrintAsync(CharterKind kind, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { } charter)
            return null;
        return charter.IssuedDocumentId is { } issued
            ? await PrintOut.FrozenAsync(db.IssuedDocuments.Where(d => d.Id == issued), cancel)
            : PrintOut.Of(CharterDocument.Of(charter, await FrameAsync(charter, null, cancel)));
    }

    /// <summary>The last page before freezing; null unless the latest edition was passed.</summary>
    public async Task<CharterIssuePage?> IssueAsync(CharterKind kind, IssueForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { State: CharterState.Adopted } charter)
            return null;
        var acting = visit.Standing.Acting;
        var head = acting is { Kind: PositionKind.Head or PositionKind.Deputy } ? (visit.Standing.PersonName, acting.Title)
            : await db.HeadAsync([.. visit.Scope.Leaders.Where(l => l.Role == LeadershipRole.Chair).Select(l => l.UnitId)], visit.Today, cancel);
        return new CharterIssuePage(Head(kind, charter), (await FrameAsync(charter, null, cancel)).Symbol,
            posted ?? new IssueForm { Version = charter.Version, SignerName = head.PersonName, SignerTitle = head.Title });
    }

    /// <summary>The day by which the legal basis is chosen: that of adoption, before it today.</summary>
    public DateOnly BasisDay(Charter charter) => charter.AdoptedOn ?? visit.Today;

    /// <summary>What the document prints around its text.</summary>
    /// <param name="signer">Name and office of who signs; null leaves the place open.</param>
    public async Task<CharterFrame> FrameAsync(Charter charter, (string? Name, string? Title)? signer, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var bloc = await db.Blocs.AsNoTracking().Where(b => b.Id == year.BlocId).Select(b => new { b.Kind, b.Wording }).SingleAsync(cancel);
        var basis = (charter.PrintedBasis ?? charter.BasisOverride) is { } written ? LegalBasis.Written(written) : await legal.OnAsync(BasisDay(charter), LegalPurpose.BlocActivity, cancel);
        return new CharterFrame(charter.Kind, year.BlocName, bloc.Kind, bloc.Wording, Label(charter), await db.ChairNameAsync(year.BlocYearId, cancel),
            configuration["Office:Name"] ?? "Sở Nội vụ", (charter.AdoptedOn ?? visit.Today).Year, basis, signer?.Name, signer?.Title);
    }

    /// <summary>What a draft is made from.</summary>
    public async Task<CharterFacts> FactsAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var bloc = await db.Blocs.AsNoTracking().SingleAsync(b => b.Id == here.BlocId, cancel);
        var year = await db.Years.AsNoTracking().SingleAsync(y => y.Id == here.YearId, cancel);
        var members = await db.BlocYears.Where(y => y.Id == here.BlocYearId).SelectMany(y => y.Memberships).CountAsync(m => m.LeftOn == null, cancel);
        return new CharterFacts(bloc.Name, bloc.Kind, bloc.Wording, year, members, bloc.ParentAuthority, configuration["Office:Name"] ?? "Sở Nội vụ");
    }

    /// <summary>The text in force in the last year before this one that has any.</summary>
    public async Task<Charter?> EarlierAsync(CharterKind kind, CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var first = await db.Years.Where(y => y.Id == here.YearId).Select(y => y.FirstYear).SingleAsync(cancel);
        return await db.Charters.Whole().AsNoTracking()
            .Where(c => c.Kind == kind && c.FirstYear < first && (c.State == CharterState.Adopted || c.State == CharterState.Issued) && db.BlocYears.Any(y => y.Id == c.BlocYearId && y.BlocId == here.BlocId))
            .OrderByDescending(c => c.FirstYear).ThenByDescending(c => c.Edition).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Names of the members, in the order of the list, with the ids of their units.</summary>
    public async Task<IReadOnlyList<(Guid UnitId, string Name)>> MembersAsync(CancellationToken cancel)
    {
        var rows = await db.BlocYears.Where(y => y.Id == visit.BlocYear.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Name }).OrderBy(m => m.Order).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Id, r.Name))];
    }

    /// <summary>"năm học 2025-2026".</summary>
    private static string Label(Charter charter) => new EmulationYear(charter.Cycle, charter.FirstYear).LabelInSentence;

    private IQueryable<Charter> Here(CharterKind kind) => db.Charters.Where(c => c.BlocYearId == visit.BlocYear.BlocYearId && c.Kind == kind);
}
