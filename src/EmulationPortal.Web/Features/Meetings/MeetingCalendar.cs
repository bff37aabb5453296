using System.Globalization;
using System.Text;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>A conference as a calendar entry (RFC 5545): one identity for good and a sequence that grows with every change, so that a calendar moves or strikes out the entry it has.</summary>
internal static class MeetingCalendar
{
    /// <summary>Hours a conference takes where its agenda does not say.</summary>
    private const int UsualHours = 3;

    /// <summary>Octets a line may have.</summary>
    private const int Longest = 75;

    /// <summary>The file.</summary>
    /// <param name="address">Where the conference is read about.</param>
    /// <param name="now">UTC.</param>
    public static byte[] Of(Meeting meeting, string address, DateTime now)
    {
        var cancelled = meeting.State == MeetingState.Cancelled;
        var minutes = meeting.Agenda.Sum(i => i.Minutes ?? 0);
        var text = new StringBuilder();
        foreach (var line in (string[])
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cong Khoi thi dua//VI", $"METHOD:{(cancelled ? "CANCEL" : "PUBLISH")}", "BEGIN:VEVENT",
            $"UID:{meeting.Id:N}@cong-khoi-thi-dua", string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{meeting.Version}"), $"DTSTAMP:{Moment(now)}", $"DTSTART:{Moment(meeting.StartsAt)}",
            string.Create(CultureInfo.InvariantCulture, $"DURATION:PT{(minutes > 0 ? minutes : UsualHours * 60)}M"), $"SUMMARY:{Escaped(meeting.Title)}", $"LOCATION:{Escaped(meeting.Place)}",
            $"DESCRIPTION:{Escaped(meeting is { StateReason: { } why, State: MeetingState.Moved or MeetingState.Cancelled } ? $"{meeting.State.InWords()}: {why}\n{address}" : address)}",
            $"STATUS:{(cancelled ? "CANCELLED" : meeting.State == MeetingState.Planned ? "TENTATIVE" : "CONFIRMED")}", "END:VEVENT", "END:VCALENDAR",
        ])
            Fold(text, line);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Breaks a line before it grows too long, never within a letter.</summary>
    private static void Fold(StringBuilder to, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > Longest)
            {
                to.Append("\r\n ");
                octets = 1;
            }

            to.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        to.Append("\r\n");
    }
}
