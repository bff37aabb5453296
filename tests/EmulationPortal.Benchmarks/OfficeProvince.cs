using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>A province as its office has it: blocs of ten units over three years, with terms, reports and conferences; everybody measured belongs to the first bloc.</summary>
/// <param name="Path">Address of the first bloc's newest year.</param>
internal sealed record OfficeProvince(Person Office, Person Chair, Person Officer, string Path, string UnitCode)
{
    /// <summary>How many blocs a whole province has: 1,600 units.</summary>
    public const int Whole = 160;

    private const int Members = 10;
    private const int Years = 3;
    private const int LastYear = 2026;

    /// <summary>The address code of a unit, counted from 1.</summary>
    public static string CodeOf(int unit) => $"don-vi-{unit}";

    /// <summary>Fills a store.</summary>
    public static async Task<OfficeProvince> BuildAsync(Store store, int blocs)
    {
        List<Guid> years = [];
        await using (var scope = store.Scope(out var db))
        {
            foreach (var first in Enumerable.Range(LastYear - Years + 1, Years))
            {
                var year = new EmulationYear(CycleKind.CalendarYear, first);
                db.Add(year);
                years.Add(year.Id);
            }

            await db.SaveAsync(Province.DeedOf(null), "dựng năm");
        }

        var office = await Province.PersonAsync(store, "van-phong@thu.example", null, RoleNames.OfficeStaff);
        for (var bloc = 1; bloc <= blocs; bloc++)
            await BlocAsync(store, bloc, years);
        await using var read = store.Scope(out var data);
        var ids = await data.Units.Where(u => u.Code == CodeOf(1) || u.Code == CodeOf(2)).OrderBy(u => u.Code).Select(u => u.Id).ToListAsync();
        return new OfficeProvince(office, await Province.PersonAsync(store, "truong-khoi@thu.example", ids[0]), await Province.PersonAsync(store, "can-bo@thu.example", ids[1]), $"/khoi-thi-dua/khoi-1/{LastYear}", CodeOf(2));
    }

    private static async Task BlocAsync(Store store, int number, List<Guid> yearIds)
    {
        await using var scope = store.Scope(out var db);
        var units = Enumerable.Range(1, Members).Select(i => new Unit($"Trường Trung học phổ thông Nguyễn Bỉnh Khiêm {number}.{i}", UnitKind.College, code: CodeOf(((number - 1) * Members) + i))).ToList();
        var accounts = units.ConvertAll(u => new Account { FullName = "Nguyễn Thị Đo", Email = $"{u.Code}@thu.example", UserName = $"{u.Code}@thu.example", SecurityStamp = u.Code });
        db.AddRange(accounts);
        await db.SaveChangesAsync();
        db.AddRange(units);
        db.AddRange(units.Zip(accounts, (u, a) => new Position(a.Id, u.Id, PositionKind.Head, "Hiệu trưởng", new DateOnly(2020, 1, 1))));
        var bloc = new Bloc($"khoi-{number}", BlocKind.Khoi, CycleKind.CalendarYear, $"Khối thi đua số {number}", null, "UBND tỉnh Đo Lường",
            new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH ĐO LƯỜNG", $"KHỐI THI ĐUA SỐ {number}", $"KTĐ{number}", "Đo Lường"));
        db.Add(bloc);
        await db.SaveAsync(Province.DeedOf(null), "dựng khối");
        var years = await db.Years.Where(y => yearIds.Contains(y.Id)).OrderBy(y => y.FirstYear).ToListAsync();
        foreach (var year in years)
        {
            var last = year.FirstYear == LastYear;
            var blocYear = new BlocYear(bloc, year);
            units.ForEach(u => blocYear.Join(u.Id));
            var deed = Province.DeedOf(blocYear.Id);
            var chair = LeadershipTerm.Announce(bloc, units[last ? 0 : 2].Id, LeadershipRole.Chair, SelectionMode.Elected, new DateOnly(year.FirstYear, 1, 1), "Thông báo số 01/TB-SNV", [blocYear], []);
            var template = DefaultTemplates.Of(ReportKind.Annual, BlocKind.Khoi).OpenRound(blocYear.Id, deed.Today.AddDays(20), deed);
            var meeting = Meeting(blocYear, units, deed.At.AddHours(-2));
            db.AddRange(blocYear, chair, template, meeting, new Minutes(meeting));
            db.AddRange(units.Skip(last ? 2 : 0).Select(u => Report(template, blocYear.Id, u.Id, deed)).Append(Report(template, blocYear.Id, units[1].Id, deed)).DistinctBy(r => r.UnitId));
            await db.SaveAsync(deed, "dựng năm của khối");
        }
    }

    private static UnitReport Report(ReportTemplate template, Guid blocYearId, Guid unitId, Deed deed)
    {
        var report = new UnitReport(template, blocYearId, unitId);
        foreach (var section in report.Sections.Where(s => s.TakesText))
            report.WriteSection(section.Id, string.Join('\n', Enumerable.Repeat("Hoàn thành vượt mức các chỉ tiêu được giao trong năm, không có vi phạm.", 4)), 0, deed);
        return report;
    }

    private static Meeting Meeting(BlocYear blocYear, List<Unit> units, DateTime at)
    {
        var meeting = new Meeting((blocYear, 1), null, [MeetingKind.AnnualReview], "Hội nghị tổng kết", at, "Phòng họp số 2");
        meeting.SetHosts([.. blocYear.MemberUnitIds], units[0].Id, [(units[0].Id, new MeetingPerson("Ông", "Lê Quốc Thịnh", "Phó Hiệu trưởng"))]);
        foreach (var item in (string[])["Khai mạc", "Thảo luận dự thảo Báo cáo tổng kết", "Biểu quyết bảng điểm", "Bình xét", "Bế mạc"])
            meeting.AddAgendaItem(item);
        meeting.Open(units.Select(u => (u.Id, u.Name)), at, at);
        foreach (var unit in units)
        {
            meeting.CheckIn(unit.Id, null, new MeetingPerson("Bà", $"Đại biểu {unit.Name}", "Phó Hiệu trưởng"), at, at);
            meeting.WriteOpinion(meeting.Attendances[^1], meeting.AgendaInOrder.First(), "Nhất trí với dự thảo báo cáo; đề nghị bổ sung số liệu về mô hình chuyển đổi số của các đơn vị trong khối.", at.AddMinutes(1), at.AddMinutes(1));
        }

        meeting.StartItem(meeting.AgendaInOrder.First(), at);
        return meeting;
    }
}
