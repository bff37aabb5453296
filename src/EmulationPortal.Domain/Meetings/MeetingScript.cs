using static EmulationPortal.Domain.VietnameseText;

namespace EmulationPortal.Domain.Meetings;

/// <summary>What the chair's script is written from.</summary>
/// <param name="Meeting">With all its parts.</param>
/// <param name="BlocName">"Khối thi đua số 7".</param>
/// <param name="UnitNames">Names of all units the meeting mentions.</param>
/// <param name="MemberCount">Member units called.</param>
/// <param name="Votes">What is to be voted, besides what stands at the desk already: "Thông qua Báo cáo sơ kết …".</param>
/// <param name="Rule">The rule of votes in words.</param>
public sealed record ScriptFacts(Meeting Meeting, string BlocName, IReadOnlyDictionary<Guid, string> UnitNames, int MemberCount, IReadOnlyList<string> Votes, string Rule);

/// <summary>One item of the script.</summary>
/// <param name="Hours">"08:00 - 08:10"; null where the programme does not say how long every item takes.</param>
/// <param name="Words">What the presider says, a paragraph a line.</param>
/// <param name="Generated">What the portal writes; equal to <paramref name="Words"/> where nobody wrote instead.</param>
public sealed record ScriptItem(AgendaItem Item, int Number, string? Hours, string Words, string Generated)
{
    /// <summary>Somebody wrote it instead.</summary>
    public bool Edited => Item.Script is not null;
}

/// <summary>
/// Writes the chair's script (kịch bản điều hành): for each item of the programme the sentences the presider says, from who presides, who reads what and what is put to the vote;
/// figures known only in the room stay open as "…".
/// </summary>
public static class MeetingScript
{
    private const string Open = "……";

    /// <summary>The script as it stands: the portal's words, or what somebody wrote instead.</summary>
    public static IReadOnlyList<ScriptItem> Compose(ScriptFacts facts)
    {
        var items = facts.Meeting.AgendaInOrder.ToList();
        var timed = items.Count > 0 && items.All(i => i.Minutes is not null);
        var at = VietnamTime.FromUtc(facts.Meeting.StartsAt);
        var voting = items.FindIndex(i => Says(i, "biểu quyết")) is >= 0 and var found ? found : items.FindLastIndex(i => !Says(i, "kết luận"));
        var script = new List<ScriptItem>();
        for (var i = 0; i < items.Count; i++)
        {
            var end = at.AddMinutes(items[i].Minutes ?? 0);
            var generated = string.Join('\n', Words(facts, items, i, i == Math.Max(voting, 0)));
            script.Add(new ScriptItem(items[i], i + 1, timed ? $"{at:HH:mm} - {end:HH:mm}" : null, items[i].Script ?? generated, generated));
            at = end;
        }

        return script;
    }

    private static IEnumerable<string> Words(ScriptFacts facts, List<AgendaItem> items, int index, bool votes)
    {
        var item = items[index];
        IEnumerable<string> words = index == 0 && OpensOnly(item) ? []
            : Says(item, "chỉ đạo") ? Directing(facts)
            : Says(item, "thảo luận") || Says(item, "ý kiến") ? Discussion()
            : Says(item, "kết luận") || Says(item, "bế mạc") ? Ending(facts)
            : Says(item, "giao ước") && Says(item, "ký") ? Pledging(item)
            : votes && Says(item, "biểu quyết") ? ["Tiếp theo, Hội nghị biểu quyết thông qua các nội dung."]
            : Presenting(item);
        return [.. index == 0 ? Opening(facts, items) : [], .. words, .. votes ? Voting(facts, item) : []];
    }

    private static IEnumerable<string> Opening(ScriptFacts facts, List<AgendaItem> items)
    {
        var meeting = facts.Meeting;
        var day = VietnamTime.DayOf(meeting.StartsAt);
        yield return "Kính thưa quý vị đại biểu, kính thưa toàn thể Hội nghị!";
        yield return $"Hôm nay, {LongDate(day)}, tại {meeting.Place}, {facts.BlocName} tổ chức {meeting.Title}.";
        if (meeting.Guests.Count > 0)
            yield return $"Đến dự và chỉ đạo Hội nghị, xin trân trọng giới thiệu: {string.Join("; ", meeting.Guests.OrderBy(g => g.Id).Select(Guest))}.";
        yield return $"Về phía các đơn vị thành viên có đại diện lãnh đạo và người phụ trách công tác thi đua, khen thưởng của {Open}/{Count(facts.MemberCount)} đơn vị.";
        if (meeting.Presiders.Count > 0)
            yield return $"Chủ trì Hội nghị: {string.Join("; ", meeting.Presiders.OrderBy(p => p.Order).Select(p => p.Person.In(facts.UnitNames.GetValueOrDefault(p.UnitId))))}.";
        if (meeting.Secretary.Named)
            yield return $"Thư ký Hội nghị: {meeting.Secretary.WithTitle}.";
        yield return $"Chương trình Hội nghị gồm: {string.Join("; ", items.Select((i, n) => $"{n + 1}) {i.Title.TrimEnd(' ', '.', ';')}"))}.";
        yield return "Các đồng chí có ý kiến gì khác về chương trình và thư ký không? Nếu không, đề nghị Hội nghị nhất trí.";
    }

    private static IEnumerable<string> Directing(ScriptFacts facts)
    {
        var guest = facts.Meeting.Guests.OrderBy(g => !g.IsOffice).ThenBy(g => g.Id).FirstOrDefault();
        yield return $"Tiếp theo, xin trân trọng kính mời {(guest is null ? "đại diện cơ quan quản lý thi đua, khen thưởng" : Guest(guest))} phát biểu chỉ đạo Hội nghị.";
        yield return "Thay mặt Hội nghị, xin trân trọng cảm ơn và xin tiếp thu đầy đủ các ý kiến chỉ đạo.";
    }

    private static IEnumerable<string> Discussion()
    {
        yield return "Sau đây, Hội nghị thảo luận. Đề nghị các đơn vị phát biểu ngắn gọn, tập trung vào kết quả, khó khăn và kiến nghị. Xin mời ý kiến của các đơn vị.";
        yield return "Còn đơn vị nào có ý kiến khác không? Nếu không, xin kết thúc phần thảo luận. Xin cảm ơn các ý kiến; chủ trì xin tiếp thu và giải trình như sau:";
        yield return Open;
    }

    private static IEnumerable<string> Ending(ScriptFacts facts)
    {
        yield return "Qua báo cáo, các ý kiến thảo luận và ý kiến chỉ đạo, tôi xin kết luận Hội nghị như sau:";
        yield return Open;
        yield return $"Xin mời {(facts.Meeting.Secretary.Named ? facts.Meeting.Secretary.Addressed : "thư ký")} đọc Biên bản Hội nghị.";
        yield return $"Các đơn vị nhất trí với Biên bản, đề nghị giơ tay. Có {Open}/{Open} đơn vị có mặt nhất trí; Biên bản được thông qua.";
        yield return "Thay mặt chủ trì, xin cảm ơn quý vị đại biểu và các đơn vị đã đến dự. Xin tuyên bố bế mạc Hội nghị.";
    }

    private static IEnumerable<string> Pledging(AgendaItem item)
    {
        yield return $"Tiếp theo, xin mời {Presenter(item)} đọc Giao ước thi đua.";
        yield return "Xin mời đại diện lãnh đạo các đơn vị lần lượt lên ký Giao ước thi đua.";
    }

    private static IEnumerable<string> Presenting(AgendaItem item)
    {
        yield return $"Tiếp theo, xin mời {Presenter(item)}: {item.Title.TrimEnd(' ', '.', ';')}.";
        yield return "Xin cảm ơn. Đề nghị các đơn vị theo dõi tài liệu để thảo luận ở phần sau.";
    }

    private static IEnumerable<string> Voting(ScriptFacts facts, AgendaItem at)
    {
        var open = facts.Meeting.VotedItems.Where(v => !v.Voted && (v.AgendaItemId is null || v.AgendaItemId == at.Id) && v.Subject != VoteSubject.Minutes).Select(v => v.Title);
        foreach (var (title, index) in open.Concat(facts.Votes).Distinct().Select((title, index) => (title, index)))
        {
            if (index == 0)
                yield return $"Cách biểu quyết: {facts.Rule}";
            yield return $"{title}: đơn vị nào nhất trí, đề nghị giơ tay. Xin mời bỏ tay xuống. Đơn vị nào không nhất trí? Đơn vị nào có ý kiến khác? Có {Open}/{Open} đơn vị có mặt nhất trí, đạt {Open}%; Hội nghị thông qua nội dung này.";
        }
    }

    private static string Presenter(AgendaItem item) => item.Presenter ?? "người được phân công trình bày";

    private static string Guest(MeetingGuest guest) => guest.Person.Named || guest.Person.Title.Length > 0 ? guest.Person.In(guest.Body, ", ") : $"đại diện {guest.Body}";

    /// <summary>An item in which nothing happens but the opening itself.</summary>
    private static bool OpensOnly(AgendaItem item) => Says(item, "tuyên bố lý do") || Says(item, "khai mạc") || Says(item, "giới thiệu đại biểu");

    private static bool Says(AgendaItem item, string word) => item.Title.Contains(word, StringComparison.OrdinalIgnoreCase);
}
