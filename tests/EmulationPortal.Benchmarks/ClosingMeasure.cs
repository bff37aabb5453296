using System.Diagnostics;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Awards.Ballots;
using EmulationPortal.Web.Features.Awards.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Benchmarks;

/// <summary>The two heavy moments of a closing, by the portal's own deeds: a large ballot counted with its minutes, a dossier packed.</summary>
internal static class ClosingMeasure
{
    private const int Voters = 200;
    private const int Proposed = 10;
    private const int Tries = 9;
    private const int FirstYear = 2027;

    private static readonly (QuestionKind Kind, int? Seats, int Options)[] Questions =
        [(QuestionKind.ApproveEach, null, 8), (QuestionKind.ApproveEach, null, 4), (QuestionKind.ChooseUpTo, 3, 10), (QuestionKind.ChooseUpTo, 2, 6), (QuestionKind.ChooseOne, 1, 5), (QuestionKind.ChooseOne, 1, 2)];

    public static async Task<IReadOnlyList<Figure>> RunAsync(Store store)
    {
        var teller = await Province.PersonAsync(store, "kiem-phieu@thu.example", null, RoleNames.OfficeStaff);
        var (bloc, units) = await BlocAsync(store);
        var (counts, zips) = (new List<double>(), new List<double>());
        for (var i = 1; i <= Tries; i++)
            counts.Add(await CountedAsync(store, bloc, units, teller, i));
        var dossier = await DossierAsync(store, bloc, units);
        var packed = 0;
        for (var i = 0; i < Tries; i++)
        {
            await using var visit = await store.VisitAsync(teller.AccountId, bloc);
            var watch = Stopwatch.StartNew();
            packed = (await visit.ServiceProvider.GetRequiredService<ZipQueries>().ReadAsync(dossier, CancellationToken.None) ?? throw new InvalidOperationException("There is no ZIP.")).Length;
            zips.Add(watch.Elapsed.TotalMilliseconds);
        }

        return
        [
            Figure.AtMost($"count a ballot of {Voters} voters × {Questions.Length} questions and issue its minutes, {store.Provider} (the first took {Figure.In(counts[0], "ms")})", Times.Median(counts[1..]), 500, "ms"),
            Figure.AtMost($"pack a dossier of {Proposed} units, {packed / 1000} KB, {store.Provider} (the first took {Figure.In(zips[0], "ms")})", Times.Median(zips[1..]), 1000, "ms"),
        ];
    }

    private static async Task<(ScoredBloc Bloc, IReadOnlyList<Unit> Units)> BlocAsync(Store store)
    {
        await using var scope = store.Scope(out var db);
        var units = Enumerable.Range(1, Voters).Select(i => new Unit($"Trường Trung học phổ thông Lê Quý Đôn {i}", UnitKind.College, code: $"cu-tri-{i}")).ToList();
        var year = new EmulationYear(CycleKind.CalendarYear, FirstYear);
        var bloc = new Bloc("khoi-bo-phieu", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua bỏ phiếu", null, "UBND tỉnh Đo Lường",
            new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH ĐO LƯỜNG", "KHỐI THI ĐUA BỎ PHIẾU", "KBP", "Đo Lường"));
        var blocYear = new BlocYear(bloc, year);
        units.ForEach(u => blocYear.Join(u.Id));
        var deed = Province.DeedOf(blocYear.Id);
        blocYear.RecordStep(YearStep.Scoring, deed.Today, "Bảng điểm số 09/BĐ", deed);
        db.AddRange(units);
        db.AddRange(year, bloc, blocYear);
        await db.SaveAsync(deed, "dựng khối bỏ phiếu");
        return (new ScoredBloc(blocYear.Id, bloc.Code, year.Code, Guid.Empty, [], null), units);
    }

    /// <summary>A closed box of papers, counted by its teller, who then issues the minutes; milliseconds of the two deeds.</summary>
    private static async Task<double> CountedAsync(Store store, ScoredBloc bloc, IReadOnlyList<Unit> units, Person teller, int number)
    {
        long version;
        await using (var scope = store.Scope(out var db))
        {
            var deed = Province.DeedOf(bloc.BlocYearId);
            var ballot = new Ballot(bloc.BlocYearId, number, $"Bỏ phiếu đo lần {number}", BallotWay.Phones, 1);
            ballot.Compose([.. Questions.Select((q, i) => new QuestionDraft($"Nội dung {i + 1}", q.Kind, q.Seats, BallotRule.Default, [.. units.Take(q.Options).Select(u => new OptionDraft(u.Name, u.Id))]))]);
            ballot.NameTellers([new TellerDraft("Nguyễn Thị Đo", "Trưởng ban", teller.AccountId, null)]);
            ballot.Propose(BallotStep.Open, deed);
            ballot.Open([.. units.Select(u => (u.Id, u.Name))], units.Count, null, deed with { AccountId = teller.AccountId });
            ballot.Propose(BallotStep.Close, deed);
            ballot.Close(deed with { AccountId = teller.AccountId });
            db.Add(ballot);
            db.Add(new BallotBox { BallotId = ballot.Id });
            await db.SaveAsync(deed, "dựng cuộc bỏ phiếu");
            var dice = new Random(number);
            await db.EmptyBoxAsync(ballot.Id, string.Join('\n', units.Select(_ => PaperText.Of(ballot.Questions, [.. ballot.QuestionsInOrder.SelectMany(q => Marks(q, dice))]))), "ABCDEFGH", CancellationToken.None);
            version = ballot.Version;
        }

        var watch = Stopwatch.StartNew();
        await using (var visit = await store.VisitAsync(teller.AccountId, bloc))
            await visit.ServiceProvider.GetRequiredService<VotingService>().CountAsync(number, new CountForm { Version = version }, DeedOf(bloc, teller), CancellationToken.None);
        await using (var scope = store.Scope(out var db))
            version = await db.Ballots.Where(b => b.BlocYearId == bloc.BlocYearId && b.Number == number).Select(b => b.Version).SingleAsync();
        await using (var visit = await store.VisitAsync(teller.AccountId, bloc))
            await visit.ServiceProvider.GetRequiredService<BallotPaperService>().IssueAsync(number, new MinutesForm { Version = version, Place = "Phòng họp số 2", Named = "Hội nghị biểu quyết giơ tay", Chair = "Lê Quốc Thịnh" }, DeedOf(bloc, teller), CancellationToken.None);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static IEnumerable<PaperMark> Marks(BallotQuestion question, Random dice) => question.Kind == QuestionKind.ApproveEach
        ? question.Options.Where(_ => dice.Next(10) > 0).Select(o => new PaperMark(o.Id, dice.Next(4) > 0))
        : question.Options.OrderBy(_ => dice.Next()).Take(question.Seats!.Value).Select(o => new PaperMark(o.Id, true)).ToList();

    /// <summary>An issued dossier of the units proposed; its number.</summary>
    private static async Task<int> DossierAsync(Store store, ScoredBloc bloc, IReadOnlyList<Unit> units)
    {
        var chair = await Province.PersonAsync(store, "truong-khoi-bo-phieu@thu.example", units[^1].Id);
        await using (var scope = store.Scope(out var db))
        {
            var deed = Province.DeedOf(bloc.BlocYearId);
            var blocYear = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == bloc.BlocYearId);
            db.Add(LeadershipTerm.Announce(await db.Blocs.SingleAsync(b => b.Id == blocYear.BlocId), units[^1].Id, LeadershipRole.Chair, SelectionMode.Elected, deed.Today, "Thông báo số 02/TB-SNV", [blocYear], []));
            var review = new AwardReview(bloc.BlocYearId);
            var slate = review.AddSlate(await db.AwardTypes.Whole().AsNoTracking().SingleAsync(t => t.Code == "BKTINH-TT"), AwardQuota.Of(Proposed), SelectionMethod.RaisedHands, "Quy chế, Điều 9", deed);
            db.Add(review);
            await db.SaveAsync(deed, "bắt đầu bình xét");
            var state = await db.ReviewStateAsync(bloc.BlocYearId, deed.Today, toChange: true, CancellationToken.None);
            foreach (var unit in units.Take(Proposed))
                review.Propose(slate, new CandidateDraft(unit.Id, unit.Name), CandidateOrigin.Ranking, state.Facts.Scores, null, [], deed);
            review.Agree(1, deed.Today, "Nhất trí danh sách", state.Facts.Scores, units.Count, _ => [], deed);
            review.Select(slate, new OpenChoice(slate.Standing.ToDictionary(c => c.Id, _ => units.Count), units.Count, units.Count, VoteRule.Default, "Biên bản số 09/BB-KBP", deed.Today), deed);
            await db.SaveAsync(deed, "bình xét");
            var dossier = AwardDossier.Begin(review, state.Versions, DossierRoute.Bloc, null, [], _ => null, _ => new SummaryText("Đơn vị thành viên", string.Join('\n', Enumerable.Repeat("Hoàn thành vượt mức các chỉ tiêu được giao trong năm.", 20)), null), deed);
            foreach (var summary in dossier.Summaries)
                dossier.Confirm(summary, summary.TextVersion, "Hiệu trưởng", deed with { UnitId = summary.UnitId });
            foreach (var line in DossierChecklist.Of(dossier).Where(l => !l.IsMet).DistinctBy(l => l.Key).ToList())
                dossier.Note(line.Key, "Bản giấy, nộp kèm hồ sơ bản in", deed);
            db.Add(dossier);
            await db.SaveAsync(deed, "lập hồ sơ");
        }

        await using var visit = await store.VisitAsync(chair.AccountId, bloc);
        var services = visit.ServiceProvider;
        var read = services.GetRequiredService<PortalDbContext>();
        var version = await read.AwardDossiers.Where(d => d.BlocYearId == bloc.BlocYearId).Select(d => d.Version).SingleAsync();
        var basis = string.Join('\n', await services.GetRequiredService<DossierQueries>().BasisAsync(CancellationToken.None));
        await services.GetRequiredService<DossierService>().IssueAsync(1, new DossierIssueForm { Version = version, SignerName = "Lê Quốc Thịnh", SignerTitle = "Hiệu trưởng", Basis = basis },
            DeedOf(bloc, chair) with { UnitId = units[^1].Id }, CancellationToken.None);
        return 1;
    }

    private static Deed DeedOf(ScoredBloc bloc, Person person) => Province.DeedOf(bloc.BlocYearId) with { AccountId = person.AccountId };
}
