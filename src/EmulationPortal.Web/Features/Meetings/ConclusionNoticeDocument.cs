using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Thông báo kết luận of a conference (Nghị định 30/2020/NĐ-CP, mẫu 1.4): what was passed and who does what until when.</summary>
public static class ConclusionNoticeDocument
{
    /// <summary>The notice, with an open number and date.</summary>
    /// <param name="meeting">A meeting that came to conclusions.</param>
    /// <param name="setting">The bloc around it.</param>
    /// <param name="signer">Name and office of who signs.</param>
    /// <param name="year">The calendar year of the date line.</param>
    public static OfficialDocument From(Meeting meeting, MeetingSetting setting, (string? Name, string? Title) signer, int year)
    {
        var names = setting.NamesFor(meeting);
        var chair = meeting.Chair?.Person.In(names.GetValueOrDefault(meeting.Chair.UnitId));
        var came = meeting.Roll.Count(r => meeting.Attendances.Any(a => a.UnitId == r.UnitId && a.Came));
        List<Block> blocks =
        [
            new Paragraph($"{char.ToUpper(Day(meeting)[0], VietnameseText.Culture)}{Day(meeting)[1..]}, tại {meeting.Place}, {setting.BlocName} tổ chức {meeting.Title}, {VietnameseText.Count(came)}/{VietnameseText.Count(meeting.Roll.Count)} đơn vị thành viên dự họp."
                + (meeting.Presiders.Count > 0 ? $" Chủ trì Hội nghị: {string.Join("; ", meeting.Presiders.OrderBy(p => p.Order).Select(p => p.Person.In(names.GetValueOrDefault(p.UnitId))))}." : "")),
        ];
        var passed = meeting.VotedItems.Where(v => v is { Passed: true, Subject: not VoteSubject.Minutes }).OrderBy(v => v.Id).ToList();
        if (passed.Count > 0)
        {
            blocks.Add(new Paragraph("Hội nghị đã biểu quyết thông qua:"));
            blocks.AddRange(passed.Select((v, i) => new Paragraph($"- {v.Title.TrimEnd('.', ';')} ({VietnameseText.Count(v.For)}/{VietnameseText.Count(v.UnitsPresent)} đơn vị có mặt tán thành){(i == passed.Count - 1 ? "." : ";")}")));
        }

        blocks.Add(new Paragraph($"Sau khi nghe báo cáo, ý kiến thảo luận của các đơn vị{(meeting.Remarks.Count > 0 ? " và ý kiến chỉ đạo của cơ quan quản lý" : "")}, {chair ?? "chủ trì Hội nghị"} kết luận như sau:"));
        blocks.AddRange(meeting.Conclusions.OrderBy(c => c.Order).ThenBy(c => c.Id).Select((c, i) => new Paragraph(
            $"{i + 1}. {MinutesText.Sentence(c.Text)} Đơn vị thực hiện: {c.Responsible}; thời hạn: {(c.Deadline is { } day ? $"trước {VietnameseText.LongDate(day)}" : "thường xuyên")}.")));
        blocks.Add(new Closing(new SignatureRow(MeetingLetterhead.SignerOf(meeting, setting, signer)))
        {
            Paragraphs = [$"{setting.BlocName} thông báo để các đơn vị thành viên biết và thực hiện./."],
            Recipients = [.. meeting.Guests.Where(g => g.IsOffice).Select(g => g.Body).Distinct(), $"Các đơn vị thành viên {setting.BlocKind.InWords()}", MeetingLetterhead.Archive(setting)],
        });
        return new OfficialDocument
        {
            Metadata = new Metadata($"Thông báo kết luận {meeting.Title}") { Author = setting.BlocName },
            Letterhead = MeetingLetterhead.Of(setting, DocumentKind.ConclusionNotice, year),
            Kind = "THÔNG BÁO",
            Abstract = MeetingLetterhead.Abstract(meeting.Title, setting.BlocName, "Kết luận "),
            Blocks = blocks,
            Profile = Profile.Body14,
        };
    }

    private static string Day(Meeting meeting) => VietnameseText.LongDate(VietnamTime.DayOf(meeting.OpenedAt ?? meeting.StartsAt));
}
