using System.Globalization;
using System.Net;
using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Data.Demo;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Demo;

/// <summary>What the demonstration holds.</summary>
public abstract class DemonstrationTests
{
    private readonly DemoApp app;

    protected DemonstrationTests(DemoApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task It_tells_of_a_whole_province_over_three_past_years_and_the_one_at_work()
    {
        await using var scope = app.Database(out var db);
        Assert.Equal(70, await db.Units.CountAsync(Cancel));
        Assert.InRange(await db.Users.CountAsync(Cancel), 200, 240);
        Assert.Equal(8, await db.Blocs.CountAsync(Cancel));
        Assert.Equal(32, await db.BlocYears.CountAsync(Cancel));
        Assert.Equal(24, await db.BlocYears.CountAsync(y => y.HandedOverOn != null, Cancel));
        Assert.Equal(["2022-2023", "2023", "2023-2024", "2024", "2024-2025", "2025", "2025-2026", "2026"],
            (await db.Years.Select(y => y.Code).ToListAsync(Cancel)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_kind_of_unit_bloc_cycle_and_choice_of_chair_is_there()
    {
        await using var scope = app.Database(out var db);
        Assert.Equal(Enum.GetValues<UnitKind>().Order(), (await db.Units.Select(u => u.Kind).Distinct().ToListAsync(Cancel)).Order());
        Assert.Equal(Enum.GetValues<BlocKind>().Order(), (await db.Blocs.Select(b => b.Kind).Distinct().ToListAsync(Cancel)).Order());
        Assert.Equal(Enum.GetValues<CycleKind>().Order(), (await db.Blocs.Select(b => b.Cycle).Distinct().ToListAsync(Cancel)).Order());
        Assert.Equal(Enum.GetValues<SelectionMode>().Order(), (await db.LeadershipTerms.Select(t => t.Mode).Distinct().ToListAsync(Cancel)).Order());
        Assert.Equal(["Cụm trưởng", "Khối trưởng", "Trưởng cụm", "Trưởng khối"], (await db.Blocs.ToListAsync(Cancel)).Select(b => b.Wording.ChairWord).Distinct().Order(VietnameseText.Order));
        Assert.Contains(await db.LeadershipTerms.Include(t => t.Covers).ToListAsync(Cancel), t => t.Covers.Count == 2);
        Assert.Contains(await db.Units.ToListAsync(Cancel), u => u is { Kind: UnitKind.BranchCampus, ParentName: not null });
        var sizes = (await db.BlocYears.Include(y => y.Memberships).Where(y => y.HandedOverOn == null).ToListAsync(Cancel)).Select(y => y.MemberUnitIds.Count()).ToList();
        Assert.Contains(4, sizes);
        Assert.Contains(12, sizes);
    }

    [Fact]
    public async Task Every_year_has_its_chair_but_the_one_that_waits_for_it()
    {
        await using var scope = app.Database(out var db);
        var led = await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => c.Role == LeadershipRole.Chair).Select(c => c.BlocYearId).ToListAsync(Cancel);
        var without = await (from y in db.BlocYears join b in db.Blocs on y.BlocId equals b.Id where !led.Contains(y.Id) select new { b.Code, y.HandedOverOn }).ToListAsync(Cancel);
        var alone = Assert.Single(without);
        Assert.Equal(("khoi-12", null), (alone.Code, alone.HandedOverOn));
        var departments = await db.Units.Where(u => u.Kind == UnitKind.Department).Select(u => u.Id).ToListAsync(Cancel);
        Assert.True(await db.LeadershipTerms.AnyAsync(t => departments.Contains(t.UnitId), Cancel));
    }

    [Fact]
    public async Task Years_at_work_stand_at_different_steps_and_nothing_lies_in_the_future()
    {
        await using var scope = app.Database(out var db);
        var open = await db.BlocYears.Include(y => y.Steps).Where(y => y.HandedOverOn == null).ToListAsync(Cancel);
        Assert.True(open.Select(y => y.Steps.Count).Distinct().Count() >= 3);
        var now = app.Clock.GetUtcNow().UtcDateTime;
        Assert.All(open.SelectMany(y => y.Steps), s => Assert.True(s.DoneOn <= VietnamTime.DayOf(now)));
        Assert.All(await db.AuditEntries.ToListAsync(Cancel), e => Assert.True(e.At <= now));
    }

    [Fact]
    public async Task Every_bloc_year_reads_in_the_order_of_its_days()
    {
        await using var scope = app.Database(out var db);
        foreach (var chain in (await db.AuditEntries.ToListAsync(Cancel)).Where(e => e.ChainId != Guid.Empty).OrderBy(e => e.Sequence).GroupBy(e => e.ChainId))
            Assert.Equal("", string.Join("; ", chain.Zip(chain.Skip(1)).Where(pair => pair.Second.At < pair.First.At).Select(pair => $"{pair.First.Sentence} ({pair.First.At:s}) before {pair.Second.Sentence} ({pair.Second.At:s})")));
    }

    [Fact]
    public async Task Reports_stand_in_every_state_and_those_sent_have_their_document()
    {
        await using var scope = app.Database(out var db);
        var reports = await db.UnitReports.Include(r => r.Sections).ToListAsync(Cancel);
        Assert.Equal(Enum.GetValues<UnitReportState>().Order(), reports.Select(r => r.State).Distinct().Order());
        Assert.Contains(reports, r => r.IsLate);
        Assert.Contains(reports, r => r.ReturnReason is not null);
        Assert.All(reports.Where(r => r.State != UnitReportState.Draft), r => Assert.NotNull(r.IssuedDocumentId));
        Assert.Equal([BlocReportState.Circulated, BlocReportState.Adopted], (await db.BlocReports.Select(r => r.State).ToListAsync(Cancel)).Order());
        Assert.All(await db.BlocReports.Include(r => r.Pieces).ToListAsync(Cancel), r => Assert.NotEmpty(r.Pieces));
        Assert.All(reports.SelectMany(r => r.Sections), s => Assert.DoesNotContain('{', s.Text));
    }

    [Fact]
    public async Task Conferences_stand_in_every_state_and_the_finished_one_has_numbered_minutes()
    {
        await using var scope = app.Database(out var db);
        Assert.Equal(Enum.GetValues<MeetingState>().Order(), (await db.Meetings.Select(m => m.State).Distinct().ToListAsync(Cancel)).Order());
        var minutes = await db.Minutes.ToListAsync(Cancel);
        Assert.Contains(minutes, m => m is { State: MinutesState.Draft, CirculatedUntil: not null });
        var signed = Assert.Single(minutes, m => m.State == MinutesState.Signed);
        Assert.Equal("12/BB-CTĐ2", (await db.IssuedDocuments.SingleAsync(d => d.Id == signed.IssuedDocumentId, Cancel)).FullNumber);
        Assert.All(await db.IssuedDocuments.Include(d => d.Content).ToListAsync(Cancel), d => Assert.True(d.Content!.Bytes.AsSpan().StartsWith("%PDF-"u8)));
    }

    [Fact]
    public async Task Every_issued_document_says_the_same_in_Word_as_in_its_PDF()
    {
        await using var scope = app.Database(out var db);
        var contents = await db.Set<IssuedContent>().AsNoTracking().ToListAsync(Cancel);
        Assert.NotEmpty(contents);
        Assert.All(contents, SameTextTests.RequireSame);
    }

    [Fact]
    public async Task Its_history_is_proved_whole()
    {
        await using var scope = app.Database(out var db);
        Assert.Empty((await db.ProveAuditAsync(null, Cancel)).Faults);
    }

    [Theory]
    [InlineData("pho.so-gddt", "/viec-cua-toi", "/khoi-thi-dua/khoi-5/2026", "/khoi-thi-dua/khoi-5/2026/hoi-nghi/1", "/khoi-thi-dua/khoi-5/2026/bao-cao/sau-thang")]
    [InlineData("canbo.phuong-nam-ngan", "/khoi-thi-dua/cum-2/2026/hoi-nghi/1", "/khoi-thi-dua/cum-2/2026/hoi-nghi/1/bien-ban")]
    [InlineData("chuyenvien1.tdkt", "/khoi-thi-dua", "/don-vi", "/khoi-thi-dua/khoi-7/2025-2026/hoi-nghi/1")]
    public async Task Its_pages_open(string mailbox, params string[] addresses)
    {
        var visitor = app.Stranger();
        await visitor.PostAsync("/dang-nhap", new() { ["Email"] = $"{mailbox}@lamgiang.example", ["Password"] = DemoAccount.Passphrase });
        foreach (var address in addresses)
            Assert.Contains("Tên đơn vị, con người và số liệu trên trang này đều là giả định", (await visitor.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_people_hold_two_positions_one_that_ended_one_still_to_come()
    {
        await using var scope = app.Database(out var db);
        var today = VietnamTime.DayOf(app.Clock.GetUtcNow().UtcDateTime);
        var positions = await db.Positions.ToListAsync(Cancel);
        Assert.Contains(positions.Where(p => p.HeldOn(today)).GroupBy(p => p.AccountId), g => g.Select(p => p.UnitId).Distinct().Count() == 2);
        Assert.Contains(positions, p => p.To < today);
        Assert.Contains(positions, p => p.From > today);
    }

    [Fact]
    public async Task All_its_words_are_composed_and_sound_Vietnamese()
    {
        await using var scope = app.Database(out var db);
        List<string?> words =
        [
            .. (await db.Units.ToListAsync(Cancel)).SelectMany(u => new[] { u.Name, u.Abbreviation, u.Aliases, u.ParentName, u.DissolutionReason }),
            .. (await db.Users.ToListAsync(Cancel)).Select(u => u.FullName),
            .. (await db.Positions.ToListAsync(Cancel)).Select(p => p.Title),
            .. (await db.Blocs.ToListAsync(Cancel)).SelectMany(b => new[] { b.Name, b.Description, b.Wording.ChairWord, b.Wording.BodyName }),
            .. (await db.BlocYears.Include(y => y.Steps).ToListAsync(Cancel)).SelectMany(y => y.Steps.Select(s => s.Note).Append(y.HandOverNote)),
            .. (await db.AuditEntries.ToListAsync(Cancel)).SelectMany(e => new[] { e.Sentence, e.Capacity }),
            .. (await db.LeadershipTerms.ToListAsync(Cancel)).Select(t => t.Document),
        ];
        Assert.DoesNotContain(words.OfType<string>(), w => !w.IsNormalized(NormalizationForm.FormC) || w.Trim() != w || w.Contains("  ", StringComparison.Ordinal) || w.Contains('{') || w.Any(Strange));

        static bool Strange(char letter) => char.IsControl(letter) && letter != '\n' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse || letter == '\uFFFD';
    }

    [Fact]
    public async Task No_two_people_share_a_name() =>
        Assert.Empty((await NamesAsync()).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public async Task Every_account_shown_at_start_signs_in_and_is_what_it_says()
    {
        foreach (var account in DemoAccount.Shown)
        {
            var answer = await app.Stranger().PostAsync("/dang-nhap", new() { ["Email"] = account.Address, ["Password"] = DemoAccount.Passphrase });
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, account.Address);
        }
    }

    [Fact]
    public async Task Started_again_it_changes_nothing()
    {
        var before = await CountsAsync(app);
        await using var again = app.Again();
        Assert.Equal(before, await CountsAsync(again));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<List<string>> NamesAsync()
    {
        await using var scope = app.Database(out var db);
        return await db.Users.Select(u => u.FullName).ToListAsync(Cancel);
    }

    private static async Task<string> CountsAsync(DemoApp app)
    {
        await using var scope = app.Database(out var db);
        return $"{await db.Units.CountAsync(Cancel)} {await db.Users.CountAsync(Cancel)} {await db.Positions.CountAsync(Cancel)} {await db.BlocYears.CountAsync(Cancel)} {await db.AuditEntries.CountAsync(Cancel)}";
    }

    public sealed class OnSqlite(DemoOnSqliteApp app) : DemonstrationTests(app), IClassFixture<DemoOnSqliteApp>;

    public sealed class OnPostgres(DemoOnPostgresApp app) : DemonstrationTests(app), IClassFixture<DemoOnPostgresApp>;
}
