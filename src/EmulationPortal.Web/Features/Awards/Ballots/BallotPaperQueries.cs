using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>What leaves a ballot: the paper to print, the count minutes, the two published lists.</summary>
public sealed class BallotPaperQueries(PortalDbContext db, Visit visit, BallotQueries ballots)
{
    /// <summary>The paper to print; null where there is none.</summary>
    public async Task<PrintOut?> PaperAsync(int number, CancellationToken cancel) => await ballots.ReadAsync(number, cancel) is { Way: not BallotWay.Phones } ballot
        ? PrintOut.Of(BallotPaperDocument.Of(ballot, await BallotFrame.ReadAsync(db, visit, ballot, cancel))) : null;

    /// <summary>The count minutes: the frozen one, or a draft; null before the count.</summary>
    public async Task<PrintOut?> MinutesAsync(int number, CancellationToken cancel)
    {
        if (await ballots.ReadAsync(number, cancel) is not { State: BallotState.Counted } ballot)
            return null;
        return await PrintOut.FrozenAsync(Issued(db, ballot.Id), cancel) ?? PrintOut.Of(await LaidOutAsync(ballot, new MinutesForm(), cancel));
    }

    /// <summary>The page before the minutes are frozen; null before the count, or where they are.</summary>
    public async Task<MinutesPage?> MinutesPageAsync(int number, MinutesForm? posted, CancellationToken cancel)
    {
        if (await ballots.ReadAsync(number, cancel) is not { State: BallotState.Counted } ballot || await Issued(db, ballot.Id).AnyAsync(cancel))
            return null;
        var frame = await BallotFrame.ReadAsync(db, visit, ballot, cancel);
        var form = posted ?? new MinutesForm { Version = ballot.Version, Place = frame.MeetingPlace, Chair = frame.MeetingChair, Named = $"Hội nghị biểu quyết giơ tay, {VietnameseText.Count(ballot.Voters.Count)}/{VietnameseText.Count(ballot.Voters.Count)} đơn vị có mặt nhất trí" };
        return new MinutesPage(visit.BlocYear.BallotPath(number), number, form, new HtmlString(HtmlPreview.Render(CountMinutesDocument.Of(ballot, frame, form))));
    }

    /// <summary>The two published lists; null before the count, or where nothing was cast on phones.</summary>
    public async Task<RecountPage?> ListsAsync(int number, CancellationToken cancel)
    {
        if (await ballots.ReadAsync(number, cancel) is not { State: BallotState.Counted } ballot
            || await db.BallotBoxes.AsNoTracking().SingleOrDefaultAsync(b => b.BallotId == ballot.Id, cancel) is not { Papers: { } papers, Receipts: { } receipts })
            return null;
        return new RecountPage(visit.BlocYear.BallotPath(number), number, ballot.Title, Head(ballot) + papers + "\n", receipts + "\n");
    }

    /// <summary>Lays the minutes out.</summary>
    internal async Task<OfficialDocument> LaidOutAsync(Ballot ballot, MinutesForm form, CancellationToken cancel) => CountMinutesDocument.Of(ballot, await BallotFrame.ReadAsync(db, visit, ballot, cancel), form);

    /// <summary>The minutes in force; at most one.</summary>
    internal static IQueryable<IssuedDocument> Issued(PortalDbContext db, Guid ballotId) => db.IssuedDocuments.Where(d => d.SubjectId == ballotId && d.Kind == DocumentKind.CountMinutes && d.State == IssuedState.Valid);

    /// <summary>What the signs of the published papers mean, in lines that begin with "#": the question with its kind and seats, then its options in the order of the signs.</summary>
    private static string Head(Ballot ballot)
    {
        var head = new StringBuilder($"# {ballot.Title}\n# Mỗi dòng một phiếu; mỗi nội dung một nhóm ký hiệu, cách nhau một dấu cách: 1 đồng ý hoặc chọn, 0 không đồng ý, - không đánh dấu\n");
        foreach (var question in ballot.QuestionsInOrder)
        {
            head.Append(VietnameseText.Culture, $"#? {question.Kind} {question.Seats ?? 0} {(question.Rule.BlankIsValid ? "blank" : "noblank")} {question.Text}\n");
            foreach (var option in question.OptionsInOrder)
                head.Append(VietnameseText.Culture, $"#- {option.Text}\n");
        }

        return head.ToString();
    }
}
