using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>What is refused of a part, kept on the page with what was typed.</summary>
public sealed record KeptPart(Guid PartId, PartForm Form, string Error);

/// <summary>Pages of those who write charter and plan.</summary>
public sealed class CharterWritingQueries(PortalDbContext db, Visit visit, CharterQueries charters, LegalBasisQueries legal)
{
    /// <summary>The text to be written; null when it is not begun, fixed, or not for this visitor to write.</summary>
    public async Task<BuildPage?> BuildAsync(CharterKind kind, KeptPart? kept, CharterTitleForm? title, CancellationToken cancel)
    {
        if (await OpenAsync(kind, cancel) is not { } charter)
            return null;
        var aside = await AsideAsync(charter, cancel);
        var views = Views(charter, aside, kept);
        var answered = charter.Comments.Select(c => c.UnitId).ToHashSet();
        var silent = charter.State == CharterState.Circulated ? (await charters.MembersAsync(cancel)).Where(m => !answered.Contains(m.UnitId) && m.UnitId != visit.Standing.Acting?.UnitId).Select(m => m.Name).ToList() : [];
        var basis = (await charters.FrameAsync(charter, null, cancel)).Basis;
        return new BuildPage(charters.Head(kind, charter), views, await ClausesAsync(charter, cancel), General(charter), charter.StrangeYears(), silent,
            basis.Count(l => l.ToVerify is not null), title ?? new CharterTitleForm { Title = charter.Title });
    }

    /// <summary>The text for the members; null while there is none for this visitor.</summary>
    public async Task<DiscussPage?> DiscussAsync(CharterKind kind, CommentForm? refused, CancellationToken cancel)
    {
        if (await charters.LoadAsync(kind, cancel) is not { State: not CharterState.Draft } charter)
            return null;
        var unit = visit.Standing.Acting?.UnitId;
        return new DiscussPage(charters.Head(kind, charter), Views(charter, [], null), await ClausesAsync(charter, cancel), General(charter),
            charter.State == CharterState.Circulated, charter.Comments.Any(c => c.UnitId == unit), refused?.Part, refused ?? new CommentForm());
    }

    /// <summary>The latest edition beside an older text: the one asked for, or the edition before, or last year's.</summary>
    public async Task<ComparePage?> CompareAsync(CharterKind kind, Guid? with, CancellationToken cancel)
    {
        if (await charters.LoadAsync(kind, cancel) is not { } charter)
            return null;
        var here = visit.BlocYear;
        var older = await db.Charters.Whole().AsNoTracking()
            .Where(c => c.Kind == kind && c.Id != charter.Id && (c.State == CharterState.Adopted || c.State == CharterState.Issued)
                && db.BlocYears.Any(y => y.Id == c.BlocYearId && y.BlocId == here.BlocId) && (c.FirstYear < charter.FirstYear || (c.BlocYearId == charter.BlocYearId && c.Edition < charter.Edition)))
            .OrderByDescending(c => c.FirstYear).ThenByDescending(c => c.Edition).Take(12).ToListAsync(cancel);
        var chosen = older.FirstOrDefault(c => c.Id == with) ?? older.FirstOrDefault();
        return new ComparePage(charters.Head(kind, charter), [.. older.Select(c => (Name(c), c.Id, c == chosen))], chosen is null ? null : Name(chosen),
            chosen is null ? [] : CharterComparison.Of(chosen, charter));
    }

    /// <summary>The terms of a charter that is open; null otherwise.</summary>
    public async Task<TermsPage?> TermsAsync(TermsForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(CharterKind.Charter, cancel) is not { } charter)
            return null;
        var terms = charter.Terms;
        return new TermsPage(charters.Head(CharterKind.Charter, charter), charter.TermsPlace, await ClausesAsync(charter, cancel), posted ?? new TermsForm
        {
            Quorum = $"{terms.QuorumNumerator}/{terms.QuorumDenominator}",
            Threshold = $"{terms.ThresholdNumerator}/{terms.ThresholdDenominator}",
            Of = terms.Of,
            Flag = terms.Flag,
            Commendation = terms.Commendation,
            Leaders = terms.Leaders,
            Signer = terms.Signer,
            Voter = terms.Voter,
            PhoneVoting = terms.PhoneVoting,
            Version = charter.Version,
        });
    }

    /// <summary>The legal basis of a text that is open; null otherwise.</summary>
    public async Task<BasisPage?> BasisAsync(CharterKind kind, BasisForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(kind, cancel) is not { } charter)
            return null;
        var day = charters.BasisDay(charter);
        return new BasisPage(charters.Head(kind, charter), day, await legal.OnAsync(day, LegalPurpose.BlocActivity, cancel),
            posted ?? new BasisForm { Lines = charter.BasisOverride, Note = charter.BasisNote, Version = charter.Version });
    }

    /// <summary>What is lost when the draft is deleted; null unless it is a draft.</summary>
    public async Task<DiscardPage?> DiscardAsync(CharterKind kind, CancellationToken cancel) => await OpenAsync(kind, cancel) is { State: CharterState.Draft } charter
        ? new DiscardPage(charters.Head(kind, charter), charter.Parts.Count, charter.Parts.Count(p => p.Text.Length > 0), new DiscardForm { Version = charter.Version }) : null;

    /// <summary>What goes to whom; null unless it is a draft.</summary>
    public async Task<CirculatePage?> CirculateAsync(CharterKind kind, CirculateForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(kind, cancel) is not { State: CharterState.Draft } charter)
            return null;
        var parts = charter.Parts;
        var empty = parts.Zip(CharterNumbers.Of(kind, parts)).Where(p => p.First.Text.Length == 0 && p.First.Shape != PartShape.Chapter).Select(p => CharterNumbers.Name(p.Second, p.First));
        return new CirculatePage(charters.Head(kind, charter), [.. (await charters.MembersAsync(cancel)).Select(m => m.Name)], charter.StrangeYears(), [.. empty],
            posted ?? new CirculateForm { Version = charter.Version, CommentsDueOn = visit.Today.AddDays(7) });
    }

    /// <summary>The form for a text passed outside the portal; null unless it is open.</summary>
    public async Task<OutsidePage?> OutsideAsync(CharterKind kind, OutsideForm? posted, CancellationToken cancel) =>
        await OpenAsync(kind, cancel) is { } charter ? new OutsidePage(charters.Head(kind, charter), posted ?? new OutsideForm { Version = charter.Version }) : null;

    /// <summary>The two texts of a part for the person who met a newer one; null when none waits.</summary>
    public async Task<ConflictPage?> ConflictAsync(CharterKind kind, Guid partId, CancellationToken cancel)
    {
        if (await OpenAsync(kind, cancel) is not { } charter || charter.Parts.FirstOrDefault(p => p.Id == partId) is not { } part
            || (await db.WaitingAsync(partId, visit.Standing.AccountId, cancel)).FirstOrDefault() is not { } mine)
            return null;
        var path = visit.BlocYear.CharterPath(kind);
        var (heading, text) = CharterPart.Parted(mine.Text);
        return new ConflictPage($"{kind.InWords()} của {visit.BlocYear.BlocName}, “{part.Heading}”", part.WrittenBy ?? visit.BlocYear.BlocName, part.WrittenAt ?? mine.At, $"{path}/muc/{partId}?ghep=true", part.TextVersion,
            new ActionLink("Để bản đã lưu sau, quay lại soạn", $"{path}#muc-{partId}"), [new ConflictField("Heading", "Tên", heading, part.Heading), new ConflictField("Text", "Nội dung", text, part.Text)]);
    }

    private async Task<Charter?> OpenAsync(CharterKind kind, CancellationToken cancel) =>
        visit.May(Operation.WriteCharter) && await charters.LoadAsync(kind, cancel) is { IsOpen: true } charter ? charter : null;

    private List<PartView> Views(Charter charter, HashSet<Guid> aside, KeptPart? kept)
    {
        var parts = charter.Parts;
        var path = visit.BlocYear.CharterPath(charter.Kind);
        return [.. parts.Zip(CharterNumbers.Of(charter.Kind, parts), (part, number) => (part, number)).Select((p, i) =>
        {
            var refused = kept?.PartId == p.part.Id ? kept : null;
            return new PartView(p.part.Id, p.part.Shape, p.number, CharterNumbers.Name(p.number, p.part), refused?.Form.Heading ?? p.part.Heading, refused?.Form.Text ?? p.part.Text, p.part.TextVersion,
                p.part.WrittenAt, p.part.Shape != PartShape.Chapter || charter.Kind == CharterKind.Plan || p.part.Text.Length > 0, p.part.ShowsTerms, i == 0, i == parts.Count - 1,
                aside.Contains(p.part.Id) ? $"{path}/muc/{p.part.Id}/hai-ban" : null, refused?.Error, [.. charter.Comments.Where(c => c.PartId == p.part.Id).Select(CommentView.Of)]);
        })];
    }

    private static List<CommentView> General(Charter charter) =>
        [.. charter.Comments.Where(c => c.PartId is null || charter.Parts.All(p => p.Id != c.PartId)).Select(CommentView.Of)];

    private async Task<IReadOnlyList<string>> ClausesAsync(Charter charter, CancellationToken cancel)
    {
        if (charter.Kind == CharterKind.Plan)
            return [];
        var wording = await db.Blocs.AsNoTracking().Where(b => b.Id == visit.BlocYear.BlocId).Select(b => b.Wording).SingleAsync(cancel);
        return charter.Terms.Clauses(visit.BlocYear.KindWord, wording);
    }

    private async Task<HashSet<Guid>> AsideAsync(Charter charter, CancellationToken cancel)
    {
        var places = charter.Parts.Select(p => p.Id).ToList();
        return [.. await db.SetAsideTexts.Where(t => places.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null).Select(t => t.SectionId).Distinct().ToListAsync(cancel)];
    }

    private static string Name(Charter charter) =>
        $"{charter.Kind.InWords()} {new EmulationYear(charter.Cycle, charter.FirstYear).LabelInSentence}{(charter.Edition > 1 ? $", lần {charter.Edition}" : "")}";
}
