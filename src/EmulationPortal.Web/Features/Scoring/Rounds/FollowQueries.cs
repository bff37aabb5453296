using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The preview of a newer version of the sheet mid-round: the deed done on copies, its figures as far as the visitor may see each card now. Cross-checks are never read.</summary>
public sealed class FollowQueries(PortalDbContext db, Visit visit, KeptQueries kept, SheetQueries sheetQueries)
{
    /// <summary>The page; null when there is no newer version, or the visitor may not go over to it now.</summary>
    public async Task<FollowPage?> PageAsync(CancellationToken cancel)
    {
        if (await db.ScoringRounds.AsNoTracking().Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) is not { } round || !visit.May(round, ScoringAct.FollowSheet)) // a copy of its own: the deed is done on it
            return null;
        var scores = await BlocScores.OfAsync(db, kept, round, cancel);
        var before = scores.Sheet;
        if (await db.SheetInForce(round.BlocYearId).AsNoTracking().Whole().FirstAsync(cancel) is not { } newer || newer.Number <= before.Number)
            return null;
        var copies = await db.Scorecards.AsNoTracking().Whole().Where(c => c.RoundId == round.Id).ToListAsync(cancel);
        var form = new FollowForm { Version = round.Version, Sheet = newer.Number, Cards = FollowForm.PrintOf(copies) };
        var deed = visit.Deed();
        var (viewer, tablePassed) = (visit.Viewer(), round.TableAgreedAt is not null);
        var sights = scores.Members.ToDictionary(m => m.UnitId, m => CardSight.Of(round, m.Card, viewer));
        var change = new SheetChange(before, newer, scores.Inputs((card, line) => sights[card.UnitId].ValueOf(line)));
        var ranks = scores.Members.Count > 0 && scores.Members.All(m => round.MaySee(viewer, m.UnitId, ScoreSight.Ranking));
        round.Follow(before, newer, deed);
        var rows = scores.Members.Select(m =>
        {
            var copy = copies.Single(c => c.UnitId == m.UnitId);
            var wasSent = !copy.IsOpen;
            copy.Follow(round, before, newer, m.Kind, deed);
            return sights[m.UnitId].Self ? Row(m, change.Cards.Single(c => c.UnitId == m.UnitId), copy, wasSent)
                : new FollowRow(m.Name, "", [], Moved.Hidden, Moved.Hidden, Moved.Hidden, "Chưa gửi bảng điểm. Đơn vị chấm tiếp theo bản mới.");
        }).ToList();
        return new FollowPage(visit.BlocYear.RoundPath(), before.Number, newer.Number, newer.ChangeReason, SheetTables.Adoption(newer),
            SheetComparison.Of(sheetQueries.Head(newer), $"bản {before.Number}", before, newer, await sheetQueries.MembersAsync(cancel)), [.. Consequences(round.Stage, newer, SheetChange.AsksAnew(before, newer), tablePassed)], rows, ranks, form);

        FollowRow Row(ScoredMember member, ChangedCard changed, Scorecard copy, bool wasSent)
        {
            var emptied = member.Card.EmptiedBy(before, newer).Select(c => c.Key).ToHashSet();
            var missing = member.Card.MissingBy(before, newer, member.Kind);
            var applying = newer.Criteria.Count(c => c.AppliesTo(member.UnitId, member.Kind));
            var then = copy.State == ScorecardState.Returned && wasSent ? "Trả lại để đơn vị bổ sung và gửi lại." : missing.Count == 0 ? "Giữ nguyên trạng thái." : copy.IsOpen ? "Đơn vị chấm tiếp." : ScoredBy(round.Stage);
            return new FollowRow(member.Name, $"{applying - missing.Count}/{applying}",
                [.. missing.Select(c => $"{c.Number}{(emptied.Contains(c.Key) ? ", chấm lại" : change.Added.Any(a => a.Key == c.Key) ? ", mới" : ", chưa chấm")}"),
                 .. wasSent && !member.Card.IsOpen && copy.IsOpen ? copy.Unproved(newer, member.Kind).Select(c => $"{c.Number}, thêm minh chứng") : []],
                new Moved(before.Print(changed.Before.Total), newer.Print(changed.After.Total)), new Moved(Rate(before, changed.Before), Rate(newer, changed.After)),
                new Moved(Place(changed.Before), Place(changed.After)), then);
        }
    }

    private static string ScoredBy(ScoringStage stage) => stage switch
    {
        ScoringStage.CrossCheck => "Đơn vị chấm chéo chấm các tiêu chí này.",
        ScoringStage.Appraisal => "Chấm khi thẩm định.",
        _ => "Chấm khi thống nhất điểm.",
    };

    private static IEnumerable<string> Consequences(ScoringStage stage, CriteriaSheet newer, bool asksAnew, bool tablePassed)
    {
        yield return $"Đợt chấm tính theo bộ tiêu chí bản {newer.Number} kể từ lúc chuyển, không quay lại bản trước được.";
        yield return "Điểm đã chấm được giữ ở mọi tiêu chí còn dùng được giá trị cũ. Giá trị không còn dùng được thì bỏ trống để chấm lại; giá trị cũ, người đổi và lý do vẫn lưu trong quá trình chấm.";
        if (stage == ScoringStage.SelfScore)
            yield return "Bảng điểm đã gửi mà còn thiếu điểm hoặc minh chứng theo bản mới được trả lại đơn vị, kèm danh sách cần bổ sung.";
        else
            yield return "Đơn vị không tự chấm thêm được ở giai đoạn này. Muốn đơn vị tự chấm các tiêu chí mới, đề nghị lãnh đạo cơ quan thi đua mở lại giai đoạn tự chấm trước khi chuyển.";
        if (stage == ScoringStage.CrossCheck && asksAnew)
            yield return "Phiếu chấm chéo đã gửi trở về đơn vị chấm để xem lại theo bản mới và gửi lại. Nội dung phiếu vẫn được giữ kín.";
        if (tablePassed)
            yield return stage == ScoringStage.Agreement ? "Bảng điểm đã thông qua không còn hiệu lực; hội nghị thông qua lại." : "Bảng điểm đã thông qua không còn hiệu lực; lãnh đạo cơ quan thi đua mở lại giai đoạn thống nhất điểm để hội nghị thông qua lại rồi mới chốt được.";
        yield return "Các đơn vị thành viên thấy thay đổi ở trang Việc của tôi.";
    }

    private static string Rate(CriteriaSheet sheet, MemberScore score) => score.Percentage is { } rate ? sheet.Print(rate) + "%" : "–";

    private static string Place(MemberScore score) => score.Rank is { } rank ? $"{rank}" : "–";
}
