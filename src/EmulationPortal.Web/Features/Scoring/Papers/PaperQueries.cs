using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Checks;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Papers;

/// <summary>A criteria sheet before it is frozen.</summary>
public sealed record SheetIssuePage(string Path, int Number, string Title, IHtmlContent Document, IssueForm Form);

/// <summary>The printed papers of a sheet and of a round. Who sees a page sees its paper, and nobody else: each is made from what its page shows this visitor.</summary>
public sealed class PaperQueries(PortalDbContext db, Visit visit, SheetQueries sheets, CardQueries cards, CheckQueries checks)
{
    /// <summary>A version of the sheet: the frozen one, or a draft; null where the visitor sees no such version.</summary>
    public async Task<PrintOut?> SheetAsync(int number, CancellationToken cancel) => await sheets.ReadAsync(number, cancel) is not { } page ? null
        : await PrintOut.FrozenAsync(SheetPapers(db, visit, number), cancel) ?? PrintOut.Of(await LaidOutAsync(page, null, null, cancel));

    /// <summary>The page before a version is frozen; null before it was adopted, or where it was frozen.</summary>
    public async Task<SheetIssuePage?> IssuePageAsync(int number, IssueForm? posted, CancellationToken cancel)
    {
        if (await sheets.ReadAsync(number, cancel) is not { Head.IsOpen: false } page || await SheetPapers(db, visit, number).AnyAsync(cancel))
            return null;
        var own = visit.Standing.Acting is { Leads: true } acting ? acting : null;
        var form = posted ?? new IssueForm { Version = page.Head.Version, SignerName = own is null ? null : visit.Standing.PersonName, SignerTitle = own?.Title };
        return new SheetIssuePage(page.Head.Path, number, page.Head.Title, new HtmlString(HtmlPreview.Render(await LaidOutAsync(page, null, null, cancel))), form);
    }

    /// <summary>The card of the visit's unit; null where its content is not open to the visitor.</summary>
    public async Task<PrintOut?> CardAsync(CancellationToken cancel) => await CardDocumentAsync(cancel) is { } document ? PrintOut.Of(document) : null;

    /// <summary>The same as a page shows it.</summary>
    internal async Task<IHtmlContent?> CardPreviewAsync(CancellationToken cancel) => await CardDocumentAsync(cancel) is { } document ? new HtmlString(HtmlPreview.Render(document)) : null;

    private async Task<OfficialDocument?> CardDocumentAsync(CancellationToken cancel)
    {
        var (groups, totals) = await cards.CheckAsync(null, null, cancel) is { } draft ? (draft.Groups, draft.Totals)
            : await cards.ShowAsync(null, cancel) is { Hidden: null, Totals: { } shown } page ? (page.Groups, shown) : ([], null);
        return totals is not null && await cards.LoadAsync(cancel) is { } facts
            ? CardDocument.Of(facts.Card, groups, totals, await UnitPaperFrame.ReadAsync(db, visit, facts.Card.UnitId, cancel)) : null;
    }

    /// <summary>The check that the visitor's own unit made of the visit's unit; null where there is none.</summary>
    public async Task<PrintOut?> CheckAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { } acting || await checks.PageAsync(null, null, cancel) is not { Grid: not null } page)
            return null;
        return PrintOut.Of(CardDocument.OfCheck(page, await UnitPaperFrame.ReadAsync(db, visit, acting.UnitId, cancel)));
    }

    /// <summary>Lays out a version of the sheet.</summary>
    internal async Task<OfficialDocument> LaidOutAsync(ReadPage page, string? signerName, string? signerTitle, CancellationToken cancel) =>
        SheetDocument.Of(page, await PaperFrame.ReadAsync(db, visit, cancel), signerName, signerTitle);

    /// <summary>The document in force of a version of the visit's sheet; at most one.</summary>
    internal static IQueryable<IssuedDocument> SheetPapers(PortalDbContext db, Visit visit, int number) => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.CriteriaSheet && d.State == IssuedState.Valid
        && db.CriteriaSheets.Any(s => s.Id == d.SubjectId && s.BlocYearId == visit.BlocYear.BlocYearId && s.Number == number));
}
