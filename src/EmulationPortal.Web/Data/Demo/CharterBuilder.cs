using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>A year of a bloc as its texts need it.</summary>
internal sealed record CharterYearFacts(BlocYear BlocYear, EmulationYear Year, string Chair);

/// <summary>Makes charter and plan of one bloc: those of past years, each copied from the year before, and those of the year at work.</summary>
internal sealed class CharterBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, BlocRow row, Bloc bloc)
{
    private readonly Dictionary<CharterKind, Charter> latest = [];

    /// <summary>How the texts of a year come about.</summary>
    /// <param name="offset">0 for the year at work.</param>
    /// <param name="launchedOn">The usual day of its launch conference.</param>
    /// <param name="year">The year, asked for when an act is done.</param>
    public IEnumerable<DemoAct> Acts(int offset, DateOnly launchedOn, Func<CharterYearFacts> year, CancellationToken cancel)
    {
        foreach (var kind in Enum.GetValues<CharterKind>())
        {
            var stage = offset < 0 ? CharterStage.Adopted : Stage(kind);
            if (stage == CharterStage.None)
                continue;
            var ongoing = stage is CharterStage.Draft or CharterStage.Circulated;
            var begun = calendar.At(ongoing ? DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-9)) : launchedOn.AddDays(-14), 16, 10 + (int)kind);
            yield return new DemoAct(begun, () => BeginAsync(kind, year(), begun, cancel));
            if (stage == CharterStage.Draft)
                continue;
            var sent = ongoing ? calendar.At(DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-4)), 15) : begun.AddDays(3);
            yield return new DemoAct(sent, () => CirculateAsync(kind, year(), sent, cancel));
            if (stage == CharterStage.Circulated && kind == CharterKind.Charter)
            {
                foreach (var act in Comments(kind, year, sent, cancel))
                    yield return act;
            }

            if (ongoing)
                continue;
            var passed = calendar.At(launchedOn, 11, 20 + (int)kind);
            yield return new DemoAct(passed, () => PassAsync(kind, year(), passed, cancel));
            if (stage != CharterStage.Amended)
                continue;
            var amended = calendar.At(DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-6)), 10);
            yield return new DemoAct(amended, () => AmendAsync(kind, year(), amended, cancel));
        }
    }

    private CharterStage Stage(CharterKind kind) => CharterTable.Rows.FirstOrDefault(r => r.Bloc == row.Code) is { } known ? kind == CharterKind.Charter ? known.Charter : known.Plan : CharterStage.None;

    private async Task BeginAsync(CharterKind kind, CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        var facts = new CharterFacts(bloc.Name, bloc.Kind, bloc.Wording, year.Year, year.BlocYear.MemberUnitIds.Count(), bloc.ParentAuthority, "Sở Nội vụ");
        var deed = Officer(year, at);
        latest[kind] = latest.TryGetValue(kind, out var before) ? Charter.FromEarlier(before, year.BlocYear.Id, facts, deed) : Charter.FromTemplate(kind, year.BlocYear.Id, facts, deed);
        db.Add(latest[kind]);
        await db.SaveAsync(deed, $"bắt đầu soạn {TheText(kind)}", cancel);
    }

    private async Task CirculateAsync(CharterKind kind, CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        latest[kind].Circulate(VietnamTime.DayOf(at).AddDays(10), Officer(year, at));
        await db.SaveAsync(Officer(year, at), $"gửi dự thảo {TheText(kind)} lấy ý kiến các đơn vị thành viên", cancel);
    }

    /// <summary>A member comments; some comments are answered an hour later.</summary>
    private IEnumerable<DemoAct> Comments(CharterKind kind, Func<CharterYearFacts> year, DateTime sent, CancellationToken cancel)
    {
        foreach (var (said, place) in CharterTable.Comments.Select((c, i) => (c, i)))
        {
            Guid? comment = null;
            var at = Earlier(sent.AddHours(18 + place));
            yield return new DemoAct(at, async () =>
            {
                var members = year().BlocYear.MemberUnitIds.Select(id => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == id)).Where(u => u.Code != year().Chair).ToList();
                var unit = members[place];
                var deed = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, unit.Code), unit.Code, at, year().BlocYear.Id);
                comment = latest[kind].Comment(latest[kind].Parts.First(p => p.Heading == said.Heading).Id, people.Unit(unit.Code).Id, unit.Name, said.Text, deed).Id;
                await db.SaveAsync(deed, $"góp ý {TheText(kind)}", cancel);
            });
            if (said.Answer is null)
                continue;
            var answered = Earlier(at.AddHours(1));
            yield return new DemoAct(answered, async () =>
            {
                latest[kind].Answer(comment!.Value, CommentAnswer.Explained, said.Answer, Officer(year(), answered));
                await db.SaveAsync(Officer(year(), answered), $"trả lời một ý kiến góp ý {TheText(kind)}", cancel);
            });
        }
    }

    private DateTime Earlier(DateTime at) => at < calendar.Now ? at : calendar.Now;

    private async Task PassAsync(CharterKind kind, CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        var day = VietnamTime.DayOf(at);
        latest[kind].AdoptOutside(day, $"Biên bản số 02/BB-{row.Symbol} ngày {day:dd/MM/yyyy} của Hội nghị triển khai", Officer(year, at));
        await db.SaveAsync(Officer(year, at), $"ghi nhận {TheText(kind)} đã thông qua tại hội nghị triển khai", cancel);
    }

    private async Task AmendAsync(CharterKind kind, CharterYearFacts year, DateTime at, CancellationToken cancel)
    {
        var deed = Officer(year, at);
        var next = latest[kind].NextEdition(year.Year, deed);
        var part = next.Parts.First(p => p.Heading == "Chế độ hội nghị");
        next.Write(part.Id, part.Heading, part.Text.Replace("ít nhất 05 ngày làm việc", "ít nhất 07 ngày làm việc", StringComparison.Ordinal)
            + "\n5. Hội nghị có thể họp trực tuyến khi nội dung không có bỏ phiếu kín.", part.TextVersion, deed);
        db.Add(next);
        await db.SaveAsync(deed, $"bắt đầu soạn bản sửa đổi (lần 2) của {TheText(kind)}", cancel);
        next.Circulate(VietnamTime.DayOf(at).AddDays(12), deed);
        await db.SaveAsync(deed, $"gửi dự thảo {TheText(kind)} lấy ý kiến các đơn vị thành viên", cancel);
        latest[kind] = next;
    }

    private string TheText(CharterKind kind) => $"{kind.InSentence()} của {bloc.Kind.InSentence()}";

    private Deed Officer(CharterYearFacts year, DateTime at) => people.Deed(PeopleTable.Mailbox(PositionKind.Officer, year.Chair), year.Chair, at, year.BlocYear.Id);
}
