using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>The cluster of colleges and secondary schools of Lạng Sơn in the school year 2021–2022: units, places, dates and documents are the real ones, persons are invented.</summary>
/// <param name="Bloc">The cluster's year.</param>
/// <param name="Leaders">A leader of each member, in the members' order: the chair's, the vice-chair's, and the others.</param>
public sealed record LangSonWorld(TestBlocYear Bloc, IReadOnlyList<TestPerson> Leaders)
{
    public const string Pedagogy = "Trường Cao đẳng Sư phạm Lạng Sơn";
    public const string Medicine = "Trường Cao đẳng Y tế Lạng Sơn";
    public const string Forestry = "Trường Cao đẳng Công nghệ và Nông lâm Đông Bắc";
    public const string Trades = "Trường Cao đẳng Nghề Lạng Sơn";
    public const string Community = "Trường Trung cấp Cộng đồng Hà Nội – Phân hiệu Lạng Sơn";

    /// <summary>Name and title of each leader, in the members' order.</summary>
    public static readonly IReadOnlyList<(string Name, string Title)> People =
    [
        ("Phan Quý Đông", "Hiệu trưởng"), ("Trịnh Thị Ngọc Lam", "Hiệu trưởng"), ("Trương Hải Nam", "Phó Hiệu trưởng"), ("Trần Thị Thu Hà", "Phó Hiệu trưởng"), ("Phạm Minh Châu", "Phó Hiệu trưởng"),
    ];

    /// <summary>Leader of the chair's unit.</summary>
    public TestPerson Chair => Leaders[0];

    /// <summary>Makes the cluster, its five schools and their leaders.</summary>
    public static async Task<LangSonWorld> MakeAsync(BrowserApp app)
    {
        Unit[] units =
        [
            new(Pedagogy, UnitKind.College, "CĐSP"), new(Medicine, UnitKind.College, "CĐYT LS"), new(Forestry, UnitKind.College, "CĐ CNNL"), new(Trades, UnitKind.College, "CĐN"),
            new(Community, UnitKind.BranchCampus, "TCCĐ"),
        ];
        TestBlocYear place;
        await using (app.Database(out var db))
        {
            var year = await db.YearAsync(CycleKind.SchoolYear, 2021);
            var bloc = new Bloc("cum-tc-cd", BlocKind.Cum, CycleKind.SchoolYear, "Cụm thi đua các trường Trung cấp, Cao đẳng", "Các trường trung cấp, cao đẳng của tỉnh", "UBND tỉnh Lạng Sơn",
                new BlocWording("Trưởng cụm", "Phó cụm", "UBND TỈNH LẠNG SƠN", "CỤM THI ĐUA CÁC TRƯỜNG TRUNG CẤP, CAO ĐẲNG", "CTĐ", "Lạng Sơn"));
            var blocYear = new BlocYear(bloc, year);
            foreach (var unit in units)
                blocYear.Join(unit.Id);
            var from = new DateOnly(2022, 2, 17);
            const string Notice = "Thông báo số 42/TB-SNV ngày 17/02/2022 của Sở Nội vụ";
            var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Appointed, from, Notice, [blocYear], []);
            var vice = LeadershipTerm.Announce(bloc, units[1].Id, LeadershipRole.ViceChair, SelectionMode.Appointed, from, Notice, [blocYear], [chair]);
            db.AddRange(units);
            db.AddRange(bloc, blocYear, chair, vice);
            await db.SaveAsync(new Deed(Guid.Empty, "Chuyên viên Sở Nội vụ", "Chuyên viên", null, app.Clock.GetUtcNow().UtcDateTime, blocYear.Id), "mở năm học 2021–2022 của Cụm thi đua");
            place = new TestBlocYear(bloc.Id, blocYear.Id, $"/khoi-thi-dua/cum-tc-cd/{year.Code}", units);
        }

        var leaders = new List<TestPerson>();
        foreach (var (unit, (name, title)) in units.Zip(People))
            leaders.Add(await app.World.PersonInAsync(unit, title == "Hiệu trưởng" ? PositionKind.Head : PositionKind.Deputy, title, name));
        return new LangSonWorld(place, leaders);
    }
}
