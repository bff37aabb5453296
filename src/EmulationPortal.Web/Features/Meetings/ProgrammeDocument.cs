using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Chương trình hội nghị: items with their planned hours and presenters; a column that would stay empty is left out.</summary>
public static class ProgrammeDocument
{
    /// <summary>The programme, with hours counted from the planned beginning while every item says how long it takes.</summary>
    public static OfficialDocument From(Meeting meeting, MeetingSetting setting)
    {
        var items = meeting.AgendaInOrder.ToList();
        var timed = items.Count > 0 && items.All(i => i.Minutes is not null);
        var presented = items.Any(i => !string.IsNullOrEmpty(i.Presenter));
        var at = VietnamTime.FromUtc(meeting.StartsAt);
        var rows = new List<TableRow>();
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var hours = "";
            if (timed)
            {
                var end = at.AddMinutes(item.Minutes!.Value);
                hours = $"{Clock(at)}\u00A0-\u00A0{Clock(end)}";
                at = end;
            }

            rows.Add(new TableRow([(index + 1).ToString(CultureInfo.InvariantCulture), .. timed ? [hours] : Array.Empty<TableCell>(), item.Title, .. presented ? [item.Presenter ?? ""] : Array.Empty<TableCell>()]));
        }

        return new OfficialDocument
        {
            Metadata = new Metadata($"Chương trình {meeting.Title}") { Author = setting.BlocName },
            Letterhead = MeetingLetterhead.Of(setting, DocumentKind.Programme, VietnamTime.DayOf(meeting.StartsAt).Year),
            Kind = "CHƯƠNG TRÌNH",
            Abstract = MeetingLetterhead.Abstract(meeting.Title, setting.BlocName),
            Blocks =
            [
                Paragraph.Labelled("Thời gian:", $"{MeetingLetterhead.MomentWithWeekday(meeting.StartsAt)}."),
                Paragraph.Labelled("Địa điểm:", $"{meeting.Place}."),
                new Paragraph("Nội dung chương trình:") { IsLead = true },
                new Table(
                    [
                        new TableColumn("STT", 12, Alignment.Centre), .. timed ? [new TableColumn("Thời gian", 32, Alignment.Centre)] : Array.Empty<TableColumn>(), new TableColumn("Nội dung"),
                        .. presented ? [new TableColumn("Người thực hiện", 48)] : Array.Empty<TableColumn>(),
                    ], rows),
                new Closing(new SignatureRow(MeetingLetterhead.SignerOf(meeting, setting))) { Recipients = ["Như thành phần mời", MeetingLetterhead.Archive(setting)] },
            ],
        };
    }

    private static string Clock(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
