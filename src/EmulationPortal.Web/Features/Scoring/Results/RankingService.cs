using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>The score table as a document: looked at, printed, frozen; and why a unit has its rank, on paper.</summary>
public sealed class RankingService(PortalDbContext db, Visit visit, RankingQueries queries, WhyQueries whys, DocumentIssuing issuing)
{
    public static readonly Rule NotClosed = new("ranking.not-closed", "Kết quả chưa chốt nên chưa có bản chính.");
    public static readonly Rule IssuedAlready = new("ranking.issued-already", "Bảng tổng hợp điểm của kết quả này đã hoàn thành bản chính.");

    /// <summary>The page before freezing; null while the round is open or the table was frozen.</summary>
    public async Task<RankingIssuePage?> IssuePageAsync(IssueForm? posted, CancellationToken cancel)
    {
        if (await queries.ClosedAsync(cancel) is not { } closed || await IssuedAsync(closed.Ranking.Id).AnyAsync(cancel))
            return null;
        var form = posted ?? new IssueForm { Version = closed.Ranking.Version, SignerName = visit.Standing.Acting is { Leads: true } ? visit.Standing.PersonName : null, SignerTitle = visit.Standing.Acting is { Leads: true } own ? own.Title : null };
        var document = RankingDocument.Of(RankingTable.Of(closed.Ranking, closed.Sheet), await FrameAsync(closed, null, null, cancel));
        return new RankingIssuePage(visit.BlocYear.Path + "/cham-diem", new HtmlString(HtmlPreview.Render(document)), form);
    }

    /// <summary>The printed table of a closed round: a draft, or the frozen one; null while the round is open.</summary>
    public async Task<PrintOut?> PrintAsync(CancellationToken cancel)
    {
        if (await queries.ClosedAsync(cancel) is not { } closed)
            return null;
        return await PrintOut.FrozenAsync(IssuedAsync(closed.Ranking.Id), cancel)
            ?? PrintOut.Of(RankingDocument.Of(RankingTable.Of(closed.Ranking, closed.Sheet), await FrameAsync(closed, null, null, cancel)));
    }

    /// <summary>Why the visit's unit has its rank, printed; null while the round is open, or where the unit is not in the result.</summary>
    public async Task<PrintOut?> WhyPrintAsync(CancellationToken cancel) =>
        await queries.ClosedAsync(cancel) is { } closed && await whys.PageAsync(cancel) is { } page
            ? PrintOut.Of(WhyDocument.Of(page, await FrameAsync(closed, null, null, cancel), closed.Ranking.Sha256)) : null;

    /// <summary>Freezes the table; one of an earlier closing is replaced by it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotClosed"/>, <see cref="IssuedAlready"/>, or the year was handed over.</exception>
    public async Task IssueAsync(IssueForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var closed = await queries.ClosedAsync(cancel) ?? throw new RuleBroken(NotClosed);
        var (name, title) = (VietnameseText.Tidy(form.SignerName!), VietnameseText.Tidy(form.SignerTitle!));
        var frame = await FrameAsync(closed, name, title, cancel);
        var ranking = await db.Rankings.SingleAsync(r => r.Id == closed.Ranking.Id, cancel);
        if (await IssuedAsync(ranking.Id).AnyAsync(cancel))
            throw new RuleBroken(IssuedAlready);
        var issued = issuing.Freeze(ranking.BlocYearId, ranking.Id, DocumentKind.ScoreTable, RankingDocument.Of(RankingTable.Of(closed.Ranking, closed.Sheet), frame), frame.Title, "", deed);
        var before = await db.IssuedDocuments.Where(d => d.BlocYearId == ranking.BlocYearId && d.Kind == DocumentKind.ScoreTable && d.State == IssuedState.Valid).ToListAsync(cancel);
        before.ForEach(d => d.ReplaceBy(issued, $"Thay bằng kết quả chốt lại ngày {VietnameseFormat.Day(VietnamTime.DayOf(ranking.ClosedAt))}"));
        db.Expect(ranking, ranking.Version);
        await db.SaveSeenAsync(ranking, form.Version, deed, "hoàn thành bản chính bảng tổng hợp điểm, xếp hạng", cancel);
    }

    private IQueryable<IssuedDocument> IssuedAsync(Guid rankingId) =>
        db.IssuedDocuments.Where(d => d.SubjectId == rankingId && d.Kind == DocumentKind.ScoreTable && d.State == IssuedState.Valid);

    private async Task<RankingFrame> FrameAsync(ClosedResult closed, string? name, string? title, CancellationToken cancel)
    {
        var paper = await PaperFrame.ReadAsync(db, visit, cancel);
        var passed = closed.Round.TableAgreedAt is not { } at ? "" : closed.Round.TableNote is { } note ? $"Bảng điểm được {visit.BlocYear.KindWord} thông qua ({note})."
            : $"Bảng điểm được hội nghị {visit.BlocYear.KindWord} thông qua {VietnameseText.LongDate(VietnamTime.DayOf(at))}.";
        return new RankingFrame(paper.BlocName, paper.Kind, paper.Wording, paper.Year, VietnamTime.DayOf(closed.Ranking.ClosedAt).Year, paper.ChairUnitName, passed, name, title);
    }
}
