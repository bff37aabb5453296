using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Papers;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>A unit's card on its way to a leader by a single-use link.</summary>
public sealed class CardApprovalService(Visit visit, ApprovalRequests approvals, CardQueries queries, PaperQueries papers)
{
    /// <summary>Sends the card that was checked to a leader.</summary>
    /// <exception cref="RuleBroken"><see cref="Scorecard.AlreadySent"/>, <see cref="Scorecard.Incomplete"/>, <see cref="Scorecard.EvidenceMissing"/>, or the request is refused.</exception>
    public async Task<GivenLink> AskAsync(AskApprovalForm form, Deed deed, CancellationToken cancel)
    {
        if (await queries.CheckAsync(null, null, cancel) is not { } page || await queries.LoadAsync(cancel) is not { } facts)
            throw new RuleBroken(Scorecard.AlreadySent);
        if (page.Missing.Count > 0)
            throw new RuleBroken(Scorecard.Incomplete, string.Join("; ", page.Missing.Select(m => m.Text)));
        if (page.Unproved.Count > 0)
            throw new RuleBroken(Scorecard.EvidenceMissing, string.Join("; ", page.Unproved.Select(m => m.Text)));
        return await approvals.AskAsync(new ApprovalSubject(ApprovedThing.Scorecard, facts.Card.Id, facts.Card.Version, facts.Card.UnitId, facts.Round.BlocYearId), $"{Words} của {visit.Unit.Name}", form, deed, cancel);
    }

    /// <summary>The card as a leader reads it who came with a link; null when it was sent, or its time is over.</summary>
    internal async Task<ApprovalText?> ReadAsync(Guid cardId, CancellationToken cancel) =>
        await queries.LoadAsync(cancel) is { } facts && facts.Card.Id == cardId && await queries.CheckAsync(null, null, cancel) is { } page && await papers.CardPreviewAsync(cancel) is { } preview
            ? new ApprovalText(Words, facts.Card.Version, "Duyệt và gửi bảng điểm", "Khi bấm, bảng điểm được gửi vào đợt chấm với tên và chức danh của bạn. Tệp minh chứng xem được khi đăng nhập.", preview, page.Head.Path) : null;

    /// <summary>"Bảng điểm năm 2026".</summary>
    public string Words => $"Bảng điểm {char.ToLowerInvariant(visit.BlocYear.YearLabel[0])}{visit.BlocYear.YearLabel[1..]}";
}
