using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Reads of ballots. While one is open nothing but "k of n" is told.</summary>
public sealed class BallotQueries(PortalDbContext db, Visit visit)
{
    private string Path => visit.BlocYear.BallotsPath();

    private bool Open => visit.BlocYear.HandedOverOn is null;

    /// <summary>The ballots of the bloc-year.</summary>
    public async Task<BallotsPage> ListAsync(CancellationToken cancel)
    {
        var ballots = await db.Ballots.Where(b => b.BlocYearId == visit.BlocYear.BlocYearId).OrderBy(b => b.Number)
            .Select(b => new { b.Number, b.Title, b.Round, b.State, Voters = b.Voters.Count, In = b.Voters.Count(v => v.Voted || v.OnPaper), b.Way }).AsNoTracking().ToListAsync(cancel);
        return new BallotsPage(Path, [.. ballots.Select(b => new BallotRow(b.Number, b.Title, b.Round > 1 ? $"Vòng {b.Round}" : "", StatusOf(b.State), b.State.InWords(),
            b.State == BallotState.Open && b.Way != BallotWay.Paper ? $"{b.In}/{b.Voters} đơn vị" : null))], Open && visit.May(Operation.RunBallots));
    }

    /// <summary>The page of a ballot; null where it is not there.</summary>
    public async Task<BallotPage?> PageAsync(int number, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is not { } ballot)
            return null;
        var taken = (await db.BallotKeepers.Where(k => k.BallotId == ballot.Id).Select(k => new { k.Keeper, k.AccountId }).ToListAsync(cancel)).ConvertAll(k => (k.Keeper, k.AccountId));
        var issued = await db.IssuedDocuments.Where(d => d.SubjectId == ballot.Id && d.Kind == DocumentKind.CountMinutes && d.State == IssuedState.Valid).Select(d => d.VerificationCode).FirstOrDefaultAsync(cancel);
        var next = await db.Ballots.Where(b => b.PreviousId == ballot.Id).Select(b => (int?)b.Number).FirstOrDefaultAsync(cancel);
        var here = $"{Path}/{number}";
        return new BallotPage(Path, number, ballot.Title, ballot.Version, StatusOf(ballot.State), ballot.State.InWords(), Facts(ballot, taken), [.. ballot.QuestionsInOrder.Select(Block)],
            Turnout(ballot), Waits(ballot, taken), Steps(ballot, taken, here, next), Acts(ballot, here, issued), Next(ballot, here, next), Hand(ballot),
            Thin(ballot), ballot.VoidReason, ballot.State == BallotState.Counted);
    }

    /// <summary>The paper on a phone; null where there is no ballot.</summary>
    public async Task<VotePage?> VoteAsync(int number, VoteForm? posted, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is not { } ballot)
            return null;
        var terms = (await db.InForceAsync(visit.BlocYear.BlocYearId, CharterKind.Charter, cancel))?.Terms ?? CharterTerms.Default;
        var own = ballot.Voters.FirstOrDefault(v => v.UnitId == visit.Standing.Acting?.UnitId);
        var why = ballot.Way == BallotWay.Paper ? VotingService.PaperOnly.Sentence : ballot.State != BallotState.Open ? VotingService.NotOpen.Sentence : own is null ? VotingService.NotOnRoll.Sentence
            : !visit.Standing.MayVoteFor(terms) ? new RuleBroken(VotingService.LeadersOnly, terms.Voter.InWords()).Message : own.Voted ? VotingService.VotedAlready.Sentence
            : own.OnPaper ? "Đơn vị đã nhận phiếu giấy, nên bỏ phiếu bằng phiếu giấy." : null;
        return new VotePage($"{Path}/{number}", number, ballot.Title, visit.Standing.Acting?.UnitName ?? "", [.. ballot.QuestionsInOrder.Select(Block)], why, posted ?? new VoteForm());
    }

    /// <summary>The page of closing; null where it is not asked for.</summary>
    public async Task<ClosePage?> CloseAsync(int number, CloseForm? posted, CancellationToken cancel) => await ReadAsync(number, cancel) is { State: BallotState.Open } ballot
        ? new ClosePage($"{Path}/{number}", number, Turnout(ballot) ?? "", ballot.Way != BallotWay.Paper, posted ?? new CloseForm { Version = ballot.Version }) : null;

    /// <summary>The page of ending without a result; null where it is over.</summary>
    public async Task<VoidPage?> VoidAsync(int number, VoidForm? posted, CancellationToken cancel) => await ReadAsync(number, cancel) is { State: not (BallotState.Counted or BallotState.Void) } ballot
        ? new VoidPage($"{Path}/{number}", number, ballot.Title, posted ?? new VoidForm()) : null;

    /// <summary>The page of counting; null where it is not closed.</summary>
    public async Task<CountPage?> CountAsync(int number, CountForm? posted, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is not { State: BallotState.Closed } ballot)
            return null;
        var papers = await db.BallotBoxes.Where(b => b.BallotId == ballot.Id).Select(b => b.Papers).SingleOrDefaultAsync(cancel);
        var phones = papers is null ? null : $"Có {VietnameseText.Count(papers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length)} phiếu bỏ trên điện thoại, Cổng tự cộng vào kết quả.";
        var form = posted ?? new CountForm
        {
            Version = ballot.Version,
            Issued = ballot.Way == BallotWay.Both ? ballot.Voters.Count(v => v.OnPaper) : null,
            Questions = [.. ballot.QuestionsInOrder.Select(q => new QuestionCountForm { Question = q.Id, Options = [.. q.OptionsInOrder.Select(o => new OptionCountForm { Option = o.Id })] })],
        };
        return new CountPage($"{Path}/{number}", number, ballot.Title, phones, ballot.Way != BallotWay.Phones, ballot.CountsWritten, [.. ballot.QuestionsInOrder.Select(Block)], form);
    }

    /// <summary>The ballot as a whole, not to be changed.</summary>
    internal Task<Ballot?> ReadAsync(int number, CancellationToken cancel) =>
        db.Ballots.Whole().AsNoTracking().SingleOrDefaultAsync(b => b.BlocYearId == visit.BlocYear.BlocYearId && b.Number == number, cancel);

    private static Status StatusOf(BallotState state) => state switch
    {
        BallotState.Prepared => Status.Todo,
        BallotState.Open => Status.Doing,
        BallotState.Closed => Status.Wait,
        BallotState.Counted => Status.Done,
        _ => Status.Blocked,
    };

    private static string? Turnout(Ballot ballot) => ballot.State != BallotState.Open ? null : ballot.Way == BallotWay.Paper ? $"{ballot.Voters.Count} đơn vị có mặt được bỏ phiếu giấy."
        : $"{ballot.Voters.Count(v => v.Voted || v.OnPaper)}/{ballot.Voters.Count} đơn vị {(ballot.Way == BallotWay.Both ? "đã bỏ phiếu trên điện thoại hoặc đã nhận phiếu giấy" : "đã bỏ phiếu")}.";

    private static string? Thin(Ballot ballot) => ballot switch
    {
        { State: BallotState.Open, Voters.Count: < Ballot.SecretEnough } => $"Chỉ có {ballot.Voters.Count} đơn vị bỏ phiếu: kết quả có thể để lộ lựa chọn của từng đơn vị.",
        { SecrecyIsThin: true } => "Ít phiếu hoặc kết quả nhất trí hoàn toàn: từ kết quả có thể suy ra lựa chọn của từng đơn vị.",
        _ => null,
    };

    private List<Fact> Facts(Ballot ballot, List<(CodeKeeper Keeper, Guid AccountId)> taken)
    {
        List<Fact> facts =
        [
            new("Hội nghị", ballot.MeetingNumber is { } meeting ? $"Lần thứ {meeting}" : ""),
            new("Cách bỏ phiếu", ballot.Way.InWords(), ballot.CountsWritten ? "Tính cả ý kiến bằng văn bản của đơn vị vắng mặt." : null),
            new("Chủ trì bỏ phiếu", visit.PresiderWords(ballot)),
            new("Ban kiểm phiếu", string.Join("; ", ballot.Tellers.OrderBy(t => t.Place).Select(t => $"{t.Name}, {t.Title}{(t.Place == 1 ? " (Trưởng ban)" : "")}"))),
        ];
        if (ballot is { State: BallotState.Prepared, Way: not BallotWay.Paper })
            facts.Add(new("Mã mở niêm phong", string.Join("; ", Enum.GetValues<CodeKeeper>().Select(k => $"{k.InWords()}: {(taken.Exists(t => t.Keeper == k) ? "đã nhận" : "chưa nhận")}"))));
        if (ballot.OpenedBy is { } opened)
            facts.Add(new("Mở bỏ phiếu", opened, VietnameseFormat.Moment(ballot.OpenedAt!.Value)));
        if (ballot.ClosedBy is { } closed)
            facts.Add(new("Đóng bỏ phiếu", closed, VietnameseFormat.Moment(ballot.ClosedAt!.Value)));
        if (ballot.State is BallotState.Closed or BallotState.Counted)
            facts.Add(new("Được bỏ phiếu", $"{ballot.Voters.Count}/{ballot.Members} đơn vị thành viên có mặt"));
        if (ballot.State == BallotState.Counted)
            facts.Add(new("Phiếu", $"In {ballot.Printed}; phát ra {ballot.Issued}; thu về {ballot.Returned}{(ballot.Written > 0 ? $"; trong đó {ballot.Written} ý kiến bằng văn bản" : "")}", VietnameseFormat.Moment(ballot.CountedAt!.Value)));
        return facts;
    }

    private static QuestionBlock Block(BallotQuestion question)
    {
        var counted = question.Denominator > 0 || question.Valid + question.Invalid > 0;
        string? Figure(int figure) => counted ? VietnameseText.Count(figure) : null;
        return new QuestionBlock(question.Id, question.Text, question.Kind, question.Seats, Marking(question), question.RuleText,
            [.. question.OptionsInOrder.Select(o => new OptionRow(o.Id, o.Text, Figure(o.Agree), question.Kind == QuestionKind.ApproveEach ? Figure(o.Disagree) : null, Figure(o.Blank),
                counted ? BallotShare.Of(o.Agree, question.Denominator) : null, !counted ? null : o.Tied ? "Bằng phiếu" : o.Passed ? "Đạt" : "Không đạt"))],
            counted ? $"Hợp lệ {question.Valid} phiếu, không hợp lệ {question.Invalid} phiếu; tỷ lệ tính trên {question.Denominator}." : null);
    }

    private static string Marking(BallotQuestion question) => question.Kind switch
    {
        QuestionKind.ApproveEach => "Với mỗi trường hợp, chọn “Đồng ý” hoặc “Không đồng ý”.",
        QuestionKind.ChooseOne => "Chọn 01 trường hợp.",
        _ => $"Chọn tối đa {VietnameseText.Count(question.Seats ?? question.Options.Count)} trường hợp.",
    };

    private string? Waits(Ballot ballot, List<(CodeKeeper Keeper, Guid AccountId)> taken) => ballot switch
    {
        { State: BallotState.Prepared, Way: not BallotWay.Paper } when taken.Count < 3 => "Chờ đủ ba người nhận mã mở niêm phong.",
        { ProposedStep: BallotStep.Open, ProposedBy: { } who } => $"{who} đã đề nghị mở bỏ phiếu; chờ một thành viên Ban kiểm phiếu xác nhận trên máy của mình.",
        { ProposedStep: BallotStep.Close, ProposedBy: { } who } => $"{who} đã đề nghị đóng bỏ phiếu; chờ một thành viên Ban kiểm phiếu xác nhận trên máy của mình.",
        { State: BallotState.Prepared } => $"Chờ {visit.PresiderWords(ballot)} đề nghị mở bỏ phiếu.",
        { State: BallotState.Closed } => "Chờ Ban kiểm phiếu ghi kết quả.",
        _ => null,
    };

    private List<StepAct> Steps(Ballot ballot, List<(CodeKeeper Keeper, Guid AccountId)> taken, string here, int? next)
    {
        var acts = new List<StepAct>();
        if (!Open)
            return acts;
        var (presides, tells) = (visit.Presides(ballot), visit.Tells(ballot));
        if (ballot is { State: BallotState.Prepared, Way: not BallotWay.Paper } && visit.MayKeep(ballot, taken) is { } keeper)
            acts.Add(new StepAct($"{here}/ma", $"Nhận mã của {keeper.InWords()}", "Mã chỉ hiện một lần. Hãy chuẩn bị giấy bút trước khi bấm; nhận lại thì mã cũ hết giá trị.", !taken.Exists(t => t.Keeper == keeper)));
        if (presides && ballot.State == BallotState.Prepared && ballot.ProposedStep is null && (ballot.Way == BallotWay.Paper || taken.Count == 3))
            acts.Add(new StepAct($"{here}/de-nghi-mo", "Đề nghị mở bỏ phiếu", "Sau khi Ban kiểm phiếu xác nhận, các đơn vị đang có mặt được bỏ phiếu; nội dung phiếu không sửa được nữa."));
        if (tells && ballot.ProposedStep == BallotStep.Open)
            acts.Add(new StepAct($"{here}/mo", "Xác nhận mở bỏ phiếu", "Hãy kiểm tra điểm danh của hội nghị trước: đơn vị đến sau không có trong danh sách bỏ phiếu."));
        if (presides && ballot is { State: BallotState.Open, ProposedStep: null })
            acts.Add(new StepAct($"{here}/de-nghi-dong", "Đề nghị đóng bỏ phiếu", "Sau khi Ban kiểm phiếu xác nhận, không đơn vị nào bỏ phiếu được nữa."));
        if (presides && ballot.State == BallotState.Void && next is null)
            acts.Add(new StepAct($"{here}/to-chuc-lai", "Chuẩn bị bỏ phiếu lại", "Lập cuộc bỏ phiếu mới với cùng nội dung, thể lệ và Ban kiểm phiếu."));
        if (presides && ballot.State == BallotState.Counted && next is null && ballot.Questions.Any(q => q.AwaitsNextRound))
            acts.Add(new StepAct($"{here}/vong-sau", "Chuẩn bị bỏ phiếu vòng tiếp theo", "Lập phiếu mới chỉ gồm các trường hợp bằng phiếu."));
        return acts;
    }

    private ActionLink? Next(Ballot ballot, string here, int? next)
    {
        if (next is { } there)
            return new ActionLink($"Xem cuộc bỏ phiếu số {there}", $"{Path}/{there}");
        if (!Open)
            return null;
        if (visit.Tells(ballot) && ballot.ProposedStep == BallotStep.Close)
            return new ActionLink("Xác nhận đóng bỏ phiếu", $"{here}/dong");
        if (visit.Tells(ballot) && ballot.State == BallotState.Closed)
            return new ActionLink("Kiểm phiếu", $"{here}/kiem-phieu");
        return ballot is { State: BallotState.Open, Way: not BallotWay.Paper } && visit.Standing.Acting is { Leads: true } acting && ballot.Voters.Any(v => v.UnitId == acting.UnitId && v is { Voted: false, OnPaper: false })
            ? new ActionLink("Bỏ phiếu", $"{here}/phieu") : null;
    }

    private List<ActionLink> Acts(Ballot ballot, string here, string? issued)
    {
        var (run, presides) = (Open && visit.May(Operation.RunBallots), visit.Presides(ballot));
        var acts = new List<ActionLink>();
        if (run && ballot.State == BallotState.Prepared)
            acts.Add(new("Sửa nội dung, Ban kiểm phiếu", $"{here}/sua"));
        if (ballot.Way != BallotWay.Phones && ballot.State is not (BallotState.Counted or BallotState.Void))
            acts.AddRange([new("Tải Phiếu bầu để in (PDF)", $"{here}/phieu-bau.pdf"), new("Tải Phiếu bầu (Word)", $"{here}/phieu-bau.docx")]);
        if (ballot.State == BallotState.Counted)
        {
            acts.Add(new(issued is null ? "Tải dự thảo Biên bản kiểm phiếu (PDF)" : "Tải Biên bản kiểm phiếu (PDF)", $"{here}/bien-ban.pdf"));
            acts.Add(new(issued is null ? "Tải dự thảo Biên bản kiểm phiếu (Word)" : "Tải Biên bản kiểm phiếu (Word)", $"{here}/bien-ban.docx"));
            if (issued is null && Open && (presides || visit.Tells(ballot)))
                acts.Add(new("Hoàn thành Biên bản kiểm phiếu", $"{here}/bien-ban"));
            if (issued is not null)
                acts.Add(new("Kiểm tra Biên bản theo mã", $"/kiem-tra/{issued}"));
            if (ballot.Way != BallotWay.Paper)
                acts.AddRange([new("Kiểm phiếu lại", $"{here}/kiem-lai"), new("Danh sách phiếu đã bỏ (tệp văn bản)", $"{here}/phieu-da-bo.txt"), new("Danh sách mã nhận (tệp văn bản)", $"{here}/ma-nhan.txt")]);
        }

        if (Open && presides && ballot.State is not (BallotState.Counted or BallotState.Void))
            acts.Add(new("Hủy cuộc bỏ phiếu", $"{here}/huy"));
        acts.Add(new("Ai giữ bí mật của lá phiếu", "/tro-giup/bo-phieu-kin"));
        return acts;
    }

    private List<HandRow> Hand(Ballot ballot) => Open && ballot is { State: BallotState.Open, Way: BallotWay.Both } && visit.Tells(ballot)
        ? [.. ballot.Voters.OrderBy(v => v.UnitName, VietnameseText.Order).Select(v => new HandRow(v.UnitId, v.UnitName, v.OnPaper))] : [];
}

/// <summary>Shares as ballots print them.</summary>
public static class BallotShare
{
    /// <summary>"07/09 (77,78%)"; of nothing "00/00".</summary>
    public static string Of(int votes, int of) => $"{VietnameseText.Count(votes)}/{VietnameseText.Count(of)}" + (of == 0 ? "" : $" ({(100m * votes / of).ToString(votes == of ? "0" : "0.00", VietnameseText.Culture)}%)");
}
