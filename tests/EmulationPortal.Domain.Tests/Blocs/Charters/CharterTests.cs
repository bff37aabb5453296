using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Tests.Blocs.Charters;

/// <summary>Charter and plan: written, circulated, commented on, passed, frozen.</summary>
public sealed class CharterTests
{
    private static readonly BlocWording Wording = new("Khối trưởng", "Khối phó", "UBND TỈNH LÂM GIANG", "KHỐI THI ĐUA SỐ 7", "KTĐ7", "Lâm Giang");
    private static readonly Guid Unit = Guid.CreateVersion7();

    internal static Deed Deed(string name = "Lê Văn Soạn") => new(Guid.CreateVersion7(), name, "Chuyên viên", Unit, new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc));

    internal static CharterFacts Facts(int firstYear = 2026, CycleKind cycle = CycleKind.CalendarYear, int members = 7) =>
        new("Khối thi đua số 7", BlocKind.Khoi, Wording, new EmulationYear(cycle, firstYear), members, "Ủy ban nhân dân tỉnh Lâm Giang", "Sở Nội vụ tỉnh Lâm Giang");

    internal static Charter New(CharterKind kind = CharterKind.Charter, int firstYear = 2026) => Charter.FromTemplate(kind, Guid.CreateVersion7(), Facts(firstYear), Deed());

    private static Charter Circulated(CharterKind kind = CharterKind.Charter)
    {
        var charter = New(kind);
        charter.Circulate(new(2026, 3, 10), Deed());
        return charter;
    }

    private static CharterPart Article(Charter charter, string heading) => charter.Parts.Single(p => p.Heading == heading);

    private static Rule Refused(Action act) => Assert.Throws<RuleBroken>(act).Rule;

    [Fact]
    public void The_template_speaks_with_the_bloc_s_own_words_year_and_number_of_members()
    {
        var school = Charter.FromTemplate(CharterKind.Charter, Guid.CreateVersion7(), Facts(2025, CycleKind.SchoolYear), Deed());
        var text = string.Join('\n', school.Parts.Select(p => p.Heading + "\n" + p.Text));
        Assert.Equal(5, school.Parts.Count(p => p.Shape == PartShape.Chapter));
        Assert.Equal(18, school.Parts.Count(p => p.Shape == PartShape.Article));
        Assert.Contains("năm học 2025-2026", text, StringComparison.Ordinal);
        Assert.Contains("07 đơn vị thành viên", text, StringComparison.Ordinal);
        Assert.Contains("Khối trưởng", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trưởng khối", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.Empty(school.StrangeYears());
        Assert.Equal("Tổ chức và hoạt động của Khối thi đua số 7 năm học 2025-2026", school.Title);
    }

    [Fact]
    public void The_plan_has_a_timetable_of_task_unit_and_time()
    {
        var plan = New(CharterKind.Plan);
        var table = plan.Parts.Single(p => p.Shape == PartShape.Timetable);
        Assert.Equal(8, table.Rows.Count);
        Assert.Equal(new TimetableRow("Gửi báo cáo sơ kết", "Các đơn vị thành viên", "Tháng 6/2026"), table.Rows[2]);
        Assert.True(plan.Write(table.Id, "Bảng tiến độ", "Họp\tKhối trưởng\tTháng 3\nKý | Tất cả", table.TextVersion, Deed()));
        Assert.Equal([new TimetableRow("Họp", "Khối trưởng", "Tháng 3"), new TimetableRow("Ký", "Tất cả", "")], table.Rows);
        Assert.Equal(CharterPart.RowUnclear, Refused(() => plan.Write(table.Id, "", "a|b|c|d", table.TextVersion, Deed())));
    }

    [Fact]
    public void Articles_are_numbered_through_all_chapters_and_renumbered_when_parts_move()
    {
        var charter = New();
        Assert.Equal("Điều 14", charter.TermsPlace);
        var added = charter.Add(PartShape.Article, charter.Parts[0].Id);
        Assert.Equal("Điều 15", charter.TermsPlace);
        Assert.Equal(added.Id, charter.Parts[1].Id);
        Assert.StartsWith("Điều 1.", CharterNumbers.Of(charter.Kind, charter.Parts)[1], StringComparison.Ordinal);
        charter.Move(added.Id, up: true);
        charter.Move(added.Id, up: true);
        Assert.Equal(added.Id, charter.Parts[0].Id);
        charter.Remove(added.Id);
        Assert.Equal(Enumerable.Range(1, 23), charter.Parts.Select(p => p.Order));
        Assert.Equal(Charter.TermsStay, Refused(() => charter.Remove(Article(charter, "Bình xét và biểu quyết").Id)));
        Assert.Equal(Charter.UnknownPart, Refused(() => charter.Remove(added.Id)));
    }

    [Fact]
    public void Nobody_overwrites_a_heading_or_a_text_unread()
    {
        var charter = New();
        var part = Article(charter, "Nguyên tắc hoạt động");
        var seen = part.TextVersion;
        Assert.True(charter.Write(part.Id, "Nguyên tắc", part.Text, seen, Deed("Người thứ nhất")));
        Assert.False(charter.Write(part.Id, "Nguyên tắc hoạt động", "Lời khác", seen, Deed("Người thứ hai")));
        Assert.Equal(("Nguyên tắc", "Người thứ nhất"), (part.Heading, part.WrittenBy));
        Assert.True(charter.Write(part.Id, part.Heading, part.Text, seen, Deed("Người thứ hai")));
        Assert.Equal(("Tên", "a\nb"), CharterPart.Parted(CharterPart.Joined("Tên", "a\nb")));
    }

    [Fact]
    public void Members_comment_only_on_a_circulated_text_and_the_chair_answers()
    {
        var charter = New();
        var part = Article(charter, "Kiểm tra chéo");
        Assert.Equal(Charter.CommentNotNow, Refused(() => charter.Comment(part.Id, Unit, "Trường A", "Ý kiến", Deed())));
        charter.Circulate(new(2026, 3, 10), Deed());
        Assert.Equal(DraftComment.TextNeeded, Refused(() => charter.Comment(part.Id, Unit, "Trường A", " ", Deed())));
        var comment = charter.Comment(part.Id, Unit, "Trường A", "Đề nghị bổ sung", Deed());
        Assert.Equal(("Điều 12. Kiểm tra chéo", true), (comment.Place, comment.Waits));
        Assert.Equal(DraftComment.AnswerNeedsWords, Refused(() => charter.Answer(comment.Id, CommentAnswer.Explained, null, Deed())));
        charter.Answer(comment.Id, CommentAnswer.TakenUp, null, Deed());
        Assert.False(comment.Waits);
        var agreed = charter.AgreeWith(Unit, "Trường A", Deed());
        Assert.Equal(DraftComment.AlreadyAgreed, Refused(() => charter.AgreeWith(Unit, "Trường A", Deed())));
        Assert.Equal(DraftComment.NothingToAnswer, Refused(() => charter.Answer(agreed.Id, CommentAnswer.TakenUp, null, Deed())));
    }

    [Fact]
    public void Only_a_circulated_text_is_put_to_the_vote_and_a_passed_one_is_fixed()
    {
        var charter = New();
        Assert.Equal(Charter.NotCirculated, Refused(charter.RequireVotable));
        Assert.Equal(Charter.NotAdopted, Refused(() => charter.Issue(Guid.CreateVersion7(), [], "Lê Văn Ký", "Hiệu trưởng")));
        charter.Circulate(new(2026, 3, 10), Deed());
        Assert.Equal(Charter.AlreadyCirculated, Refused(() => charter.Circulate(new(2026, 3, 12), Deed())));
        charter.Adopt(Guid.CreateVersion7(), new(2026, 3, 12));
        var part = charter.Parts[1];
        Action[] changes =
        [
            () => charter.Write(part.Id, "Tên", "Lời", part.TextVersion, Deed()), () => charter.Rename("Khác"), () => charter.Add(PartShape.Article, null), () => charter.Remove(part.Id),
            () => charter.Move(part.Id, true), () => charter.Agree(CharterTerms.Default), () => charter.BaseOn(null, null), () => charter.AdoptOutside(new(2026, 3, 1), "BB", Deed()),
        ];
        Assert.All(changes, change => Assert.Equal(Charter.Fixed, Refused(change)));
        charter.Issue(Guid.CreateVersion7(), [new LegalLine("Căn cứ A", "dấu", "a"), new LegalLine("Căn cứ B", null, null)], "Lê Văn Ký", "Hiệu trưởng");
        Assert.Equal((CharterState.Issued, "Căn cứ A\nCăn cứ B"), (charter.State, charter.PrintedBasis));
    }

    [Fact]
    public void A_change_after_adoption_is_a_new_edition_with_the_words_as_they_were_passed()
    {
        var charter = Circulated();
        Assert.Equal(Charter.EditionOpen, Refused(() => charter.NextEdition(new EmulationYear(CycleKind.CalendarYear, 2026), Deed())));
        charter.Adopt(Guid.CreateVersion7(), new(2026, 3, 12));
        var next = charter.NextEdition(new EmulationYear(CycleKind.CalendarYear, 2026), Deed());
        Assert.Equal((2, CharterState.Draft), (next.Edition, next.State));
        Assert.Equal(charter.Parts.Select(p => (p.LineId, p.Text)), next.Parts.Select(p => (p.LineId, p.Text)));
        Assert.All(CharterComparison.Of(charter, next), p => Assert.True(p.IsSame));
    }

    [Fact]
    public void A_text_copied_from_last_year_names_this_year_and_its_present_members()
    {
        var last = Charter.FromTemplate(CharterKind.Plan, Guid.CreateVersion7(), Facts(2025, members: 8), Deed());
        var part = Article(last, "Mục đích");
        last.Write(part.Id, part.Heading, part.Text + "\nTheo Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025; so với năm 2024; 2/3 đơn vị thành viên.", part.TextVersion, Deed());
        var copy = Charter.FromEarlier(last, Guid.CreateVersion7(), Facts(members: 7), Deed());
        var text = string.Join('\n', copy.Parts.Select(p => p.Text));
        Assert.Contains("Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025; so với năm 2024; 2/3 đơn vị thành viên", text, StringComparison.Ordinal);
        Assert.DoesNotContain("08 đơn vị", text, StringComparison.Ordinal);
        Assert.Contains("07 đơn vị thành viên", text, StringComparison.Ordinal);
        Assert.Contains("Tháng 01/2027", text, StringComparison.Ordinal);
        Assert.Equal("năm học 2025-2026, tháng 9/2025", YearShift.To("năm học 2024-2025, tháng 9/2024", 2024, new EmulationYear(CycleKind.SchoolYear, 2025)));
        Assert.Equal([2025, 2024], copy.StrangeYears().Where(y => y.Place.Contains("Mục đích", StringComparison.Ordinal)).Select(y => y.Year).Distinct());
    }

    [Fact]
    public void What_the_charter_fixes_is_the_rule_of_the_vote_and_stands_in_its_words()
    {
        var charter = New();
        Assert.Equal(VoteRule.Default, charter.Terms.Rule(null));
        var terms = CharterTerms.Default with { QuorumNumerator = 3, QuorumDenominator = 4, ThresholdNumerator = 2, ThresholdDenominator = 3, Of = VoteBase.AllMembers, Flag = SelectionMethod.Ranking, Voter = UnitVoice.HeadOnly };
        charter.Agree(terms);
        var clauses = string.Join('\n', charter.Terms.Clauses("khối", Wording));
        Assert.Contains("từ 3/4 số đơn vị thành viên", clauses, StringComparison.Ordinal);
        Assert.Contains("trên 2/3 tổng số đơn vị thành viên tán thành", clauses, StringComparison.Ordinal);
        Assert.Contains("Cờ thi đua được chọn theo thứ hạng của bảng điểm", clauses, StringComparison.Ordinal);
        Assert.Contains("thay mặt đơn vị là người đứng đầu. Không ủy quyền", clauses, StringComparison.Ordinal);
        Assert.Contains("theo Quy chế của Khối, Điều 14", charter.Terms.Rule($"Quy chế của Khối, {charter.TermsPlace}").InWords(), StringComparison.Ordinal);
        Assert.Equal(Charter.TermsUnsound, Refused(() => charter.Agree(terms with { ThresholdNumerator = 3 })));
        Assert.Equal(Charter.TermsUnsound, Refused(() => charter.Agree(terms with { QuorumNumerator = 0 })));
    }

    [Fact]
    public void A_legal_basis_of_one_s_own_needs_a_note()
    {
        var charter = New();
        Assert.Equal(Charter.BasisNeedsNote, Refused(() => charter.BaseOn("Căn cứ Kế hoạch số 240/KH-UBND", " ")));
        charter.BaseOn("Căn cứ Kế hoạch số 240/KH-UBND;\n", "Văn bản riêng của năm");
        Assert.Equal("Căn cứ Kế hoạch số 240/KH-UBND;", charter.BasisOverride);
        charter.BaseOn("", "còn ghi chú");
        Assert.Equal((null, null), (charter.BasisOverride, charter.BasisNote));
    }

    [Fact]
    public void A_text_passed_outside_the_portal_says_by_which_minutes()
    {
        var charter = New();
        Assert.Equal(Charter.OutsideNeedsNote, Refused(() => charter.AdoptOutside(new(2026, 3, 1), " ", Deed())));
        Assert.Equal(Charter.OutsideInFuture, Refused(() => charter.AdoptOutside(new(2026, 3, 3), "Biên bản số 02", Deed())));
        charter.AdoptOutside(new(2026, 3, 1), "Biên bản số 02/BB-KTĐ7", Deed());
        Assert.True(charter is { State: CharterState.Adopted, VotedItemId: null, AdoptionNote: "Biên bản số 02/BB-KTĐ7" });
    }

    [Fact]
    public void Two_versions_are_laid_side_by_side_part_by_part()
    {
        var older = New(firstYear: 2025);
        var newer = Charter.FromEarlier(older, Guid.CreateVersion7(), Facts(), Deed());
        var gone = Article(newer, "Kinh phí hoạt động");
        newer.Remove(gone.Id);
        var added = newer.Add(PartShape.Article, newer.Parts[^1].Id);
        newer.Write(added.Id, "Lưu trữ", "Hồ sơ lưu 10 năm.", 0, Deed());
        var moved = Article(newer, "Xếp hạng");
        newer.Move(moved.Id, up: true);
        var compared = CharterComparison.Of(older, newer);
        Assert.Equal(24, compared.Count);
        Assert.Equal("Điều 17. Kinh phí hoạt động", compared.Single(p => p.Newer is null).Older);
        Assert.Equal("Điều 18. Lưu trữ", compared.Single(p => p.Older is null).Newer);
        Assert.True(compared.Single(p => p.Newer == "Điều 12. Xếp hạng") is { IsSame: true, Older: "Điều 13. Xếp hạng" });
        Assert.Equal(["2025", "2026"], compared.Single(p => p.Older == "Điều 7. Chế độ hội nghị").Text.Where(r => r.Kind != DiffKind.Same).Select(r => r.Text.Trim()));
    }
}
