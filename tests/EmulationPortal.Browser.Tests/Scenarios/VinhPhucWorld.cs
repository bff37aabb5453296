using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>
/// Khối thi đua các Trường Đại học – Cao đẳng of Vĩnh Phúc in the school year 2020–2021, its scores closed: the bloc, the host, the next chair, the day and the quotas are the real ones;
/// which schools won is not told in the source and is invented here, as are all persons.
/// </summary>
/// <param name="Leaders">A leader of each member, in the members' order, which is that of the ranking.</param>
public sealed record VinhPhucWorld(TestBlocYear Bloc, IReadOnlyList<TestPerson> Leaders, TestPerson Teller, TestPerson Staff, TestPerson Lead)
{
    public const string Host = "Trường Cao đẳng nghề Vĩnh Phúc";
    public const string NextChair = "Trường Cao đẳng Kinh tế - Kỹ thuật Vĩnh Phúc";

    /// <summary>The flag as it stood before the law of 2022, as the office has entered it in the catalogue.</summary>
    public const string FlagCode = "COTINH-2014";

    /// <summary>The certificate as it stood before the law of 2022.</summary>
    public const string CertificateCode = "BKTINH-TT-2014";

    /// <summary>Leader of the chair's unit; it heads the ranking.</summary>
    public TestPerson Chair => Leaders[0];

    /// <summary>Leader of the vice-chair's unit, which presides over the ballot: the chair stands on the paper.</summary>
    public TestPerson ViceChair => Leaders[1];

    /// <summary>Makes the bloc, its five schools, their people, the sent reports and the closed ranking.</summary>
    public static async Task<VinhPhucWorld> MakeAsync(BrowserApp app)
    {
        Unit[] units =
        [
            new(Host, UnitKind.College, "CĐN VP"), new("Trường Đại học Sư phạm Hà Nội 2", UnitKind.University, "ĐHSPHN2"), new(NextChair, UnitKind.College, "CĐ KTKT"),
            new("Trường Cao đẳng Vĩnh Phúc", UnitKind.College, "CĐVP"), new("Trường Cao đẳng Công nghiệp và Thương mại", UnitKind.College, "CĐ CNTM"),
        ];
        TestBlocYear place;
        await using (app.Database(out var db))
        {
            var year = await db.YearAsync(CycleKind.SchoolYear, 2020);
            var bloc = new Bloc("khoi-dh-cd", BlocKind.Khoi, CycleKind.SchoolYear, "Khối thi đua các Trường Đại học – Cao đẳng", null, "UBND tỉnh Vĩnh Phúc",
                new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH VĨNH PHÚC", "KHỐI THI ĐUA CÁC TRƯỜNG ĐẠI HỌC – CAO ĐẲNG", "KTĐ", "Vĩnh Phúc"));
            var blocYear = new BlocYear(bloc, year);
            foreach (var unit in units)
                blocYear.Join(unit.Id);
            var from = new DateOnly(2020, 9, 1);
            var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Elected, from, "Biên bản hội nghị tổng kết năm học 2019-2020", [blocYear], []);
            var vice = LeadershipTerm.Announce(bloc, units[1].Id, LeadershipRole.ViceChair, SelectionMode.Elected, from, "Biên bản hội nghị tổng kết năm học 2019-2020", [blocYear], [chair]);
            db.AddRange(units);
            db.AddRange(OldAward(FlagCode, "COTINH"), OldAward(CertificateCode, "BKTINH-TT"));
            db.AddRange(bloc, blocYear, chair, vice);
            await db.SaveAsync(new Deed(Guid.Empty, "Chuyên viên Ban Thi đua - Khen thưởng", "Chuyên viên", null, app.Clock.GetUtcNow().UtcDateTime, blocYear.Id), "mở năm học 2020-2021 của Khối");
            place = new TestBlocYear(bloc.Id, blocYear.Id, $"/khoi-thi-dua/khoi-dh-cd/{year.Code}", units);
        }

        string[] names = ["Nguyễn Văn Minh Đức", "Trần Thị Thu Hà", "Lê Hồng Phong", "Phạm Ngọc Ánh", "Đỗ Quang Vinh"];
        var leaders = new List<TestPerson>();
        foreach (var (unit, name) in units.Zip(names))
            leaders.Add(await app.World.PersonInAsync(unit, PositionKind.Head, "Hiệu trưởng", name));
        var round = await app.World.RoundAsync(place, new DateOnly(2021, 7, 1), ReportKind.Annual);
        foreach (var unit in units)
            await app.World.SentAsync(round, unit, $"{unit.Name} xếp loại thi đua hằng tháng, hằng quý và khen thưởng kịp thời");
        await app.World.ScoringAsync(place, ScoringStage.Closed);
        return new VinhPhucWorld(place, leaders, await app.World.PersonInAsync(units[4], PositionKind.Officer, "Chuyên viên", "Vũ Thị Kim Oanh"),
            await app.World.PersonAsync("Bùi Thanh Tùng", RoleNames.OfficeStaff), await app.World.PersonAsync("Hoàng Thị Lan", RoleNames.OfficeLead));
    }

    private static AwardType OldAward(string code, string like) => new(code, ReferenceAwards.All.Single(a => a.Code == like).Facts with
    {
        InForceFrom = new DateOnly(2014, 6, 1),
        InForceTo = new DateOnly(2023, 12, 31),
        LegalSource = "Luật Thi đua, khen thưởng năm 2003, sửa đổi, bổ sung năm 2013",
        LegalTextCode = null,
        ToVerify = null,
    });
}
