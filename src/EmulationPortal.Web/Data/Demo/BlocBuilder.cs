using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes one bloc with its years from the tables, deed after deed in the order of their days, so that its history reads as it would have been written.</summary>
internal sealed class BlocBuilder(
    PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, DemoVisits visits, RoomDeeds rooms, IReadOnlyDictionary<(CycleKind Cycle, int Offset), EmulationYear> years, BlocRow row)
{
    /// <summary>How many past years are told.</summary>
    public const int PastYears = 3;

    /// <summary>How many of them have their charter and plan in the portal.</summary>
    private const int PastTexts = 2;

    private readonly Dictionary<int, BlocYear> blocYears = [];
    private readonly Dictionary<int, string> chairs = [];
    private readonly List<LeadershipTerm> terms = [];
    private Bloc bloc = null!;
    private CharterBuilder texts = null!;
    private SheetBuilder sheets = null!;

    /// <summary>Makes and saves the bloc with its past years; opens the year at work and returns it.</summary>
    public async Task<DemoBlocYear> BuildAsync(CancellationToken cancel)
    {
        bloc = new Bloc(row.Code, row.Kind, row.Cycle, row.Name, row.Description, $"Ủy ban nhân dân tỉnh {UnitTable.Province}",
            new BlocWording(row.ChairWord, row.ViceChairWord, $"UBND TỈNH {UnitTable.Province.ToUpper(VietnameseText.Culture)}", row.Name.ToUpper(VietnameseText.Culture), row.Symbol, UnitTable.Province));
        db.Add(bloc);
        await db.SaveAsync(people.Office(calendar.At(Day(-PastYears, StepTable.Opened), 8, 30)), $"lập {bloc.Name}", cancel);
        texts = new CharterBuilder(db, calendar, people, row, bloc);
        sheets = new SheetBuilder(db, calendar, people, row, bloc);
        for (var offset = -PastYears; offset <= 0; offset++)
        {
            await DemoAct.DoAllAsync([.. Beginning(offset, cancel), .. offset < 0 ? Course(offset, cancel) : [], .. offset is < 0 and >= -PastTexts ? Texts(offset, cancel) : [],
                .. offset == PledgeTable.Past ? Pledges(offset, PledgeStage.Finished, cancel) : [],
                .. offset is < 0 and >= -PastTexts ? Sheets(offset, cancel) : [], .. offset < 0 ? Scoring(offset, cancel) : [], .. offset < 0 ? Awards(offset, cancel) : [], .. offset < 0 ? Dossiers(offset, cancel) : []]);
            ForgetPapers();
        }

        return Told(0);
    }

    /// <summary>What a year leaves on paper is not changed later: every save would compare all of it.</summary>
    private void ForgetPapers()
    {
        db.ChangeTracker.Clear();
        db.AttachRange([bloc, .. blocYears.Values, .. terms]);
    }

    /// <summary>Registration, pledge and progress of the year at work.</summary>
    public IEnumerable<DemoAct> Pledges(CancellationToken cancel) => PledgeTable.AtWork.TryGetValue(row.Code, out var stage) ? Pledges(0, stage, cancel) : [];

    private IEnumerable<DemoAct> Pledges(int offset, PledgeStage stage, CancellationToken cancel) =>
        new PledgeBuilder(db, calendar, people, visits, rooms, row, offset, stage, () => Told(offset)).Acts(cancel);

    private DemoBlocYear Told(int offset)
    {
        var led = LeadershipTable.Rows.FirstOrDefault(r => r.Bloc == row.Code && (r.Year == offset || (r.TwoYears && r.Year == offset - 1)));
        return new DemoBlocYear(row, bloc, blocYears[offset], years[(row.Cycle, offset)], led?.Chair, led?.Vices ?? []);
    }

    /// <summary>The steps entered by hand in the year at work, its charter and its plan.</summary>
    public IEnumerable<DemoAct> Steps(CancellationToken cancel) => [.. Course(0, cancel), .. Texts(0, cancel), .. Sheets(0, cancel), .. Scoring(0, cancel), .. Dossiers(0, cancel)];

    /// <summary>The criteria sheet, like the texts.</summary>
    private IEnumerable<DemoAct> Sheets(int offset, CancellationToken cancel) => sheets.Acts(offset, calendar.Day(row.Cycle, offset, StepTable.Rows[0].In(row.Cycle), row.LateBy),
        () => new CharterYearFacts(blocYears[offset], years[(row.Cycle, offset)], chairs[offset]), cancel);

    /// <summary>The scoring round, around the usual day on which the table is agreed.</summary>
    private IEnumerable<DemoAct> Scoring(int offset, CancellationToken cancel) =>
        new ScoringBuilder(db, calendar, people, row).Acts(offset, calendar.Day(row.Cycle, offset, StepTable.Rows.Single(h => h.Step == YearStep.Scoring).In(row.Cycle), row.LateBy),
            () => new CharterYearFacts(blocYears[offset], years[(row.Cycle, offset)], chairs[offset]), cancel);

    /// <summary>The merit review, on the usual day of the annual conference.</summary>
    private IEnumerable<DemoAct> Awards(int offset, CancellationToken cancel) =>
        new AwardBuilder(db, calendar, people, row).Acts(offset, calendar.Day(row.Cycle, offset, StepTable.Rows.Single(h => h.Step == YearStep.AnnualReview).In(row.Cycle), row.LateBy),
            () => new CharterYearFacts(blocYears[offset], years[(row.Cycle, offset)], chairs[offset]), cancel);

    /// <summary>Review and dossier, in the days after the score table was agreed.</summary>
    private IEnumerable<DemoAct> Dossiers(int offset, CancellationToken cancel) => new DossierBuilder(db, calendar, people, visits, rooms, row, offset, () => Told(offset))
        .Acts(calendar.Day(row.Cycle, offset, StepTable.Rows.Single(h => h.Step == YearStep.Scoring).In(row.Cycle), row.LateBy).AddDays(4), cancel);

    /// <summary>Charter and plan; the year and its chair are known only when the acts are done.</summary>
    private IEnumerable<DemoAct> Texts(int offset, CancellationToken cancel) => texts.Acts(offset, calendar.Day(row.Cycle, offset, StepTable.Rows[0].In(row.Cycle), row.LateBy),
        () => new CharterYearFacts(blocYears[offset], years[(row.Cycle, offset)], chairs[offset]), cancel);

    /// <summary>How a year begins: opened, its leaders announced, its members changed.</summary>
    private IEnumerable<DemoAct> Beginning(int offset, CancellationToken cancel)
    {
        var opened = Day(offset, StepTable.Opened);
        yield return new DemoAct(calendar.At(opened), () => OpenAsync(offset, opened, cancel));

        var announced = Day(offset, StepTable.Announced);
        foreach (var led in LeadershipTable.Rows.Where(r => r.Bloc == row.Code && r.Year == offset))
            yield return new DemoAct(calendar.At(announced, 10), () => AnnounceAsync(led, announced, cancel));

        foreach (var change in BlocTable.Changes.Where(c => c.Bloc == row.Code && c.Year == offset))
        {
            var day = calendar.Day(row.Cycle, offset, change.Day);
            yield return new DemoAct(calendar.At(day, 14), () => ChangeAsync(change, day, cancel));
        }
    }

    /// <summary>How a year goes on: its steps, and the hand-over of a past one.</summary>
    private IEnumerable<DemoAct> Course(int offset, CancellationToken cancel)
    {
        foreach (var habit in StepTable.Rows.Where(h => offset < 0 || IsEntered(h.Step)))
        {
            var day = calendar.Day(row.Cycle, offset, habit.In(row.Cycle), row.LateBy);
            if (calendar.Reached(day))
                yield return new DemoAct(calendar.At(day, 15, 40), () => RecordAsync(offset, habit, day, cancel));
        }

        var handedOver = Day(offset, StepTable.HandedOver);
        if (offset < 0 && calendar.Reached(handedOver))
            yield return new DemoAct(calendar.At(handedOver, 16), () => HandOverAsync(offset, handedOver, cancel));
    }

    /// <summary>Whether a step of the year at work is entered by hand once its day has come.</summary>
    private bool IsEntered(YearStep step) =>
        !(step is YearStep.Pledge or YearStep.FollowUp && PledgeTable.AtWork.ContainsKey(row.Code)) && (row.StandsBefore is not { } first || step < first) && (!row.Works || step < calendar.Working)
        && !(step == YearStep.MidYearReview && ReportTable.Rounds.Any(r => r.Bloc == row.Code && r.Stage == RoundStage.Finished));

    private async Task OpenAsync(int offset, DateOnly day, CancellationToken cancel)
    {
        if (blocYears.ContainsKey(offset))
            return;
        var year = years[(row.Cycle, offset)];
        var blocYear = blocYears.TryGetValue(offset - 1, out var before) ? before.PrepareNext(bloc, year) : new BlocYear(bloc, year);
        foreach (var code in before is null ? row.Members : [])
            blocYear.Join(people.Unit(code).Id);
        blocYears.Add(offset, blocYear);
        db.Add(blocYear);
        await db.SaveAsync(people.Office(calendar.At(day), blocYear.Id), $"mở {year.LabelInSentence} của {bloc.Name}", cancel);
    }

    private async Task AnnounceAsync(LedRow led, DateOnly day, CancellationToken cancel)
    {
        if (led.TwoYears)
            await OpenAsync(led.Year + 1, day, cancel);
        IReadOnlyList<BlocYear> covered = led.TwoYears ? [blocYears[led.Year], blocYears[led.Year + 1]] : [blocYears[led.Year]];
        var document = DocumentOf(led.Mode, day);
        Announce(led.Chair, LeadershipRole.Chair, covered);
        foreach (var vice in led.Vices)
            Announce(vice, LeadershipRole.ViceChair, covered);
        foreach (var blocYear in covered)
            chairs[blocYears.Single(y => y.Value == blocYear).Key] = led.Chair;
        await db.SaveAsync(people.Office(calendar.At(day, 10), covered[0].Id), $"công bố {bloc.Wording.ChairWord}: {people.Unit(led.Chair).Name}", cancel);

        void Announce(string unit, LeadershipRole role, IReadOnlyList<BlocYear> over)
        {
            var term = LeadershipTerm.Announce(bloc, people.Unit(unit).Id, role, led.Mode, day, document, over, terms);
            terms.Add(term);
            db.Add(term);
        }
    }

    private async Task ChangeAsync(MemberChange change, DateOnly day, CancellationToken cancel)
    {
        var (blocYear, unit) = (blocYears[change.Year], people.Unit(change.Unit));
        var deed = people.Office(calendar.At(day, 14), blocYear.Id);
        if (change.Joins)
            blocYear.Join(unit.Id);
        else
            blocYear.Leave(unit.Id, day, change.Reason, terms, bloc.Wording, deed);
        await db.SaveAsync(deed,
            change.Joins ? $"đưa {unit.Name} vào {bloc.Name}, {change.Reason}" : $"đưa {unit.Name} ra khỏi {bloc.Name}", cancel);
        if (change.Unit == UnitTable.Merged)
            await people.MergeAsync(day, cancel);
    }

    private async Task RecordAsync(int offset, StepHabit habit, DateOnly day, CancellationToken cancel)
    {
        var blocYear = blocYears[offset];
        var chair = chairs[offset];
        var number = VietnameseText.Count(2 + ((int)habit.Step * 3) + (row.LateBy % 3));
        var deed = people.Deed(PeopleTable.Mailbox(PositionKind.Officer, chair), chair, calendar.At(day, 15, 40), blocYear.Id);
        var year = years[(row.Cycle, offset)];
        var half = ReportKind.MidYear.Period(row.Cycle, year.FirstYear);
        blocYear.RecordStep(habit.Step, day, string.Format(VietnameseText.Culture, habit.Note, day, row.Symbol, year.LabelInSentence, number, half), deed);
        await db.SaveAsync(deed, $"ghi đã xong bước {habit.Step.InWords()}", cancel);
    }

    private async Task HandOverAsync(int offset, DateOnly day, CancellationToken cancel)
    {
        var (blocYear, chair) = (blocYears[offset], chairs[offset]);
        var next = LeadershipTable.Rows.FirstOrDefault(r => r.Bloc == row.Code && r.Year == offset + 1)?.Chair;
        var deed = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, chair), chair, calendar.At(day, 16), blocYear.Id);
        var receiver = next is not null ? $"bên nhận: {people.Unit(next).Name}"
            : chairs.TryGetValue(offset + 1, out var stays) && stays == chair ? $"{people.Unit(chair).Name} tiếp tục giữ vai trò {row.ChairWord} năm tiếp theo"
            : $"chưa có {row.ChairWord} năm tiếp theo, hồ sơ gửi Phòng Thi đua - Khen thưởng";
        blocYear.HandOver(day, $"Biên bản bàn giao số 24/BB-{row.Symbol} ngày {day:dd/MM/yyyy}; {receiver}. Không còn việc dở dang.", deed);
        await db.SaveAsync(deed, "bàn giao năm của khối", cancel);
    }

    private DateOnly Day(int offset, (YearDay Calendar, YearDay School) habit) =>
        calendar.Day(row.Cycle, offset, row.Cycle == CycleKind.CalendarYear ? habit.Calendar : habit.School, row.LateBy);

    private string DocumentOf(SelectionMode mode, DateOnly day) => mode switch
    {
        SelectionMode.Elected => $"Biên bản số 21/BB-{row.Symbol} ngày {day.AddDays(-9):dd/MM/yyyy} của Hội nghị tổng kết",
        SelectionMode.Rotation => $"Thông báo số 16/TB-SNV ngày {day:dd/MM/yyyy} về phân công luân phiên {row.ChairWord}",
        SelectionMode.Appointed => $"Thông báo số 42/TB-SNV ngày {day:dd/MM/yyyy} chỉ định {row.ChairWord}, {row.ViceChairWord}",
        SelectionMode.Assigned => $"Quyết định số 118/QĐ-UBND ngày {day:dd/MM/yyyy} phân công {row.ChairWord}, {row.ViceChairWord}",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };
}
