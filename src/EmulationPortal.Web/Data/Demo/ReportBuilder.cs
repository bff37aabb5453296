using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>A round as later builders need it.</summary>
internal sealed record DemoRound(RoundRow Row, DateOnly DueOn, BlocReport? BlocReport);

/// <summary>Makes a round of reports with its members' reports and, where all are in, the bloc's report.</summary>
internal sealed class ReportBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, DemoVisits visits, RoomDeeds rooms, DemoBlocYear year, RoundRow round)
{
    private readonly ReportKind kind = calendar.Review(year.Row.Cycle, round.Stage);
    private readonly DateOnly dueOn = calendar.DueDay(year.Row.Cycle, round);
    private readonly string period = calendar.Review(year.Row.Cycle, round.Stage).Period(year.Row.Cycle, year.Year.FirstYear);
    private readonly Dictionary<string, MemberReport> members = new(StringComparer.Ordinal);
    private ReportTemplate template = null!;
    private BlocReport? blocReport;

    /// <summary>What the later builders need, once the acts are done.</summary>
    public DemoRound Round => new(round, dueOn, blocReport);

    /// <summary>Everything that happens in the round.</summary>
    public IEnumerable<DemoAct> Acts(CancellationToken cancel)
    {
        var opening = Deed(PositionKind.Officer, year.Chair!, dueOn.AddDays(-21), 8);
        yield return new DemoAct(opening.At, () => OpenAsync(opening, cancel));
        foreach (var (unit, order) in year.BlocYear.MemberUnitIds.Select((id, i) => (UnitTable.Rows.Single(u => people.Unit(u.Code).Id == id), i + 1)))
        {
            var row = ReportTable.Of(round, unit.Code);
            if (row.Stage == MemberStage.NotBegun)
                continue;
            var day = round.Stage == RoundStage.Opened ? calendar.Today.AddDays(-2) : dueOn.AddDays(-6 + (order % 4));
            var writing = Deed(PositionKind.Officer, unit.Code, day, 9 + (order % 7));
            yield return new DemoAct(writing.At, () => WriteAsync(unit, row, order, writing, cancel));
            if (row.Stage == MemberStage.Draft)
                continue;
            var late = row.Stage == MemberStage.Late;
            var sending = Deed(PositionKind.Deputy, unit.Code, late ? dueOn.AddDays(1) : dueOn.AddDays(-2), late ? 8 : 15);
            yield return new DemoAct(sending.At, () => SubmitAsync(unit, sending, cancel));
            if (row.Stage is not (MemberStage.Returned or MemberStage.Accepted))
                continue;
            var reviewing = Deed(PositionKind.Officer, unit.Code == year.Chair ? year.Vices[0] : year.Chair!, dueOn.AddDays(-1), 10);
            yield return new DemoAct(reviewing.At, () => ReviewAsync(unit, row, reviewing, cancel));
        }

        if (round.Stage is not (RoundStage.Circulated or RoundStage.Finished))
            yield break;
        var gathering = Deed(PositionKind.Officer, year.Chair!, dueOn.AddDays(2), 14);
        yield return new DemoAct(gathering.At, () => GatherAsync(gathering, cancel));
        var circulating = Deed(PositionKind.Deputy, year.Chair!, dueOn.AddDays(4), 16);
        yield return new DemoAct(circulating.At, () => CirculateAsync(circulating, cancel));
    }

    private async Task OpenAsync(Deed deed, CancellationToken cancel)
    {
        template = DefaultTemplates.Of(kind, year.Bloc.Kind).OpenRound(year.BlocYear.Id, dueOn, deed);
        db.Add(template);
        await db.SaveAsync(deed, $"mở kỳ báo cáo {period}", cancel);
    }

    private async Task WriteAsync(UnitRow unit, ReportRow row, int order, Deed deed, CancellationToken cancel)
    {
        var report = new UnitReport(template, year.BlocYear.Id, people.Unit(unit.Code).Id);
        decimal[] commended = [order % 5, 6 + (order * 3 % 11), 2 + (order % 4), 78 + (order * 5 % 23)];
        var texts = ReportTexts.Of(unit.Kind);
        var sections = report.Sections.Where(s => s.TakesText).ToList();
        for (var i = 0; i < sections.Count && (row.Stage != MemberStage.Draft || i < 4); i++)
        {
            report.WriteSection(sections[i].Id, string.Format(VietnameseText.Culture, texts[i], period, kind.NextPeriod(year.Row.Cycle, year.Year.FirstYear),
                40 + (order * 17), VietnameseText.Count((int)commended[2]), VietnameseText.Count((int)commended[0]), VietnameseText.Count((int)commended[1]), year.Bloc.Kind.InWords()), 0, deed);
        }

        var estimatedOn = calendar.EndOf(kind, year.Row.Cycle);
        var figures = report.Lines.Select((line, i) => (line.Id, Figures: new IndicatorFigures(i < 2 ? null : i == 2 ? commended[2] + 1 : 100, commended[i] + (i == 3 ? -4 : 1), commended[i], estimatedOn, null)))
            .ToDictionary(f => f.Id, f => f.Figures);
        foreach (var own in row.Own)
            figures.Add(report.AddOwnIndicator(own.Name, own.UnitOfMeasure, own.Kind).Id, new IndicatorFigures(own.Plan, own.SamePeriod, own.Estimated, estimatedOn, null));
        report.PutFigures(figures, report.FiguresVersion, deed);
        db.Add(report);
        await db.SaveAsync(deed, $"soạn báo cáo {period} của {unit.Name}", cancel);
        members.Add(unit.Code, new MemberReport(report, unit.Name, order));
    }

    private async Task SubmitAsync(UnitRow unit, Deed deed, CancellationToken cancel)
    {
        await visits.GoAsync(PeopleTable.Mailbox(PositionKind.Deputy, unit.Code), unit.Code, year, deed, ("unit", unit.Code), cancel);
        await rooms.SubmitReport(visits.Services, kind, members[unit.Code].Report.Version, deed);
    }

    private async Task ReviewAsync(UnitRow unit, ReportRow row, Deed deed, CancellationToken cancel)
    {
        var report = members[unit.Code].Report;
        if (row.Stage == MemberStage.Accepted)
            report.Accept(deed);
        else
            report.Return(ReportTable.ReturnReason, deed);
        await db.SaveAsync(deed, row.Stage == MemberStage.Accepted ? $"tiếp nhận báo cáo của {unit.Name}" : $"trả lại báo cáo của {unit.Name}", cancel);
    }

    private async Task GatherAsync(Deed deed, CancellationToken cancel)
    {
        blocReport = new BlocReport(template, year.BlocYear.Id, year.Year);
        blocReport.Gather(members.Values.OrderBy(m => m.Order), deed);
        foreach (var section in blocReport.Sections.Where(s => ReportTexts.OfBloc(s.Heading).Length > 0))
            blocReport.Write(section.Id, string.Format(VietnameseText.Culture, ReportTexts.OfBloc(section.Heading), year.Bloc.Kind.InWords()), section.TextVersion, deed);
        db.Add(blocReport);
        await db.SaveAsync(deed, $"tổng hợp báo cáo {period} của {year.Bloc.Name}", cancel);
    }

    private async Task CirculateAsync(Deed deed, CancellationToken cancel)
    {
        blocReport!.Circulate(deed);
        db.Add(ReportVersion.Of(blocReport, null, deed));
        await db.SaveAsync(deed, "gửi dự thảo báo cáo cho các đơn vị thành viên", cancel);
    }

    private Deed Deed(PositionKind kind, string unit, DateOnly day, int hour) =>
        people.Deed(PeopleTable.Mailbox(kind, unit), unit, calendar.At(day, hour), year.BlocYear.Id);
}
