using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Giấy mời (Nghị định 30/2020/NĐ-CP, mẫu 1.7).</summary>
public static class InvitationDocument
{
    /// <summary>The invitation to a meeting, with an open number and date.</summary>
    public static OfficialDocument From(Meeting meeting, MeetingSetting setting)
    {
        var names = setting.NamesFor(meeting);
        List<Block> blocks = [new Paragraph($"{setting.BlocName} trân trọng kính mời:") { IsLead = true }];
        foreach (var guest in meeting.Guests.OrderBy(g => g.Id))
            blocks.Add(new Paragraph($"- {(guest.Person.Named || guest.Person.Title.Length > 0 ? guest.Person.In(guest.Body, ", ") : $"Đại diện {guest.Body}")};"));
        blocks.Add(new Paragraph($"- Lãnh đạo và người phụ trách công tác thi đua, khen thưởng của các đơn vị thành viên: {string.Join(", ", setting.Members.Select(m => m.Name))}."));
        blocks.Add(Paragraph.Labelled("Tới dự:", $"{meeting.Title}."));
        if (meeting.Presiders.Count > 0)
            blocks.Add(Paragraph.Labelled("Chủ trì:", $"{string.Join("; ", meeting.Presiders.OrderBy(p => p.Order).Select(p => p.Person.In(names.GetValueOrDefault(p.UnitId)) + Role(setting, p.UnitId)))}."));
        blocks.Add(Paragraph.Labelled("Thời gian:", $"{MeetingLetterhead.MomentWithWeekday(meeting.StartsAt)}."));
        blocks.Add(Paragraph.Labelled("Địa điểm:", $"{meeting.Place}."));
        blocks.Add(Paragraph.Labelled("Nội dung:", $"{string.Join("; ", meeting.AgendaInOrder.Select(Inside))} (chương trình gửi kèm)."));
        if (Request(meeting, setting, names) is { } request)
            blocks.Add(new Paragraph(request));
        blocks.Add(new Closing(new SignatureRow(MeetingLetterhead.SignerOf(meeting, setting)))
        {
            Paragraphs = ["Rất mong quý đại biểu sắp xếp thời gian đến dự đúng giờ để Hội nghị thành công tốt đẹp./."],
            Recipients = ["Như thành phần mời", .. meeting.HostUnitId is { } host ? [$"{names.GetValueOrDefault(host)} (đăng cai)"] : Array.Empty<string>(), MeetingLetterhead.Archive(setting)],
        });
        return new OfficialDocument
        {
            Metadata = new Metadata($"Giấy mời dự {meeting.Title}") { Author = setting.BlocName },
            Letterhead = MeetingLetterhead.Of(setting, DocumentKind.Invitation, VietnamTime.DayOf(meeting.StartsAt).Year),
            Kind = "GIẤY MỜI",
            Abstract = MeetingLetterhead.Abstract(meeting.Title, setting.BlocName, "Dự "),
            Blocks = blocks,
            Profile = Profile.Body14,
        };
    }

    private static string Role(MeetingSetting setting, Guid unitId) =>
        setting.Leading.FirstOrDefault(l => l.UnitId == unitId) is { } lead ? $", đại diện đơn vị {lead.Word}" : "";

    private static string Inside(AgendaItem item, int index)
    {
        var title = item.Title.TrimEnd(' ', '.', ';');
        return index == 0 ? title : MeetingLetterhead.Small(title);
    }

    private static string? Request(Meeting meeting, MeetingSetting setting, IReadOnlyDictionary<Guid, string> names)
    {
        var receiver = setting.ChairUnitId is { } chair ? names.GetValueOrDefault(chair) : null;
        var reply = meeting.ReplyBy is not { } day ? null
            : $"gửi danh sách đại biểu về {receiver ?? "đơn vị chủ trì"} trước {VietnameseText.LongDate(day)}"
            + (meeting.Secretary.Named ? $" (qua {Through(meeting.Secretary, receiver)})" : "");
        var parts = new[] { MeetingLetterhead.Asked(meeting.Preparation), reply }.OfType<string>().ToList();
        return parts.Count == 0 ? null : $"Đề nghị mỗi đơn vị {string.Join("; ", parts)}.";
    }

    /// <summary>"bà Phan Ngọc Diễm, chuyên viên Phòng Tổ chức"; the unit just named is not said again.</summary>
    private static string Through(MeetingPerson person, string? receiver)
    {
        var text = person.WithTitle;
        if (receiver is not null && text.EndsWith(receiver, StringComparison.Ordinal))
            text = text[..^receiver.Length].TrimEnd(',', ' ');
        return person.Honorific.Length > 0 ? MeetingLetterhead.Small(text) : text;
    }
}
