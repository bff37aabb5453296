using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Meetings;

/// <summary>
/// The minutes of one meeting. Their paragraphs write themselves from the facts (<see cref="MinutesText"/>); only what somebody wrote instead, or added, is kept here.
/// </summary>
public sealed partial class Minutes : Root
{
    public const int MostCopies = 99;

    public static readonly Rule NotDraft = new("minutes.not-draft", "Biên bản đã chốt ngày {0:dd/MM/yyyy}, nên không sửa được nữa.");
    public static readonly Rule TextNeeded = new("minutes.text-needed", "Hãy nhập nội dung đoạn, hoặc dùng “Lấy lại lời do Cổng viết”.");
    public static readonly Rule NoSuchParagraph = new("minutes.no-such-paragraph", "Đoạn này không còn trong biên bản.");
    public static readonly Rule CopiesOutOfRange = new("minutes.copies", "Số bản cần từ 1 đến 99.");
    public static readonly Rule MeetingNotClosed = new("minutes.meeting-not-closed", "Hội nghị chưa bế mạc. Hãy ghi giờ bế mạc ở bàn điều hành trước khi chốt biên bản.");
    public static readonly Rule NotPassed = new("minutes.not-passed", "Biên bản chưa được thông qua. Hãy ghi kết quả thông qua biên bản ở bàn điều hành, hoặc gửi các đơn vị góp ý và chờ hết hạn.");
    public static readonly Rule FactsChanged = new("minutes.facts-changed", "Còn {0} đoạn mà dữ kiện đã thay đổi sau khi sửa. Hãy chọn giữ lời đã sửa hoặc lấy lời mới ở từng đoạn.");
    public static readonly Rule ObjectionsOpen = new("minutes.objections-open", "Còn {0} ý kiến góp ý chưa được trả lời hoặc in vào biên bản.");
    public static readonly Rule AlreadyCirculated = new("minutes.already-circulated", "Biên bản đang được gửi góp ý đến {0:HH:mm dd/MM/yyyy}.");
    public static readonly Rule CirculationTooShort = new("minutes.circulation-until", "Hạn góp ý phải sau lúc này ít nhất 4 giờ.");
    public static readonly Rule NotCirculated = new("minutes.not-circulated", "Biên bản không ở trong thời gian góp ý.");
    public static readonly Rule OnlyAttendees = new("minutes.only-attendees", "Chỉ đơn vị đã dự hội nghị mới góp ý biên bản.");
    public static readonly Rule ObjectionNeeded = new("minutes.objection-needed", "Hãy ghi nội dung góp ý, tối đa 2.000 ký tự.");
    public static readonly Rule AnswerNeeded = new("minutes.answer-needed", "Hãy ghi trả lời, hoặc chọn in góp ý vào biên bản.");

    private readonly List<MinutesParagraph> paragraphs = [];
    private readonly List<MinutesAside> asides = [];
    private readonly List<MinutesResponse> responses = [];
    private readonly List<MinutesSignature> signatures = [];

    private Minutes()
    {
    }

    /// <summary>Begins the minutes of a meeting that was opened.</summary>
    public Minutes(Meeting meeting)
    {
        MeetingId = meeting.Id;
        CopyCount = meeting.Roll.Count + 1;
    }

    public Guid MeetingId { get; private set; }
    public MinutesState State { get; private set; }

    /// <summary>Copies made: one for each unit and one for the office, unless said otherwise.</summary>
    public int CopyCount { get; private set; }

    /// <summary>Until when units may object to circulated minutes, UTC; silence is assent.</summary>
    public DateTime? CirculatedUntil { get; private set; }

    public DateTime? FinalisedAt { get; private set; }

    /// <summary>The frozen document.</summary>
    public Guid? IssuedDocumentId { get; private set; }

    /// <summary>The scan of the copy signed on paper.</summary>
    public Guid? SignedCopyId { get; private set; }

    public IReadOnlyList<MinutesParagraph> Paragraphs => paragraphs;
    public IReadOnlyList<MinutesAside> Asides => asides;
    public IReadOnlyList<MinutesResponse> Responses => responses;
    public IReadOnlyList<MinutesSignature> Signatures => signatures;

    /// <summary>Writes a paragraph in one's own words; the link to its facts stays. Words equal to those of the facts undo the change.</summary>
    /// <param name="paragraph">The paragraph as composed now.</param>
    /// <param name="text">The new words.</param>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="TextNeeded"/>.</exception>
    /// <returns>The revision now.</returns>
    public int Edit(ComposedParagraph paragraph, string text)
    {
        RequireDraft();
        var tidy = (text ?? "").Replace("\r", "", StringComparison.Ordinal).Trim();
        if (tidy.Length == 0)
            throw new RuleBroken(TextNeeded) { Field = "Text" };
        var kept = paragraphs.FirstOrDefault(p => p.Key == paragraph.Key);
        if (kept is null && tidy == paragraph.Generated)
            return 0;
        if (kept is null)
        {
            kept = new MinutesParagraph(Id, paragraph.Key, null);
            paragraphs.Add(kept);
        }

        kept.Write(tidy, kept.Free ? null : paragraph.Generated ?? kept.BasedOn);
        return kept.Revision;
    }

    /// <summary>Keeps edited words although the facts changed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="NoSuchParagraph"/>.</exception>
    public void KeepEdit(ComposedParagraph paragraph)
    {
        RequireDraft();
        var kept = paragraphs.FirstOrDefault(p => p.Key == paragraph.Key) ?? throw new RuleBroken(NoSuchParagraph);
        kept.Write(kept.Text, paragraph.Generated ?? "");
    }

    /// <summary>Takes the words of the facts again, or removes a free paragraph.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="NoSuchParagraph"/>.</exception>
    public void DropEdit(string key)
    {
        RequireDraft();
        if (paragraphs.RemoveAll(p => p.Key == key) == 0)
            throw new RuleBroken(NoSuchParagraph);
    }

    /// <summary>Adds a paragraph of one's own after another.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="TextNeeded"/>.</exception>
    public MinutesParagraph AddFree(string afterKey, string text)
    {
        RequireDraft();
        var tidy = (text ?? "").Replace("\r", "", StringComparison.Ordinal).Trim();
        if (tidy.Length == 0)
            throw new RuleBroken(TextNeeded) { Field = "NewText" };
        var free = new MinutesParagraph(Id, $"free:{OrderedId.Next():N}", afterKey);
        free.Write(tidy, null);
        paragraphs.Add(free);
        return free;
    }

    /// <summary>Keeps a late text for its writer.</summary>
    public void SetAside(string key, string text, Deed deed)
    {
        if (asides.FirstOrDefault(a => a.Key == key && a.AccountId == deed.AccountId) is { } known)
            (known.Text, known.At) = (text, deed.At);
        else
            asides.Add(new MinutesAside(Id, key, deed.AccountId, text, deed.At));
    }

    /// <summary>Forgets a late text once both were compared.</summary>
    public void ForgetAside(string key, Guid accountId) => asides.RemoveAll(a => a.Key == key && a.AccountId == accountId);

    /// <summary>Says how many copies are made.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="CopiesOutOfRange"/>.</exception>
    public void SetCopies(int count)
    {
        RequireDraft();
        CopyCount = count is >= 1 and <= MostCopies ? count : throw new RuleBroken(CopiesOutOfRange) { Field = "CopyCount" };
    }

    /// <summary>Sends the draft to the units that attended, instead of passing it in the room.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="MeetingNotClosed"/>, <see cref="AlreadyCirculated"/>, <see cref="CirculationTooShort"/>.</exception>
    public void Circulate(Meeting meeting, DateTime until, Deed deed)
    {
        RequireDraft();
        if (meeting.State != MeetingState.Closed)
            throw new RuleBroken(MeetingNotClosed);
        if (CirculatedUntil > deed.At)
            throw new RuleBroken(AlreadyCirculated, VietnamTime.FromUtc(CirculatedUntil.Value));
        if (until < deed.At.AddHours(4))
            throw new RuleBroken(CirculationTooShort) { Field = "Day" };
        CirculatedUntil = until;
    }

    /// <summary>A unit that attended agrees, or objects to one paragraph.</summary>
    /// <exception cref="RuleBroken"><see cref="NotCirculated"/>, <see cref="OnlyAttendees"/>, <see cref="ObjectionNeeded"/>.</exception>
    public MinutesResponse Respond(Meeting meeting, string? key, string? objection, Deed deed)
    {
        if (State != MinutesState.Draft || CirculatedUntil is not { } until || deed.At > until)
            throw new RuleBroken(NotCirculated);
        if (deed.UnitId is not { } unit || !meeting.Attendances.Any(a => a.UnitId == unit && a.Came))
            throw new RuleBroken(OnlyAttendees);
        var words = string.IsNullOrWhiteSpace(objection) ? null : objection.Trim();
        if (key is null != words is null || words?.Length > MinutesResponse.ObjectionLength)
            throw new RuleBroken(ObjectionNeeded) { Field = "Objection" };
        responses.RemoveAll(r => r.UnitId == unit && r.Key == key);
        var response = new MinutesResponse(Id, unit, deed.PersonName, key, words, deed.At);
        responses.Add(response);
        return response;
    }

    /// <summary>Answers an objection, or has it printed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="AnswerNeeded"/>.</exception>
    public void Settle(MinutesResponse response, string? answer, bool print)
    {
        RequireDraft();
        var words = string.IsNullOrWhiteSpace(answer) ? null : answer.Trim();
        if ((words is null && !print) || words?.Length > MinutesResponse.ObjectionLength)
            throw new RuleBroken(AnswerNeeded) { Field = "Answer" };
        response.Answer = words;
        response.Printed = print;
    }

    /// <summary>Whether the text was passed: voted in the room, or circulated with the time run out or every unit agreed.</summary>
    public bool PassedBy(Meeting meeting, DateTime now) =>
        meeting.VotedItems.Any(v => v is { Subject: VoteSubject.Minutes, Passed: true })
        || (CirculatedUntil is { } until && (now > until || UnitsThatCame(meeting).All(unit => responses.Any(r => r.UnitId == unit && r.Objection is null))));

    /// <summary>Freezes the text: from now on neither it nor the facts of the meeting change.</summary>
    /// <param name="meeting">Their meeting.</param>
    /// <param name="composed">The text as composed now.</param>
    /// <param name="issuedDocumentId">The frozen document.</param>
    /// <param name="deed">Who finalises, when.</param>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="MeetingNotClosed"/>, <see cref="NotPassed"/>, <see cref="FactsChanged"/>, <see cref="ObjectionsOpen"/>.</exception>
    public void Finalise(Meeting meeting, IReadOnlyList<MinutesItem> composed, Guid issuedDocumentId, Deed deed)
    {
        RequireFinalisable(meeting, composed, deed.At);
        IssuedDocumentId = issuedDocumentId;
        FinalisedAt = deed.At;
        State = MinutesState.Final;
        meeting.Freeze(deed.At);
    }

    /// <summary>Asks every question of <see cref="Finalise"/> without doing it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotDraft"/>, <see cref="MeetingNotClosed"/>, <see cref="NotPassed"/>, <see cref="FactsChanged"/>, <see cref="ObjectionsOpen"/>.</exception>
    public void RequireFinalisable(Meeting meeting, IReadOnlyList<MinutesItem> composed, DateTime now)
    {
        RequireDraft();
        if (meeting.State != MeetingState.Closed)
            throw new RuleBroken(MeetingNotClosed);
        if (responses.Count(r => !r.Settled) is > 0 and var objections)
            throw new RuleBroken(ObjectionsOpen, objections);
        if (composed.OfType<ComposedParagraph>().Count(p => p.FactsChanged) is > 0 and var changed)
            throw new RuleBroken(FactsChanged, changed);
        if (!PassedBy(meeting, now))
            throw new RuleBroken(NotPassed);
    }

    private void RequireDraft()
    {
        if (State != MinutesState.Draft)
            throw new RuleBroken(NotDraft, VietnamTime.FromUtc(FinalisedAt!.Value));
    }

    private static IEnumerable<Guid> UnitsThatCame(Meeting meeting) =>
        meeting.Attendances.Where(a => a is { Came: true, UnitId: not null }).Select(a => a.UnitId!.Value).Distinct();
}
