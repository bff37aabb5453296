using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>What all papers of a conference share.</summary>
internal static class MeetingLetterhead
{
    /// <summary>Letterhead of the bloc with an open number; the clerk writes number and date afterwards.</summary>
    public static Letterhead Of(MeetingSetting setting, DocumentKind kind, int? yearOfDate) => new(setting.Wording.SuperiorBody, setting.Wording.BodyName)
    {
        Number = kind.Abbreviation().Length == 0 ? null : new DocumentNumber($"{kind.Abbreviation()}-{setting.Wording.DocumentSymbol}"),
        PlaceAndDate = yearOfDate is { } year ? new PlaceAndDate(setting.Wording.Place, year) : null,
    };

    /// <summary>A title as an abstract: "của Khối …" stays together on the last line.</summary>
    public static string[] Abstract(string title, string blocName, string before = "")
    {
        var tail = $"của {blocName}";
        if (!title.EndsWith(tail, StringComparison.Ordinal))
            return [before + title];
        var head = title[..^tail.Length].TrimEnd();
        var half = head.LastIndexOf(" 6 tháng", StringComparison.Ordinal) is > 0 and var months ? months : head.LastIndexOf(" học kỳ", StringComparison.Ordinal) is > 0 and var term ? term : head.LastIndexOf(" năm ", StringComparison.Ordinal);
        return half <= 0 ? [before + head, tail] : [before + head[..half], $"{head[(half + 1)..]} {tail}"];
    }

    /// <summary>"14 giờ 00 phút, ngày 17 tháng 6 năm 2021 (thứ Năm)".</summary>
    public static string MomentWithWeekday(DateTime utc) => $"{MinutesText.Moment(utc)} ({Weekday(utc)})";

    /// <summary>"thứ Năm", "Chủ nhật": the word that counts the day has the capital (Decree 30/2020/ND-CP, appendix II).</summary>
    public static string Weekday(DateTime utc)
    {
        var day = VietnamTime.FromUtc(utc);
        if (day.DayOfWeek == DayOfWeek.Sunday)
            return "Chủ nhật";
        var words = day.ToString("dddd", VietnameseText.Culture).ToLower(VietnameseText.Culture).Split(' ');
        return $"{words[0]} {char.ToUpper(words[1][0], VietnameseText.Culture)}{words[1][1..]}";
    }

    /// <summary>The chair's signature for the bloc: "TM. KHỐI THI ĐUA / TRƯỞNG KHỐI / PHÓ HIỆU TRƯỞNG / TRƯỜNG …"; a vice-chair signs for the chair (KT.), and who leads nothing signs under no leader's word.</summary>
    /// <param name="meeting">The meeting whose chair signs.</param>
    /// <param name="setting">The bloc around it.</param>
    /// <param name="instead">Name and office of who signs in the chair's unit; null for the chair of the meeting.</param>
    public static Signer SignerOf(Meeting meeting, MeetingSetting setting, (string? Name, string? Title)? instead = null)
    {
        var chair = meeting.Chair;
        var lead = chair is null ? null : setting.Leading.FirstOrDefault(l => l.UnitId == chair.UnitId);
        List<string> capacity = [$"TM. {Upper(setting.BlocKind.InWords())} THI ĐUA"];
        if (chair is null)
            return new Signer("", [.. capacity, Upper(setting.Wording.ChairWord)]);
        if (lead?.Word == setting.Wording.ViceChairWord)
            capacity.Add($"KT. {Upper(setting.Wording.ChairWord)}");
        if (lead is not null)
            capacity.Add(Upper(lead.Word));
        var (name, title) = instead ?? (chair.Person.Name, chair.Person.Title);
        if (!string.IsNullOrEmpty(title))
            capacity.Add(Upper(title));
        capacity.Add(Upper(setting.NamesFor(meeting).GetValueOrDefault(chair.UnitId, "")));
        return new Signer(name ?? "", capacity);
    }

    /// <summary>What units are asked to prepare, as it goes on after "Đề nghị mỗi đơn vị": a subject typed before it is left out.</summary>
    public static string? Asked(string? preparation)
    {
        var text = (preparation ?? "").Trim().TrimEnd('.', ' ');
        foreach (var subject in new[] { "đề nghị ", "các đơn vị ", "mỗi đơn vị ", "từng đơn vị " })
            if (text.StartsWith(subject, StringComparison.OrdinalIgnoreCase))
                text = text[subject.Length..];
        return text.Length == 0 ? null : Small(text);
    }

    /// <summary>The text inside a sentence; an abbreviation at its head stays.</summary>
    public static string Small(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLower(text[0], VietnameseText.Culture) + text[1..];

    /// <summary>The archive line of "Nơi nhận".</summary>
    public static string Archive(MeetingSetting setting) => $"Lưu: VT, {setting.Wording.DocumentSymbol}";

    /// <summary>Capitals the Vietnamese way.</summary>
    public static string Upper(string text) => text.ToUpper(VietnameseText.Culture);
}
