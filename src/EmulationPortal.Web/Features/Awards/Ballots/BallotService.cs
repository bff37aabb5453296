using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>The deeds before the box is open and after it is void: prepare, codes, open, hold again.</summary>
public sealed class BallotService(PortalDbContext db, Visit visit, BallotDraftQueries drafts)
{
    public static readonly Rule PhonesRefused = new("ballot.phones-refused", "Quy chế của {0} chưa cho phép bỏ phiếu trên điện thoại tại phòng họp. Hãy chọn phiếu giấy.");
    public static readonly Rule NotInSession = new("ballot.not-in-session", "Chỉ mở bỏ phiếu khi hội nghị đang họp. Hãy khai mạc và điểm danh tại bàn điều hành của hội nghị.");
    public static readonly Rule NoCodeForYou = new("ballot.no-code-for-you", "Mã mở niêm phong do người chủ trì, một thành viên Ban kiểm phiếu và cơ quan thi đua nhận, mỗi người một mã; mã của bạn đã có người nhận hoặc bạn không giữ mã.");
    public static readonly Rule NoCodesOnPaper = new("ballot.no-codes-on-paper", "Cuộc bỏ phiếu bằng phiếu giấy không dùng mã mở niêm phong.");

    /// <summary>Prepares a ballot; returns its number.</summary>
    /// <exception cref="RuleBroken">The candidates of an award are not agreed, or the paper cannot be voted on.</exception>
    public async Task<int> PrepareAsync(PrepareForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        await RequireWayAsync(form.Way, cancel);
        var ballot = new Ballot(visit.BlocYear.BlocYearId, await NextNumberAsync(cancel), form.Title!, form.Way, form.Meeting);
        await WriteAsync(ballot, form, cancel);
        db.Add(ballot);
        await db.SaveAsync(deed, $"chuẩn bị cuộc bỏ phiếu kín số {ballot.Number}", cancel);
        return ballot.Number;
    }

    /// <summary>Changes a ballot that is prepared.</summary>
    /// <exception cref="RuleBroken">It is no longer prepared, or has changed since it was read.</exception>
    public async Task ReviseAsync(int number, PrepareForm form, Deed deed, CancellationToken cancel)
    {
        await RequireWayAsync(form.Way, cancel);
        var ballot = await db.BallotAsync(visit, number, cancel);
        await WriteAsync(ballot, form, cancel);
        db.Expect(ballot, form.Version);
        await db.SaveSeenAsync(ballot, form.Version, deed, $"sửa cuộc bỏ phiếu kín số {number}", cancel);
    }

    /// <summary>Gives the visitor the code of one of the three keepers, once; while the ballot is prepared a new one can be taken in place of a lost one.</summary>
    /// <exception cref="RuleBroken">It is no longer prepared, is cast on paper alone, or the visitor keeps no code.</exception>
    public async Task<(CodeKeeper Keeper, string Code)> TakeCodeAsync(int number, Deed deed, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        if (ballot.Way == BallotWay.Paper)
            throw new RuleBroken(NoCodesOnPaper);
        if (ballot.State != BallotState.Prepared)
            throw new RuleBroken(Ballot.WrongState, ballot.State.InWords());
        var kept = await db.BallotKeepers.Where(k => k.BallotId == ballot.Id).ToListAsync(cancel);
        var keeper = visit.MayKeep(ballot, [.. kept.Select(k => (k.Keeper, k.AccountId))]) ?? throw new RuleBroken(NoCodeForYou);
        var (code, key) = BallotSeal.KeyFor(keeper);
        await db.BallotKeepers.Where(k => k.BallotId == ballot.Id && k.Keeper == keeper).ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Entries<BallotKeeper>().ToList().ForEach(e => e.State = EntityState.Detached);
        db.Add(new BallotKeeper { BallotId = ballot.Id, Keeper = keeper, PublicKey = key.PublicKey, LockedPrivateKey = key.LockedPrivateKey, AccountId = deed.AccountId });
        db.Expect(ballot, ballot.Version);
        await db.SaveAsync(deed, $"nhận mã mở niêm phong của {keeper.InWords()}, cuộc bỏ phiếu số {number}", cancel);
        return (keeper, code);
    }

    /// <summary>The one who presides asks to open or to close.</summary>
    /// <exception cref="RuleBroken">Not presiding, or not the time.</exception>
    public async Task ProposeAsync(int number, BallotStep step, StepForm form, Deed deed, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        visit.RequirePresiding(ballot);
        ballot.Propose(step, deed);
        db.Expect(ballot, form.Version);
        await db.SaveSeenAsync(ballot, form.Version, deed, $"đề nghị {(step == BallotStep.Open ? "mở" : "đóng")} bỏ phiếu kín số {number}", cancel);
    }

    /// <summary>A teller confirms the opening: whoever is checked in at the meeting is on the roll.</summary>
    /// <exception cref="RuleBroken">The ballot refuses, the meeting is not in session, or a code was not taken.</exception>
    public async Task OpenAsync(int number, StepForm form, Deed deed, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        await RequireWayAsync(ballot.Way, cancel);
        var meeting = await db.Meetings.Whole().AsNoTracking().SingleOrDefaultAsync(m => m.State == MeetingState.InSession && m.Years.Any(y => y.BlocYearId == ballot.BlocYearId && y.Number == ballot.MeetingNumber), cancel)
            ?? throw new RuleBroken(NotInSession);
        var members = await db.BlocYears.Where(y => y.Id == ballot.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (_, u) => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var present = meeting.UnitsPresentAt(deed.At).Where(members.ContainsKey).Select(u => (u, members[u])).ToList();
        var review = await db.AwardReviews.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == ballot.BlocYearId, cancel);
        ballot.Open(present, members.Count, review, deed);
        if (ballot.Way != BallotWay.Paper)
        {
            var keys = await db.BallotKeepers.AsNoTracking().Where(k => k.BallotId == ballot.Id).ToListAsync(cancel);
            var made = BallotSeal.Make(ballot.Id, [.. keys.Select(k => k.Key)]);
            db.Add(new BallotBox { BallotId = ballot.Id, PublicKey = made.PublicKey, Wraps = made.Wraps });
        }

        db.Expect(ballot, form.Version);
        await db.SaveSeenAsync(ballot, form.Version, deed, $"cùng người chủ trì mở bỏ phiếu kín số {number}, {VietnameseText.Count(present.Count)} đơn vị có mặt", cancel);
    }

    /// <summary>Prepares a void ballot anew; returns the new number.</summary>
    /// <exception cref="RuleBroken">It is not void.</exception>
    public Task<int> HoldAgainAsync(int number, Deed deed, CancellationToken cancel) => CopyAsync(number, (ballot, next) => ballot.HoldAgain(next), "chuẩn bị bỏ phiếu lại thay cuộc bỏ phiếu đã hủy", deed, cancel);

    /// <summary>Prepares the voting between equal options; returns the new number.</summary>
    /// <exception cref="RuleBroken">It is not counted, or nothing is tied.</exception>
    public Task<int> NextRoundAsync(int number, Deed deed, CancellationToken cancel) => CopyAsync(number, (ballot, next) => ballot.NextRound(next), "chuẩn bị bỏ phiếu vòng tiếp theo giữa các trường hợp bằng phiếu của cuộc bỏ phiếu", deed, cancel);

    private async Task<int> CopyAsync(int number, Func<Ballot, int, Ballot> copy, string sentence, Deed deed, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        visit.RequirePresiding(ballot);
        if (await db.Ballots.Where(b => b.PreviousId == ballot.Id).Select(b => (int?)b.Number).FirstOrDefaultAsync(cancel) is { } there)
            return there;
        var next = copy(ballot, await NextNumberAsync(cancel));
        db.Add(next);
        await db.SaveAsync(deed, $"{sentence} số {number}", cancel);
        return next.Number;
    }

    private async Task WriteAsync(Ballot ballot, PrepareForm form, CancellationToken cancel)
    {
        ballot.Describe(form.Title!, form.Way, form.Meeting, form.CountsWritten);
        if (ballot.PreviousId is null) // what is voted on again was decided by the first voting
            ballot.Compose(await drafts.QuestionsAsync(form, cancel));
        ballot.NameTellers(await drafts.TellersAsync(form, cancel));
    }

    private async Task RequireWayAsync(BallotWay way, CancellationToken cancel)
    {
        if (way != BallotWay.Paper && (await db.InForceAsync(visit.BlocYear.BlocYearId, CharterKind.Charter, cancel))?.Terms.PhoneVoting != true)
            throw new RuleBroken(PhonesRefused, visit.BlocYear.KindWord) { Field = nameof(PrepareForm.Way) };
    }

    private async Task<int> NextNumberAsync(CancellationToken cancel) =>
        (await db.Ballots.Where(b => b.BlocYearId == visit.BlocYear.BlocYearId).MaxAsync(b => (int?)b.Number, cancel) ?? 0) + 1;
}
