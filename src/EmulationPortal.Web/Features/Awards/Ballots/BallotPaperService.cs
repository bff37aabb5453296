using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Freezes the count minutes as a document of the bloc.</summary>
public sealed class BallotPaperService(PortalDbContext db, Visit visit, BallotPaperQueries papers, DocumentIssuing issuing)
{
    public static readonly Rule IssuedAlready = new("ballot.minutes-issued", "Biên bản kiểm phiếu này đã hoàn thành bản chính.");
    public static readonly Rule NotCounted = new("ballot.not-counted", "Chưa có kết quả kiểm phiếu nên chưa lập Biên bản được.");
    public static readonly Rule NotYours = new("ballot.minutes-not-yours", "Biên bản kiểm phiếu do Ban kiểm phiếu hoặc người chủ trì hoàn thành.");

    /// <summary>Freezes the minutes.</summary>
    /// <exception cref="RuleBroken"><see cref="NotCounted"/>, <see cref="NotYours"/>, <see cref="IssuedAlready"/>.</exception>
    public async Task IssueAsync(int number, MinutesForm form, Deed deed, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        if (!visit.Tells(ballot) && !visit.Presides(ballot))
            throw new RuleBroken(NotYours);
        if (ballot.State != BallotState.Counted)
            throw new RuleBroken(NotCounted);
        if (await BallotPaperQueries.Issued(db, ballot.Id).AnyAsync(cancel))
            throw new RuleBroken(IssuedAlready);
        var document = await papers.LaidOutAsync(ballot, form, cancel);
        issuing.Freeze(ballot.BlocYearId, ballot.Id, DocumentKind.CountMinutes, document, ballot.Title, $"/{document.Letterhead!.Number!.Symbol}", deed);
        db.Expect(ballot, form.Version);
        await db.SaveSeenAsync(ballot, form.Version, deed, $"hoàn thành Biên bản kiểm phiếu cuộc bỏ phiếu số {number}", cancel);
    }
}
