using static EmulationPortal.Domain.Meetings.MinutesText;
using static EmulationPortal.Domain.VietnameseText;

namespace EmulationPortal.Domain.Meetings;

/// <summary>Part III of minutes: what happened, section by section; a section without facts is left out.</summary>
internal static class MinutesProceedings
{
    private static readonly string[] Letters = "a b c d đ e g h i k l m n o p q r s t u v x y".Split(' ');

    /// <summary>The sections with their headings numbered.</summary>
    public static IEnumerable<MinutesItem> Write(MinutesFacts facts)
    {
        (string Title, List<MinutesItem> Items)[] sections =
        [
            ("Kiểm điểm việc thực hiện kết luận của Hội nghị trước", [.. FollowUps(facts)]),
            (PresentedTitle(facts.Meeting), [.. Presented(facts)]),
            ("Ý kiến thảo luận", [.. Opinions(facts)]),
            ("Kết quả biểu quyết", [.. Votes(facts)]),
            ("Phát biểu chỉ đạo của đại diện cơ quan quản lý", [.. Remarks(facts)]),
            ("Kết luận của Chủ tọa", [.. Conclusions(facts)]),
        ];
        var filled = sections.Where(s => s.Items.Count > 0).ToList();
        if (filled.Count == 0)
            return [];
        return [new MinutesHeading(1, "III. DIỄN BIẾN HỘI NGHỊ"), .. filled.SelectMany((section, index) =>
            (IEnumerable<MinutesItem>)[new MinutesHeading(2, $"{index + 1}. {section.Title}"), .. section.Items])];
    }

    /// <summary>"a", …, "y", "aa", …: the order of points in official texts.</summary>
    private static string Letter(int index) => string.Concat(Enumerable.Repeat(Letters[index % Letters.Length], (index / Letters.Length) + 1));

    private static string PresentedTitle(Meeting meeting) => meeting.Kinds.Contains(MeetingKind.MidYearReview) ? "Báo cáo sơ kết"
        : meeting.Kinds.Contains(MeetingKind.AnnualReview) ? "Báo cáo tổng kết" : "Nội dung trình bày";

    private static IEnumerable<MinutesItem> FollowUps(MinutesFacts facts) =>
        facts.Meeting.FollowUps.OrderBy(f => f.Id).Select((follow, index) => Paragraph($"follow-up:{follow.ConclusionId:N}", null,
            $"{Letter(index)}) {follow.ConclusionText.TrimEnd(' ', '.', ';')}: {follow.State.InWords().ToLower(Culture)}{(follow.Note is null ? "" : $"; {follow.Note.TrimEnd(' ', '.')}")}."));

    private static IEnumerable<MinutesItem> Presented(MinutesFacts facts) =>
        facts.Meeting.AgendaInOrder.Where(i => i.Outcome is not null || (i.Presenter is not null && i.State != AgendaState.Todo && i.Papers.Count > 0))
            .Select(i => Paragraph($"presented:{i.Id:N}", null, Presentation(i)));

    private static string Presentation(AgendaItem item)
    {
        var outcome = item.Outcome is null ? null : Sentence(item.Outcome);
        if (item.Presenter is null)
            return outcome!;
        var papers = item.Papers.Count == 0 ? "" : $" (tài liệu: {string.Join("; ", item.Papers.Select(p => p.Title))})";
        var title = item.Title.Length > 1 && char.IsUpper(item.Title[0]) && !char.IsUpper(item.Title[1]) ? char.ToLower(item.Title[0], Culture) + item.Title[1..] : item.Title;
        var opening = $"{item.Presenter} {(Fold(title).StartsWith("trinh bay", StringComparison.Ordinal) ? title : "trình bày nội dung “" + item.Title.TrimEnd(' ', '.', ';') + "”")}{papers}";
        return outcome is null ? Sentence(opening) : $"{Sentence(opening)} {outcome}";
    }

    private static IEnumerable<MinutesItem> Opinions(MinutesFacts facts) =>
        facts.Meeting.Opinions.OrderBy(o => o.At).ThenBy(o => o.Id).Select((opinion, index) =>
        {
            var speaker = facts.Meeting.Attendances.First(a => a.Id == opinion.AttendanceId);
            var who = string.Join(", ", new[] { speaker.Person.Addressed, facts.BodyOf(speaker) }.Where(w => w.Length > 0));
            return Paragraph($"opinion:{opinion.Id:N}", null, $"{Letter(index)}) {who}{(speaker.Came ? "" : " (ý kiến gửi bằng văn bản)")}: {Sentence(opinion.Text)}");
        });

    private static IEnumerable<MinutesItem> Votes(MinutesFacts facts)
    {
        var groups = facts.Meeting.VotedItems.Where(v => v.Voted && v.Subject != VoteSubject.Minutes).OrderBy(v => v.VotedAt).ThenBy(v => v.Id)
            .GroupBy(v => (v.Form, v.Rule, v.UnitsPresent, v.Members));
        foreach (var group in groups)
        {
            var (form, rule, present, members) = group.Key;
            yield return Paragraph($"votes:{group.First().Id:N}", null,
                $"Hình thức: {form.InWords()}, mỗi đơn vị thành viên một phiếu. Số đơn vị có mặt khi biểu quyết: {Of(present, members)}. "
                + $"Tỷ lệ tính trên {rule.Of.InWords()}; nội dung được thông qua khi đạt {rule.ThresholdInWords}{(rule.Source is null ? "" : $" ({rule.Source})")}.") with
            { Leads = true };
            yield return new MinutesTable(MinutesTableKind.Votes, [.. group.Select(v => v.Id)]);
        }
    }

    private static IEnumerable<MinutesItem> Remarks(MinutesFacts facts) =>
        facts.Meeting.Remarks.OrderBy(r => r.At).ThenBy(r => r.Id).Select(remark =>
        {
            var speaker = facts.Meeting.Attendances.First(a => a.Id == remark.AttendanceId);
            return Paragraph($"remark:{remark.Id:N}", null, $"{speaker.Person.In(facts.BodyOf(speaker), ", ")}: {Sentence(remark.Text)}");
        });

    private static IEnumerable<MinutesItem> Conclusions(MinutesFacts facts)
    {
        if (facts.Meeting.Conclusions.Count == 0)
            yield break;
        yield return Paragraph("conclusions", null,
            facts.Meeting.Remarks.Count > 0 ? "Chủ tọa tiếp thu ý kiến chỉ đạo, kết luận và giao nhiệm vụ:" : "Chủ tọa kết luận và giao nhiệm vụ:") with
        { Leads = true };
        yield return new MinutesTable(MinutesTableKind.Conclusions, [.. facts.Meeting.Conclusions.OrderBy(c => c.Order).ThenBy(c => c.Id).Select(c => c.Id)]);
    }
}
