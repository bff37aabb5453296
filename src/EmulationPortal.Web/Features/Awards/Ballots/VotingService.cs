using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>What is done with an open box: cast, hand out paper, close, count, void.</summary>
public sealed partial class VotingService(PortalDbContext db, Visit visit, ILogger<VotingService> log)
{
    public const string ClosingWord = "đóng";

    public static readonly Rule NotOpen = new("ballot.not-open", "Cuộc bỏ phiếu chưa mở hoặc đã đóng.");
    public static readonly Rule VotedAlready = new("ballot.voted-already", "Đơn vị đã bỏ phiếu. Mỗi đơn vị một phiếu; phiếu đã bỏ không xem lại, không thay đổi được.");
    public static readonly Rule NotOnRoll = new("ballot.not-on-roll", "Đơn vị không có trong danh sách bỏ phiếu: chỉ đơn vị được điểm danh có mặt khi mở bỏ phiếu mới bỏ phiếu.");
    public static readonly Rule LeadersOnly = new("ballot.leaders-only", "Người bỏ phiếu thay mặt đơn vị là {0}.");
    public static readonly Rule PaperOnly = new("ballot.paper-only", "Cuộc bỏ phiếu này chỉ dùng phiếu giấy.");
    public static readonly Rule MarksRefused = new("ballot.marks-refused", "“{0}”: chỉ đánh dấu được tối đa {1} trường hợp. Hãy bỏ bớt rồi gửi lại; phiếu chưa được ghi nhận.");
    public static readonly Rule BlankRefused = new("ballot.blank-refused", "“{0}”: theo thể lệ, để trống là không hợp lệ. Hãy đánh dấu đủ rồi gửi lại; phiếu chưa được ghi nhận.");
    public static readonly Rule NotHanded = new("ballot.not-handed", "Đơn vị này đã bỏ phiếu hoặc đã nhận phiếu giấy, hoặc cuộc bỏ phiếu không còn mở.");
    public static readonly Rule WordMissing = new("ballot.word-missing", "Hãy gõ chữ “đóng” để xác nhận.");
    public static readonly Rule TellersOnly = new("ballot.tellers-only", "Chỉ thành viên Ban kiểm phiếu làm việc này.");
    public static readonly Rule FigureMissing = new("ballot.figure-missing", "Hãy ghi đủ các số đếm được; không có thì ghi 0.");

    /// <summary>Casts the paper of the unit acted for; nothing of it is audited or logged. Returns the receipt.</summary>
    /// <exception cref="RuleBroken">Not open, not on the roll, not a leader, voted already, or marks the paper does not allow.</exception>
    public async Task<string> CastAsync(int number, VoteForm form, CancellationToken cancel)
    {
        var ballot = await db.Ballots.Include(b => b.Questions).ThenInclude(q => q.Options).AsSplitQuery().AsNoTracking().SingleOrDefaultAsync(b => b.BlocYearId == visit.BlocYear.BlocYearId && b.Number == number, cancel) ?? throw new RuleBroken(BallotPeople.NotFound);
        if (ballot.Way == BallotWay.Paper)
            throw new RuleBroken(PaperOnly);
        var terms = (await db.InForceAsync(visit.BlocYear.BlocYearId, CharterKind.Charter, cancel))?.Terms ?? CharterTerms.Default;
        if (!visit.Standing.MayVoteFor(terms))
            throw new RuleBroken(LeadersOnly, terms.Voter.InWords());
        var (outcome, receipt) = await db.CastAsync(ballot.Id, visit.Standing.Acting!.UnitId, PaperText.Of(ballot.Questions, Marks(ballot, form)), cancel);
        return outcome switch
        {
            CastOutcome.Cast => receipt!,
            CastOutcome.VotedAlready => throw new RuleBroken(VotedAlready),
            CastOutcome.NotOnRoll => throw new RuleBroken(NotOnRoll),
            _ => throw new RuleBroken(NotOpen),
        };
    }

    /// <summary>A teller hands a unit a paper of the room while phones are in use too: from then on it does not vote on a phone.</summary>
    /// <exception cref="RuleBroken"><see cref="TellersOnly"/>, <see cref="NotHanded"/>.</exception>
    public async Task HandPaperAsync(int number, HandForm form, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        if (!visit.Tells(ballot))
            throw new RuleBroken(TellersOnly);
        if (ballot.Way != BallotWay.Both || !await db.HandPaperAsync(ballot.Id, form.Unit, cancel))
            throw new RuleBroken(NotHanded);
    }

    /// <summary>A teller confirms the closing: with two codes the papers are opened in memory, shuffled, and kept without anything that leads back to them.</summary>
    /// <exception cref="RuleBroken">Not open, not asked for, not two persons, or the codes do not fit.</exception>
    public async Task CloseAsync(int number, CloseForm form, Deed deed, CancellationToken cancel)
    {
        if (!string.Equals(form.Word?.Trim(), ClosingWord, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken(WordMissing) { Field = nameof(form.Word) };
        await EmptyAsync(number, form.Version, ballot => { ballot.Close(deed); return $"cùng người chủ trì đóng bỏ phiếu kín số {number}"; }, (ballot, box, keys, papers) =>
        {
            var opened = BallotSeal.Open(ballot.Id, new BallotLock(box.PublicKey!, box.Wraps!), keys, new KeeperCode(form.FirstKeeper, form.FirstCode ?? ""), new KeeperCode(form.SecondKeeper, form.SecondCode ?? ""), [.. papers.Select(p => p.Sealed)]);
            return (string.Join('\n', PaperText.Shuffled(opened.Select(Encoding.ASCII.GetString))), string.Join('\n', papers.Select(p => p.Receipt).Order(StringComparer.Ordinal)));
        }, deed, cancel);
    }

    /// <summary>Ends the ballot without a result: what is in the box is destroyed unread.</summary>
    /// <exception cref="RuleBroken">Counted or void already, not presiding, or no reason.</exception>
    public async Task VoidAsync(int number, VoidForm form, Deed deed, CancellationToken cancel) => await EmptyAsync(number, null, ballot =>
    {
        visit.RequirePresiding(ballot);
        ballot.Void(form.Reason ?? "");
        return $"hủy cuộc bỏ phiếu kín số {number}";
    }, (_, _, _, _) => (null, null), deed with { Why = form.Reason }, cancel);

    /// <summary>Records the count: of the papers of the box, and of those the tellers counted by hand. What was chosen goes to the merit review in the same save.</summary>
    /// <exception cref="RuleBroken">Not closed, not a teller, or the figures do not reconcile (rule 17).</exception>
    public async Task CountAsync(int number, CountForm form, Deed deed, CancellationToken cancel)
    {
        var ballot = await db.BallotAsync(visit, number, cancel);
        if (!visit.Tells(ballot))
            throw new RuleBroken(TellersOnly);
        var box = await db.BallotBoxes.AsNoTracking().SingleOrDefaultAsync(b => b.BallotId == ballot.Id, cancel);
        var onPhones = box?.Papers is null ? null : OnPhones(ballot, box.Papers);
        var onPaper = ballot.Way == BallotWay.Phones ? null : ByHand(ballot, form);
        ballot.Count(onPhones is null ? onPaper! : onPaper is null ? onPhones : onPhones.Plus(onPaper), deed.At);
        if (ballot.Outcomes().Where(o => o.SlateId is not null).ToList() is { Count: > 0 } outcomes)
        {
            var review = await db.AwardReviews.Whole().SingleOrDefaultAsync(r => r.BlocYearId == ballot.BlocYearId, cancel) ?? throw new RuleBroken(AwardReview.BeforeConsensus);
            outcomes.ForEach(o => review.Select(o, $"Biên bản kiểm phiếu cuộc bỏ phiếu số {number}, ngày {deed.Today:dd/MM/yyyy}", deed.Today, deed));
            db.Expect(review, review.Version);
        }

        db.Expect(ballot, form.Version);
        await db.SaveSeenAsync(ballot, form.Version, deed, $"ghi kết quả kiểm phiếu cuộc bỏ phiếu số {number}", cancel);
    }

    /// <summary>The papers of the box, counted; papers not cast on a phone were never issued there where paper is in use too.</summary>
    private static BallotCount OnPhones(Ballot ballot, string papers)
    {
        var read = papers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => PaperText.Marks(ballot.Questions, p)).ToList();
        return BallotCount.Of(ballot.Questions, read, ballot.Way == BallotWay.Phones ? ballot.Voters.Count : read.Count);
    }

    private static BallotCount ByHand(Ballot ballot, CountForm form)
    {
        var returned = Needed(form.Returned, nameof(form.Returned));
        var questions = ballot.QuestionsInOrder.Select((question, i) =>
        {
            var typed = form.Questions.Find(q => q.Question == question.Id) ?? new QuestionCountForm();
            var invalid = Needed(typed.Invalid, $"Questions[{i}].Invalid");
            var valid = returned - invalid;
            return new QuestionVotes(question.Id, valid, invalid, [.. question.OptionsInOrder.Select((option, j) =>
            {
                var line = typed.Options.Find(o => o.Option == option.Id) ?? new OptionCountForm();
                var (agree, disagree) = (Needed(line.Agree, $"Questions[{i}].Options[{j}].Agree"), question.Kind == QuestionKind.ApproveEach ? Needed(line.Disagree, $"Questions[{i}].Options[{j}].Disagree") : 0);
                return new OptionVotes(option.Id, agree, disagree, valid - agree - disagree);
            })]);
        }).ToList();
        return new BallotCount(Needed(form.Printed, nameof(form.Printed)), Needed(form.Issued, nameof(form.Issued)), returned, questions) { Written = form.Written ?? 0 };
    }

    private static int Needed(int? figure, string field) => figure ?? throw new RuleBroken(FigureMissing) { Field = field };

    private static List<PaperMark> Marks(Ballot ballot, VoteForm form)
    {
        List<PaperMark> marks = [];
        foreach (var question in ballot.QuestionsInOrder)
        {
            var own = question.Kind == QuestionKind.ApproveEach
                ? question.OptionsInOrder.Where(o => form.Opinions.GetValueOrDefault(o.Id) is not null).Select(o => new PaperMark(o.Id, form.Opinions[o.Id]!.Value)).ToList()
                : question.OptionsInOrder.Where(o => form.Chosen.Contains(o.Id)).Select(o => new PaperMark(o.Id, true)).ToList();
            if (!question.Allows(own))
                throw new RuleBroken(MarksRefused, question.Text, question.Seats ?? question.Options.Count);
            if (!question.Rule.BlankIsValid && (question.Kind == QuestionKind.ApproveEach ? own.Count < question.Options.Count : own.Count == 0))
                throw new RuleBroken(BlankRefused, question.Text);
            marks.AddRange(own);
        }

        return marks;
    }

    /// <summary>Ends the box in one transaction, alone with it: no paper is cast beside, and all that were cast before are in.</summary>
    private async Task EmptyAsync(int number, long? version, Func<Ballot, string> end, Func<Ballot, BallotBox, IReadOnlyCollection<KeeperKey>, IReadOnlyList<SealedPaper>, (string?, string?)> read, Deed deed, CancellationToken cancel)
    {
        var id = await db.Ballots.Where(b => b.BlocYearId == visit.BlocYear.BlocYearId && b.Number == number).Select(b => b.Id).SingleOrDefaultAsync(cancel);
        await db.DeleteSecurelyAsync(cancel);
        using (var turn = await SqliteTurn.TakeAsync(db, cancel))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.HoldOpenAsync(id, alone: true, cancel);
            var ballot = await db.BallotAsync(visit, number, cancel);
            var sentence = end(ballot);
            var (plain, receipts) = ((string?)null, (string?)null);
            if (await db.BallotBoxes.AsNoTracking().SingleOrDefaultAsync(b => b.BallotId == id, cancel) is { PublicKey: not null } box)
            {
                var keys = await db.BallotKeepers.AsNoTracking().Where(k => k.BallotId == id).ToListAsync(cancel);
                (plain, receipts) = read(ballot, box, [.. keys.Select(k => k.Key)], await db.SealedPapers.AsNoTracking().Where(p => p.BallotId == id).ToListAsync(cancel));
            }

            await db.EmptyBoxAsync(id, plain, receipts, cancel);
            db.Expect(ballot, version ?? ballot.Version);
            await db.SaveSeenAsync(ballot, version ?? ballot.Version, deed, sentence, cancel);
            await transaction.CommitAsync(cancel);
        }

        if (!await db.ScrubAsync(cancel))
            NotScrubbed(number);
    }

    [LoggerMessage(LogLevel.Warning, "The files of the database could not be cleared after ballot {Number}; they are after the next one.")]
    private partial void NotScrubbed(int number);
}
