using EmulationPortal.Domain;
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
    private ReportTemplate template = null!;

    /// <summary>Makes and saves it.</summary>
    public async Task<DemoRound> BuildAsync(CancellationToken cancel)
    {
        var opening = Deed(PositionKind.Officer, year.Chair!, dueOn.AddDays(-21), 8);
        template = DefaultTemplates.Of(kind).OpenRound(year.BlocYear.Id, dueOn, opening);
        db.Add(template);
        await db.SaveAsync(opening, $"mở kỳ báo cáo {period}", cancel);

        var members = new List<MemberReport>();
        var codes = UnitTable.Rows.Where(u => year.BlocYear.MemberUnitIds.Contains(people.Unit(u.Code).Id)).ToDictionary(u => people.Unit(u.Code).Id, u => u);
        foreach (var (unit, order) in year.BlocYear.MemberUnitIds.Select((id, i) => (codes[id], i + 1)))
        {
            var row = ReportTable.Of(round, unit.Code);
            if (row.Stage == MemberStage.NotBegun)
                continue;
            var report = await WriteAsync(unit, row, order, cancel);
            if (row.Stage != MemberStage.Draft)
                await SubmitAsync(unit, row, report, cancel);
            members.Add(new MemberReport(report, unit.Name, order));
        }

        return new DemoRound(round, dueOn, round.Stage is RoundStage.Circulated or RoundStage.Finished ? await GatherAsync(members, cancel) : null);
    }

    private async Task<UnitReport> WriteAsync(UnitRow unit, ReportRow row, int order, CancellationToken cancel)
    {
        var deed = Deed(PositionKind.Officer, unit.Code, dueOn.AddDays(-6 + (order % 4)), 9 + (order % 7));
        var report = new UnitReport(template, year.BlocYear.Id, people.Unit(unit.Code).Id);
        decimal[] commended = [order % 5, 6 + (order * 3 % 11), 2 + (order % 4), 78 + (order * 5 % 23)];
        var texts = ReportTexts.Of(unit.Kind);
        var sections = report.Sections.Where(s => s.TakesText).ToList();
        for (var i = 0; i < sections.Count && (row.Stage != MemberStage.Draft || i < 4); i++)
        {
            report.WriteSection(sections[i].Id, string.Format(VietnameseText.Culture, texts[i], period, kind.NextPeriod(year.Row.Cycle, year.Year.FirstYear),
                40 + (order * 17), VietnameseText.Count((int)commended[2]), VietnameseText.Count((int)commended[0]), VietnameseText.Count((int)commended[1])), 0, deed);
        }

        var estimatedOn = calendar.EndOf(kind, year.Row.Cycle);
        var figures = report.Lines.Select((line, i) => (line.Id, Figures: new IndicatorFigures(i < 2 ? null : i == 2 ? commended[2] + 1 : 100, commended[i] + (i == 3 ? -4 : 1), commended[i], estimatedOn, null)))
            .ToDictionary(f => f.Id, f => f.Figures);
        foreach (var own in row.Own)
            figures.Add(report.AddOwnIndicator(own.Name, own.UnitOfMeasure, own.Kind).Id, new IndicatorFigures(own.Plan, own.SamePeriod, own.Estimated, estimatedOn, null));
        report.PutFigures(figures, report.FiguresVersion, deed);
        db.Add(report);
        await db.SaveAsync(deed, $"soạn báo cáo {period} của {unit.Name}", cancel);
        return report;
    }

    private async Task SubmitAsync(UnitRow unit, ReportRow row, UnitReport report, CancellationToken cancel)
    {
        var late = row.Stage == MemberStage.Late;
        var sent = Deed(PositionKind.Deputy, unit.Code, late ? dueOn.AddDays(1) : dueOn.AddDays(-2), late ? 8 : 15);
        await visits.GoAsync(PeopleTable.Mailbox(PositionKind.Deputy, unit.Code), unit.Code, year, sent, ("unit", unit.Code), cancel);
        await rooms.SubmitReport(visits.Services, kind, report.Version, sent);
        if (row.Stage is not (MemberStage.Returned or MemberStage.Accepted))
            return;

        var reviewer = unit.Code == year.Chair ? year.Vices[0] : year.Chair!;
        var reviewed = Deed(PositionKind.Officer, reviewer, dueOn.AddDays(-1), 10);
        if (row.Stage == MemberStage.Accepted)
            report.Accept(reviewed);
        else
            report.Return(ReportTable.ReturnReason, reviewed);
        await db.SaveAsync(reviewed, row.Stage == MemberStage.Accepted ? $"tiếp nhận báo cáo của {unit.Name}" : $"trả lại báo cáo của {unit.Name}", cancel);
    }

    private async Task<BlocReport> GatherAsync(List<MemberReport> members, CancellationToken cancel)
    {
        var gathering = Deed(PositionKind.Officer, year.Chair!, dueOn.AddDays(2), 14);
        var report = new BlocReport(template, year.BlocYear.Id, year.Year);
        report.Gather(members, gathering);
        foreach (var section in report.Sections.Where(s => ReportTexts.OfBloc(s.Heading).Length > 0))
            report.Write(section.Id, ReportTexts.OfBloc(section.Heading), section.TextVersion, gathering);
        db.Add(report);
        await db.SaveAsync(gathering, $"tổng hợp báo cáo {period} của {year.Bloc.Name}", cancel);

        var sending = Deed(PositionKind.Deputy, year.Chair!, dueOn.AddDays(4), 16);
        report.Circulate(sending);
        await db.SaveAsync(sending, "gửi dự thảo báo cáo cho các đơn vị thành viên", cancel);
        return report;
    }

    private Deed Deed(PositionKind kind, string unit, DateOnly day, int hour) =>
        people.Deed(PeopleTable.Mailbox(kind, unit), unit, calendar.At(day, hour), year.BlocYear.Id);
}
