using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>Khối thi đua số 7 of Đồng Tháp in 2021: units, places and dates are the real ones, persons are invented.</summary>
public sealed record DongThapWorld(TestBlocYear Bloc, TestPerson Chair, TestPerson ViceChair, TestPerson Member)
{
    public const string PoliticalSchool = "Trường Chính trị tỉnh Đồng Tháp";
    public const string University = "Trường Đại học Đồng Tháp";
    public const string CommunityCollege = "Trường Cao đẳng Cộng đồng Đồng Tháp";
    public const string MedicalCollege = "Trường Cao đẳng Y tế Đồng Tháp";

    /// <summary>Makes the bloc, its four schools and their deputies.</summary>
    public static async Task<DongThapWorld> MakeAsync(BrowserApp app)
    {
        Unit[] units =
        [
            new(PoliticalSchool, UnitKind.PoliticalSchool, "TCT"), new(University, UnitKind.University, "ĐHĐT"),
            new(CommunityCollege, UnitKind.College, "CĐCĐ"), new(MedicalCollege, UnitKind.College, "CĐ Y tế"),
        ];
        await using (app.Database(out var db))
        {
            var year = await db.YearAsync(CycleKind.CalendarYear, 2021);
            var bloc = new Bloc("khoi-7", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 7", "Các trường đại học, cao đẳng, chính trị của tỉnh", "UBND tỉnh Đồng Tháp",
                new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH ĐỒNG THÁP", "KHỐI THI ĐUA SỐ 7", "KTĐ7", "Đồng Tháp"));
            var blocYear = new BlocYear(bloc, year);
            foreach (var unit in units)
                blocYear.Join(unit.Id);
            var from = new DateOnly(2021, 1, 15);
            var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Rotation, from, "Biên bản hội nghị tổng kết năm 2020", [blocYear], []);
            var vice = LeadershipTerm.Announce(bloc, units[1].Id, LeadershipRole.ViceChair, SelectionMode.Rotation, from, "Biên bản hội nghị tổng kết năm 2020", [blocYear], [chair]);
            db.AddRange(units);
            db.AddRange(bloc, blocYear, chair, vice);
            await db.SaveAsync(new Deed(Guid.Empty, "Chuyên viên Sở Nội vụ", "Chuyên viên", null, app.Clock.GetUtcNow().UtcDateTime, blocYear.Id), "mở năm 2021 của Khối thi đua số 7");
            return new DongThapWorld(new TestBlocYear(bloc.Id, blocYear.Id, "/khoi-thi-dua/khoi-7/2021", units),
                await app.World.PersonInAsync(units[0], PositionKind.Deputy, "Phó Hiệu trưởng", "Nguyễn Văn Thuận"),
                await app.World.PersonInAsync(units[1], PositionKind.Deputy, "Phó Hiệu trưởng", "Phạm Minh Khải"),
                await app.World.PersonInAsync(units[3], PositionKind.Deputy, "Phó Hiệu trưởng", "Lê Thị Kim Hoàng"));
        }
    }
}
