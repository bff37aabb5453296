using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Kịch bản điều hành: for the presider's own hand, so it bears no number, date or signature.</summary>
public static class ScriptDocument
{
    /// <summary>The script of a meeting.</summary>
    public static OfficialDocument From(Meeting meeting, MeetingSetting setting, IReadOnlyList<ScriptItem> script)
    {
        var names = setting.NamesFor(meeting);
        List<Block> blocks = [Paragraph.Labelled("Thời gian:", $"{MeetingLetterhead.MomentWithWeekday(meeting.StartsAt)}."), Paragraph.Labelled("Địa điểm:", $"{meeting.Place}.")];
        if (meeting.Presiders.Count > 0)
            blocks.Add(Paragraph.Labelled("Chủ trì:", $"{string.Join("; ", meeting.Presiders.OrderBy(p => p.Order).Select(p => p.Person.In(names.GetValueOrDefault(p.UnitId))))}."));
        if (meeting.Secretary.Named)
            blocks.Add(Paragraph.Labelled("Thư ký:", $"{meeting.Secretary.WithTitle}."));
        foreach (var item in script)
        {
            blocks.Add(new Heading(2, $"{item.Number}. {item.Item.Title.TrimEnd(' ', '.', ';')}{(item.Hours is { } hours ? $" ({hours})" : "")}"));
            if (item.Item.Presenter is { } presenter)
                blocks.Add(Paragraph.Labelled("Người thực hiện:", $"{presenter}."));
            blocks.AddRange(item.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line)));
        }

        return new OfficialDocument
        {
            Metadata = new Metadata($"Kịch bản điều hành {meeting.Title}") { Author = setting.BlocName },
            Letterhead = new Letterhead(setting.Wording.SuperiorBody, setting.Wording.BodyName),
            Kind = "KỊCH BẢN ĐIỀU HÀNH",
            Abstract = MeetingLetterhead.Abstract(meeting.Title, setting.BlocName),
            Blocks = blocks,
            Profile = Profile.Body14,
        };
    }
}
