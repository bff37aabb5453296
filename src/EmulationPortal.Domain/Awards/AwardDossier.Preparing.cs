using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Awards;

/// <content>Summaries, annexes, the checklist, and the set that is issued.</content>
public sealed partial class AwardDossier
{
    /// <summary>The unit writes a summary; a confirmation given before no longer holds.</summary>
    /// <exception cref="RuleBroken"><see cref="SummaryNotYours"/>, <see cref="NotNow"/>, <see cref="SummaryTooLong"/>, <see cref="SummaryChanged"/>.</exception>
    public void Write(MeritSummary summary, SummaryText text, long basedOn, Deed deed)
    {
        RequireOwn(summary, deed);
        if (((string?[])[text.Situation, text.Achievements, text.Honours]).Any(t => t?.Length > MeritSummary.Longest))
            throw new RuleBroken(SummaryTooLong) { Field = nameof(text.Achievements) };
        if (basedOn != summary.TextVersion)
            throw new RuleBroken(SummaryChanged);
        summary.Put(text, deed);
    }

    /// <summary>A leader of the unit confirms the text as it is.</summary>
    /// <param name="title">The leader's title, as it is signed.</param>
    /// <exception cref="RuleBroken"><see cref="SummaryNotYours"/>, <see cref="NotNow"/>, <see cref="SummaryEmpty"/>, <see cref="SummaryChanged"/>.</exception>
    public void Confirm(MeritSummary summary, long basedOn, string title, Deed deed)
    {
        RequireOwn(summary, deed);
        if (basedOn != summary.TextVersion)
            throw new RuleBroken(SummaryChanged);
        if (summary.Achievements.Length == 0)
            throw new RuleBroken(SummaryEmpty) { Field = nameof(summary.Achievements) };
        summary.Confirm(title, deed);
    }

    /// <summary>Chooses the annexes: documents already issued.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="AnnexUnfit"/>.</exception>
    public void Attach(IReadOnlyCollection<IssuedDocument> documents)
    {
        Require(DossierState.Draft, DossierState.Incomplete);
        if (documents.Any(d => d.State != IssuedState.Valid || d.BlocYearId != BlocYearId))
            throw new RuleBroken(AnnexUnfit);
        papers.RemoveAll(p => p.Role == PaperRole.Annex && documents.All(d => d.Id != p.DocumentId));
        foreach (var document in documents.Where(d => !papers.Exists(p => p.DocumentId == d.Id)))
            Keep(PaperRole.Annex, document, null);
    }

    /// <summary>Says how a line of the checklist is met where the portal has no paper for it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="NoSuchLine"/>, <see cref="NoteNeeded"/>.</exception>
    public void Note(string? key, string? text, Deed deed)
    {
        Require(DossierState.Draft, DossierState.Incomplete);
        if (DossierChecklist.Of(this).All(l => l.Key != key || l.IsSummary))
            throw new RuleBroken(NoSuchLine);
        var said = Said(text, ChecklistNote.TextLength, NoteNeeded, "Text");
        notes.RemoveAll(n => n.Key == key);
        notes.Add(new ChecklistNote(Id, key!, said, deed));
    }

    /// <summary>Refuses to issue what is not complete.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="SummariesOpen"/>, <see cref="ChecklistOpen"/>, or a violation is being verified.</exception>
    public void RequireComplete(AwardReview review)
    {
        Require(DossierState.Draft, DossierState.Incomplete);
        RequireNoViolation(review, items.Select(i => i.UnitId));
        if (summaries.Where(s => s.ConfirmedAt is null).Select(s => s.Name).ToList() is { Count: > 0 } open)
            throw new RuleBroken(SummariesOpen, string.Join("; ", open));
        if (DossierChecklist.Of(this).Where(l => !l.IsMet).Select(l => l.Words).Distinct().ToList() is { Count: > 0 } missing)
            throw new RuleBroken(ChecklistOpen, string.Join("; ", missing));
    }

    /// <summary>Issues the set: its papers are frozen together.</summary>
    /// <param name="review">The review it came from.</param>
    /// <param name="frozen">The papers, with the summary each prints.</param>
    /// <param name="deed">Who issues.</param>
    /// <exception cref="RuleBroken">As <see cref="RequireComplete"/>; or it was issued.</exception>
    public void Issue(AwardReview review, IEnumerable<(PaperRole Role, IssuedDocument Document, Guid? SummaryId)> frozen, Deed deed)
    {
        Require(DossierState.Draft);
        RequireComplete(review);
        foreach (var (role, document, summaryId) in frozen)
            Keep(role, document, summaryId);
        summaries.ForEach(s => s.Freeze());
        Tell(DossierState.Issued, deed.Today, null, deed);
    }

    /// <summary>Answers what the office asked for: changed summaries are frozen anew, and the time limit begins again.</summary>
    /// <param name="review">The review it came from.</param>
    /// <param name="frozen">Summaries frozen anew.</param>
    /// <param name="answer">What was added.</param>
    /// <param name="calendar">Of working days.</param>
    /// <param name="workingDays">The time limit.</param>
    /// <param name="deed">Who answers.</param>
    /// <exception cref="RuleBroken">As <see cref="RequireComplete"/>; <see cref="AnswerNeeded"/>.</exception>
    public void Complete(AwardReview review, IEnumerable<(IssuedDocument Document, Guid SummaryId)> frozen, string? answer, WorkingCalendar calendar, int workingDays, Deed deed)
    {
        RequireAsked();
        RequireComplete(review);
        var said = Said(answer, ReasonLength, AnswerNeeded, "Answer");
        foreach (var (document, summaryId) in frozen)
        {
            papers.RemoveAll(p => p.SummaryId == summaryId);
            Keep(PaperRole.Summary, document, summaryId);
        }

        summaries.ForEach(s => s.Freeze());
        DueOn = calendar.Add(deed.Today, workingDays);
        Tell(DossierState.Received, deed.Today, said, deed);
    }

    /// <summary>Refuses a change after the hand-over, except what answers the office: it asks in January or February, when the year is often handed over, and the old chair keeps that one duty (rule 2).</summary>
    /// <param name="handedOverOn">The day of the hand-over; null before.</param>
    /// <exception cref="RuleBroken"><see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public void RequireOpenAfter(DateOnly? handedOverOn)
    {
        if (handedOverOn is { } day && State != DossierState.Incomplete)
            throw new RuleBroken(BlocYear.ClosedByHandOver, day);
    }

    /// <summary>Refuses an answer to nothing.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void RequireAsked() => Require(DossierState.Incomplete);

    private void Keep(PaperRole role, IssuedDocument document, Guid? summaryId) =>
        papers.Add(new DossierPaper(Id, papers.Select(p => p.Order).DefaultIfEmpty().Max() + 1, role, document, summaryId));

    private void RequireOwn(MeritSummary summary, Deed deed)
    {
        if (deed.UnitId != summary.UnitId)
            throw new RuleBroken(SummaryNotYours, summary.UnitName);
        Require(DossierState.Draft, DossierState.Incomplete);
    }
}
