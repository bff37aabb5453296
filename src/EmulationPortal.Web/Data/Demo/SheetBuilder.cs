using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes the criteria sheets of one bloc: those of past years, each copied from the year before, and the one of the year at work.</summary>
internal sealed class SheetBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, BlocRow row, Bloc bloc)
{
    private readonly SheetRow? plan = SheetTable.Rows.FirstOrDefault(r => r.Bloc == row.Code);
    private CriteriaSheet? latest;

    /// <summary>The frame of the office, made once before the blocs.</summary>
    public static async Task AddFrameAsync(PortalDbContext db, Deed office, CancellationToken cancel)
    {
        var frame = CriteriaSheet.Frame(SheetTable.FrameTitle, SheetTable.FrameSource);
        foreach (var group in SheetTable.Rows.First(r => r.Scheme.Frame is not null).Scheme.Groups)
            frame.AddGroup(group.Group);
        db.Add(frame);
        await db.SaveAsync(office, $"lập khung tiêu chí “{frame.Title}”", cancel);
    }

    /// <summary>How the sheet of a year comes about.</summary>
    /// <param name="offset">0 for the year at work.</param>
    /// <param name="launchedOn">The usual day of its launch conference.</param>
    /// <param name="year">The year, asked for when an act is done.</param>
    public IEnumerable<DemoAct> Acts(int offset, DateOnly launchedOn, Func<CharterYearFacts> year, CancellationToken cancel)
    {
        var stage = plan is null ? SheetStage.None : offset < 0 ? SheetStage.Adopted : plan.Stage;
        if (stage == SheetStage.None)
            yield break;
        var ongoing = stage is SheetStage.Draft or SheetStage.Discussed;
        var begun = calendar.At(ongoing ? DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-8)) : launchedOn.AddDays(-12), 14, 20);
        yield return new DemoAct(begun, () => BeginAsync(year(), begun, cancel));
        if (stage == SheetStage.Draft)
            yield break;
        var sent = ongoing ? calendar.At(DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-3)), 16) : begun.AddDays(2);
        yield return new DemoAct(sent, () => DiscussAsync(year(), sent, cancel));
        foreach (var act in ongoing ? Comments(sent, year, cancel) : [])
            yield return act;
        if (ongoing)
            yield break;
        var passed = calendar.At(launchedOn, 11, 40);
        yield return new DemoAct(passed, () => PassAsync(year(), passed, cancel));
        if (stage != SheetStage.Amended)
            yield break;
        var amended = calendar.At(DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-5)), 9, 30);
        yield return new DemoAct(amended, () => AmendAsync(year(), amended, cancel));
        foreach (var act in Comments(amended, year, cancel))
            yield return act;
    }

    private async Task BeginAsync(CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        var title = $"Bộ tiêu chí chấm điểm thi đua {year.Year.LabelInSentence} của {bloc.Name}";
        if (latest is not null)
        {
            latest = latest.StartNextYear(year.BlocYear.Id, title);
        }
        else
        {
            latest = New(year, title);
            foreach (var (group, made) in plan!.Scheme.Groups.Zip(latest.Groups))
            {
                foreach (var criterion in group.Criteria)
                    latest.AddCriterion(made, criterion);
            }

            latest.SetComputation(2, RoundingRule.HalfAwayFromZero, plan.Scheme.CapAtScale, BandMeasure.Percentage);
            latest.SetBands(plan.Scheme.Bands);
            latest.SetTieRules([.. plan.Scheme.Ties.Select((kind, i) => new TieRuleDraft(kind, latest.Groups[0].Key, i == 0 ? "Quy chế, Điều 12" : null))]);
        }

        db.Add(latest);
        await db.SaveAsync(Officer(year, at), "soạn bộ tiêu chí bản 1", cancel);
    }

    private CriteriaSheet New(CharterYearFacts year, string title)
    {
        if (plan!.Scheme.Frame is { } source)
        {
            var frame = CriteriaSheet.Frame(SheetTable.FrameTitle, source);
            foreach (var group in plan.Scheme.Groups)
                frame.AddGroup(group.Group);
            var framed = frame.StartWithin(year.BlocYear.Id);
            framed.Entitle(title);
            return framed;
        }

        var sheet = new CriteriaSheet(year.BlocYear.Id, title);
        foreach (var group in plan.Scheme.Groups)
            sheet.AddGroup(group.Group);
        return sheet;
    }

    private async Task DiscussAsync(CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        latest!.Discuss();
        await db.SaveAsync(Officer(year, at), $"gửi bộ tiêu chí bản {latest.Number} lấy ý kiến các đơn vị thành viên", cancel);
    }

    /// <summary>Members comment; some comments are answered an hour later.</summary>
    private IEnumerable<DemoAct> Comments(DateTime sent, Func<CharterYearFacts> year, CancellationToken cancel)
    {
        foreach (var (said, member) in SheetTable.Comments.Select((c, i) => (c, i)))
        {
            var (place, text, answer) = said;
            CriterionComment? comment = null;
            var at = Earlier(sent.AddHours(18 + member));
            yield return new DemoAct(at, async () =>
            {
                var unit = year().BlocYear.MemberUnitIds.Select(id => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == id)).Where(u => u.Code != year().Chair).ElementAt(member);
                var saying = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, unit.Code), unit.Code, at, year().BlocYear.Id);
                var criterion = latest!.Criteria[place];
                comment = latest.Comment(criterion.Key, text, saying);
                await db.SaveAsync(saying, $"góp ý tiêu chí {criterion.Number} của bộ tiêu chí bản {latest.Number}", cancel);
            });
            if (answer is null)
                continue;
            var answered = Earlier(at.AddHours(1));
            yield return new DemoAct(answered, async () =>
            {
                latest!.AnswerComment(comment!, answer, Officer(year(), answered));
                await db.SaveAsync(Officer(year(), answered), $"trả lời góp ý về tiêu chí {latest!.Criteria[place].Number}", cancel);
            });
        }
    }

    private DateTime Earlier(DateTime at) => at < calendar.Now ? at : calendar.Now;

    private async Task PassAsync(CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        var day = VietnamTime.DayOf(at);
        latest!.AdoptByRecord(day, $"Biên bản số 02/BB-{row.Symbol} ngày {day:dd/MM/yyyy} của Hội nghị triển khai", Officer(year, at));
        await db.SaveAsync(Officer(year, at), $"ghi nhận bộ tiêu chí bản {latest.Number} đã thông qua tại hội nghị triển khai", cancel);
    }

    private async Task AmendAsync(CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        var next = latest!.NextVersion("Bổ sung tiêu chí về chuyển đổi số theo kế hoạch mới của tỉnh");
        var criterion = next.Criteria.First(c => c.Number == "3.3");
        next.ReviseCriterion(criterion, criterion.ToDraft() with { Words = "Tham gia hoạt động chung, chuyển đổi số", EvidenceRequired = true });
        db.Add(next);
        await db.SaveAsync(Officer(year, at), $"lập bộ tiêu chí bản {next.Number}", cancel);
        latest = next;
        await DiscussAsync(year, at, cancel);
    }

    private Deed Officer(CharterYearFacts year, DateTime at) => people.Deed(PeopleTable.Mailbox(PositionKind.Officer, year.Chair), year.Chair, at, year.BlocYear.Id);
}
