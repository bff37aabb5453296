using static EmulationPortal.Domain.VietnameseText;

namespace EmulationPortal.Domain.Meetings;

/// <summary>Writes minutes from facts, in the order and words of official minutes, and lays what people wrote over it.</summary>
public static class MinutesText
{
    /// <summary>The minutes as they stand: the words of the facts, with what was written instead or added.</summary>
    public static IReadOnlyList<MinutesItem> Compose(MinutesFacts facts, IReadOnlyList<MinutesParagraph> written)
    {
        var items = new List<MinutesItem>();
        foreach (var item in Write(facts))
        {
            items.Add(item is ComposedParagraph paragraph && written.FirstOrDefault(w => !w.Free && w.Key == paragraph.Key) is { } edit
                ? paragraph with { Text = edit.Text, Edited = true, FactsChanged = edit.BasedOn != paragraph.Generated, Revision = edit.Revision }
                : item);
        }

        var known = items.OfType<ComposedParagraph>().Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var orphans = written.Where(w => !w.Free && !known.Contains(w.Key)).Select(w =>
            new ComposedParagraph(w.Key, null, w.Text, null) { Edited = true, FactsChanged = w.BasedOn?.Length > 0, Revision = w.Revision });
        items.InsertRange(BeforeClosing(items), orphans);
        foreach (var free in written.Where(w => w.Free).OrderBy(w => w.Id))
        {
            var after = items.FindIndex(i => i is ComposedParagraph p && p.Key == free.AfterKey);
            if (after >= 0)
            {
                while (after + 1 < items.Count && (items[after + 1] is ComposedParagraph { Free: true } || items[after] is ComposedParagraph { Leads: true }))
                    after++;
            }

            items.Insert(after < 0 ? BeforeClosing(items) : after + 1, new ComposedParagraph(free.Key, null, free.Text, null) { Free = true, Revision = free.Revision });
        }

        return items;
    }

    /// <summary>The words of the facts alone.</summary>
    public static IEnumerable<MinutesItem> Write(MinutesFacts facts) =>
        [.. Beginning(facts), .. Programme(facts), .. MinutesProceedings.Write(facts), .. Ending(facts)];

    private static int BeforeClosing(List<MinutesItem> items) => items.FindIndex(i => i is ComposedParagraph { Closes: true }) is >= 0 and var at ? at : items.Count;

    private static IEnumerable<MinutesItem> Beginning(MinutesFacts facts)
    {
        var meeting = facts.Meeting;
        yield return new MinutesHeading(1, "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN");
        yield return Paragraph("start", "1. Thời gian bắt đầu:", $"{Moment(meeting.OpenedAt ?? meeting.StartsAt)}.");
        yield return Paragraph("place", "2. Địa điểm:", meeting.Place + Host(facts) + ".");
        yield return new MinutesHeading(2, "3. Thành phần tham dự:");
        var letter = 'a';
        if (People(facts, a => a.GuestId is not null) is { Count: > 0 } guests)
        {
            var office = meeting.Guests.All(g => g.IsOffice);
            yield return Paragraph("guests", null, $"{letter++}) Đại biểu {(office ? "cơ quan quản lý" : "khách mời")}: {string.Join("; ", guests.Select(a => a.Person.In(facts.BodyOf(a), ", ")))}.");
        }

        var came = meeting.Roll.OrderBy(r => r.Order).Where(r => meeting.Attendances.Any(a => a.UnitId == r.UnitId && a.Came)).ToList();
        yield return Paragraph("members", null,
            $"{letter}) Đơn vị thành viên: có mặt {Of(came.Count, meeting.Roll.Count)} đơn vị ({Share(came.Count, meeting.Roll.Count)}%){(came.Count > 0 ? ", gồm:" : ".")}");
        for (var i = 0; i < came.Count; i++)
        {
            var people = People(facts, a => a.UnitId == came[i].UnitId);
            yield return Paragraph($"unit:{came[i].UnitId:N}", null,
                $"- {came[i].UnitName}{facts.LeadingNote(came[i].UnitId)}: {string.Join("; ", people.Select(Attending))}{(i == came.Count - 1 ? "." : ";")}");
        }

        foreach (var missing in meeting.Roll.OrderBy(r => r.Order).Where(r => came.All(c => c.UnitId != r.UnitId)))
        {
            var reasons = meeting.Attendances.Where(a => a.UnitId == missing.UnitId && a.Absent).Select(a => a.AbsentReason!).Distinct().ToList();
            yield return Paragraph($"absent:{missing.UnitId:N}", null,
                $"- Đơn vị vắng mặt: {missing.UnitName}{facts.LeadingNote(missing.UnitId)}{(reasons.Count > 0 ? $"; lý do: {string.Join("; ", reasons)}" : "; không báo lý do")}.");
        }

        yield return Paragraph("counts", null, Counts(meeting));
        if (meeting.Presiders.Count > 0)
            yield return Paragraph("chair", "4. Chủ tọa:", $"{string.Join("; ", meeting.Presiders.OrderBy(p => p.Order).Select(p => p.Person.In(facts.NameOf(p.UnitId))))}.");

        if (meeting.Secretary.Named)
            yield return Paragraph("secretary", meeting.Presiders.Count == 0 ? "4. Thư ký:" : "5. Thư ký:", $"{meeting.Secretary.WithTitle}.");
    }

    private static IEnumerable<MinutesItem> Programme(MinutesFacts facts)
    {
        if (facts.Meeting.Agenda.Count == 0)
            yield break;
        yield return new MinutesHeading(1, "II. CHƯƠNG TRÌNH");
        var number = 0;
        foreach (var item in facts.Meeting.AgendaInOrder)
            yield return Paragraph($"agenda:{item.Id:N}", null, $"{++number}. {Sentence(item.Title)}");
    }

    private static IEnumerable<MinutesItem> Ending(MinutesFacts facts)
    {
        var copies = $"Biên bản được lập thành {Count(facts.CopyCount)} bản";
        var passing = facts.Meeting.VotedItems.FirstOrDefault(v => v is { Subject: VoteSubject.Minutes, Passed: true });
        var text = passing is not null
            ? $"{copies}, đã đọc lại cho các đại biểu cùng nghe và được {Of(passing.For, passing.UnitsPresent)} đơn vị có mặt nhất trí thông qua."
            : facts.CirculatedUntil is { } until
                ? $"{copies}, đã gửi các đơn vị dự họp góp ý đến {Moment(until)} và được thống nhất thông qua."
                : $"{copies}.";
        foreach (var (unit, objection) in facts.Printed)
            yield return Paragraph($"objection:{Slug(unit)}-{facts.Printed.Select(p => p.Objection).ToList().IndexOf(objection)}", null, $"Ý kiến bảo lưu của {unit}: {Sentence(objection)}");
        yield return Paragraph("copies", null, text) with { Closes = true };
        yield return Paragraph("end", null, facts.Meeting.ClosedAt is { } end ? $"Hội nghị kết thúc vào {Moment(end)}./." : "Hội nghị đang tiếp tục./.") with { Closes = true };
    }

    internal static ComposedParagraph Paragraph(string key, string? label, string text) => new(key, label, text, text);

    /// <summary>"14 giờ 00 phút, ngày 17 tháng 6 năm 2021".</summary>
    public static string Moment(DateTime utc)
    {
        var local = VietnamTime.FromUtc(utc);
        return $"{ClockTime(TimeOnly.FromDateTime(local))}, {LongDate(DateOnly.FromDateTime(local))}";
    }

    /// <summary>"04/04".</summary>
    internal static string Of(int part, int whole) => $"{Count(part)}/{Count(whole)}";

    /// <summary>A text closed as a sentence.</summary>
    public static string Sentence(string text) => text.TrimEnd(' ', '.', ';') is var bare && bare.EndsWith('?') ? bare : bare + ".";

    internal static List<Attendance> People(MinutesFacts facts, Func<Attendance, bool> of) =>
        [.. facts.Meeting.Attendances.Where(a => a.Came && of(a)).OrderBy(a => a.Id)];

    private static string Attending(Attendance attendance) =>
        attendance.Person.WithTitle + (attendance.LeftAt is { } left ? $" (về lúc {ClockTime(TimeOnly.FromDateTime(VietnamTime.FromUtc(left)))})" : "");

    private static string Share(int part, int whole) => whole == 0 ? "0" : Figure(decimal.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero));

    private static string Host(MinutesFacts facts) => facts.Meeting.HostUnitId is { } host && facts.NameOf(host) is { Length: > 0 } name
        ? facts.Leading.FirstOrDefault(l => l.UnitId == host) is { } lead
            ? facts.Meeting.Place.Contains(name, StringComparison.Ordinal) ? $" (đơn vị {lead.Word}, đăng cai Hội nghị)" : $" ({name}, đơn vị {lead.Word}, đăng cai Hội nghị)"
            : facts.Meeting.Place.Contains(name, StringComparison.Ordinal) ? " (đơn vị đăng cai Hội nghị)" : $" ({name} đăng cai Hội nghị)"
        : "";

    private static string Counts(Meeting meeting)
    {
        var called = meeting.Attendances.Count;
        var present = meeting.Attendances.Count(a => a.Came);
        var missing = called - present;
        var excused = meeting.Attendances.Count(a => a.Absent);
        var reasons = missing == 0 ? "" : excused == missing ? missing == 1 ? ", có lý do" : ", đều có lý do" : $", có lý do: {Count(excused)}";
        return $"Số đại biểu triệu tập: {Count(called)}; có mặt: {Count(present)}; vắng mặt: {Count(missing)}{reasons} (danh sách tại Phụ lục kèm theo Biên bản này).";
    }
}
