using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Biên bản hội nghị (Nghị định 30/2020/NĐ-CP, mẫu 1.9): no place-date line, secretary left and chair right, recipients below, attendance as annex.</summary>
public static class MinutesDocument
{
    /// <summary>The minutes as composed.</summary>
    public static OfficialDocument From(MinutesFacts facts, MeetingSetting setting, IReadOnlyList<MinutesItem> composed)
    {
        var meeting = facts.Meeting;
        var closing = composed.OfType<ComposedParagraph>().Where(p => p.Closes).Select(Text).ToList();
        return new OfficialDocument
        {
            Metadata = new Metadata($"Biên bản {meeting.Title}") { Author = setting.BlocName },
            Letterhead = MeetingLetterhead.Of(setting, DocumentKind.Minutes, null),
            Kind = "BIÊN BẢN",
            Abstract = MeetingLetterhead.Abstract(meeting.Title, setting.BlocName),
            Blocks =
            [
                .. composed.Where(i => i is not ComposedParagraph { Closes: true }).SelectMany(item => Blocks(item, meeting)),
                new Closing(new SignatureRow(new Signer(meeting.Secretary.Name, "THƯ KÝ"), new Signer(meeting.Chair?.Person.Name ?? "", "CHỦ TỌA")))
                {
                    Paragraphs = closing,
                    Recipients = [.. meeting.Guests.Where(g => g.IsOffice).Select(g => g.Body).Distinct(), $"Các đơn vị thành viên {setting.BlocKind.InWords()}", "Lưu: VT, Hồ sơ Hội nghị"],
                },
            ],
            Annexes = meeting.Attendances.Count == 0 ? [] : [Annex(facts, setting)],
        };
    }

    /// <summary>One item as blocks; a text of several lines becomes several paragraphs.</summary>
    private static IEnumerable<Block> Blocks(MinutesItem item, Meeting meeting) => item switch
    {
        MinutesHeading heading => [new Heading(heading.Level, heading.Text)],
        ComposedParagraph paragraph => paragraph.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((line, index) => index == 0 && paragraph.Label is { } label
                ? Paragraph.Labelled(label, line) : new Paragraph(line) { IsLead = paragraph.Leads }),
        MinutesTable { Kind: MinutesTableKind.Votes } votes => [Votes(votes, meeting)],
        MinutesTable conclusions => [Conclusions(conclusions, meeting)],
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType(), null),
    };

    private static RichText Text(ComposedParagraph paragraph) => paragraph.Label is null ? paragraph.Text : new RichText(Run.Bold(paragraph.Label), " ", paragraph.Text);

    private static Table Votes(MinutesTable table, Meeting meeting)
    {
        TableColumn[] columns =
        [
            new("STT", 12, Alignment.Centre), new("Nội dung biểu quyết"), new("Tán thành", 17, Alignment.Centre), new("Không tán thành", 17, Alignment.Centre),
            new("Không có ý kiến", 17, Alignment.Centre), new("Tỷ lệ tán thành (%)", 17, Alignment.Centre), new("Kết quả", 23, Alignment.Centre),
        ];
        return new Table(columns, [.. table.Ids.Select((id, index) => Row(meeting.VotedItems.First(v => v.Id == id), index))]);

        static TableRow Row(VotedItem vote, int index) => new((index + 1).ToString(CultureInfo.InvariantCulture), vote.Title,
            VietnameseText.Count(vote.For), VietnameseText.Count(vote.Against), VietnameseText.Count(vote.Abstain), Percent(vote.Percent), vote.Passed ? "Thông qua" : "Không thông qua");
    }

    private static Table Conclusions(MinutesTable table, Meeting meeting)
    {
        TableColumn[] columns = [new("STT", 12, Alignment.Centre), new("Nhiệm vụ"), new("Đơn vị thực hiện", 44), new("Thời hạn", 29, Alignment.Centre)];
        return new Table(columns, [.. table.Ids.Select((id, index) => Row(meeting.Conclusions.First(c => c.Id == id), index))]);

        static TableRow Row(Conclusion conclusion, int index) => new((index + 1).ToString(CultureInfo.InvariantCulture), conclusion.Text, conclusion.Responsible,
            conclusion.Deadline is { } day ? $"Trước ngày\n{day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}" : "Thường xuyên");
    }

    /// <summary>"100" alone whole, otherwise two decimals.</summary>
    private static string Percent(decimal value) => value.ToString(value == 100 ? "0" : "0.00", VietnameseText.Culture);

    private static Annex Annex(MinutesFacts facts, MeetingSetting setting)
    {
        var meeting = facts.Meeting;
        var order = meeting.Roll.ToDictionary(r => r.UnitId, r => r.Order);
        var groups = meeting.Attendances.OrderBy(a => a.GuestId is null).ThenBy(a => a.UnitId is { } unit ? order.GetValueOrDefault(unit, int.MaxValue) : 0).ThenBy(a => a.Id)
            .GroupBy(a => (a.UnitId, a.GuestId));
        var rows = new List<TableRow>();
        var number = 0;
        foreach (var group in groups)
        {
            var people = group.ToList();
            for (var i = 0; i < people.Count; i++)
            {
                TableCell[] person = [(++number).ToString(CultureInfo.InvariantCulture), people[i].Person.Name, people[i].Person.Title];
                TableCell[] presence = [people[i].Came ? "x" : "-", people[i].Came ? "" : people[i].AbsentReason ?? "Không báo lý do"];
                rows.Add(i == 0 ? new TableRow([.. person, new TableCell(facts.BodyOf(people[i])) { RowSpan = people.Count }, .. presence]) : new TableRow([.. person, .. presence]));
            }
        }

        var present = meeting.Attendances.Count(a => a.Came);
        var missing = meeting.Attendances.Count - present;
        var excused = meeting.Attendances.Count(a => a.Absent);
        rows.Add(new TableRow("", new TableCell($"Cộng: triệu tập {VietnameseText.Count(meeting.Attendances.Count)}; có mặt {VietnameseText.Count(present)}; vắng mặt {VietnameseText.Count(missing)}"
            + (missing > 0 ? $" (có lý do {VietnameseText.Count(excused)})" : ""))
        { ColumnSpan = 3 }, VietnameseText.Count(present), VietnameseText.Count(missing))
        { IsTotal = true });
        TableColumn[] columns =
        [
            new("STT", 12, Alignment.Centre), new("Họ và tên", 39), new("Chức vụ", 36), new("Đơn vị"), new("Có mặt", 12, Alignment.Centre), new("Lý do vắng mặt", 28),
        ];
        return new Annex("Phụ lục", ["DANH SÁCH ĐẠI BIỂU TRIỆU TẬP VÀ THAM DỰ HỘI NGHỊ"], [new Table(columns, rows)])
        {
            AttachedTo = new RichText("(Kèm theo Biên bản số", Run.Gap(10), $"/{DocumentKind.Minutes.Abbreviation()}-{setting.Wording.DocumentSymbol} {VietnameseText.LongDate(VietnamTime.DayOf(meeting.OpenedAt ?? meeting.StartsAt))} của {setting.BlocName})"),
        };
    }
}
