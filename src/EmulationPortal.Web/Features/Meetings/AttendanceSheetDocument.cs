using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Danh sách ký điểm danh: who is called, with an open place to sign; a unit that named nobody gets two open rows.</summary>
public static class AttendanceSheetDocument
{
    private const int OpenRows = 2;
    private const double RoomToSign = 11;

    /// <summary>The sheet to be laid at the door.</summary>
    public static OfficialDocument From(Meeting meeting, MeetingSetting setting)
    {
        var rows = new List<TableRow>();
        var number = 0;
        foreach (var guest in meeting.Guests.OrderBy(g => g.Id))
        {
            var people = meeting.Attendances.Where(a => a.GuestId == guest.Id).OrderBy(a => a.Id).Select(a => a.Person).ToList();
            AddRows(guest.Body, people.Count > 0 ? people : [guest.Person]);
        }

        var names = setting.NamesFor(meeting);
        foreach (var unitId in meeting.Roll.Count > 0 ? meeting.Roll.OrderBy(r => r.Order).Select(r => r.UnitId) : setting.Members.Select(m => m.UnitId))
        {
            var people = meeting.Attendances.Where(a => a.UnitId == unitId && a.Person.Named).OrderBy(a => a.Id).Select(a => a.Person).ToList();
            AddRows(names.GetValueOrDefault(unitId, ""), people.Count > 0 ? people : [.. Enumerable.Repeat(MeetingPerson.Nobody, OpenRows)]);
        }

        void AddRows(string body, List<MeetingPerson> people)
        {
            for (var i = 0; i < people.Count; i++)
            {
                TableCell[] person = [new((RichText)(++number).ToString(CultureInfo.InvariantCulture)), people[i].Addressed, people[i].Title];
                rows.Add(i == 0 ? new TableRow([.. person, new TableCell(body) { RowSpan = people.Count }, ""]) : new TableRow([.. person, ""]));
            }
        }

        return new OfficialDocument
        {
            Metadata = new Metadata($"Danh sách ký điểm danh {meeting.Title}") { Author = setting.BlocName },
            Letterhead = MeetingLetterhead.Of(setting, DocumentKind.AttendanceSheet, null),
            Kind = "DANH SÁCH KÝ ĐIỂM DANH",
            Abstract = MeetingLetterhead.Abstract(meeting.Title, setting.BlocName),
            Blocks =
            [
                Paragraph.Labelled("Thời gian:", $"{MinutesText.Moment(meeting.StartsAt)}."),
                Paragraph.Labelled("Địa điểm:", $"{meeting.Place}."),
                new Table(
                    [
                        new TableColumn("STT", 11, Alignment.Centre), new TableColumn("Họ và tên", 42), new TableColumn("Chức vụ", 30), new TableColumn("Đơn vị"), new TableColumn("Ký tên", 30),
                    ], rows)
                { LeastRowMillimetres = RoomToSign },
                new Closing(new SignatureRow(new Signer(meeting.Secretary.Name, "NGƯỜI LẬP DANH SÁCH"), new Signer(meeting.Chair?.Person.Name ?? "", "CHỦ TRÌ HỘI NGHỊ"))),
            ],
        };
    }
}
