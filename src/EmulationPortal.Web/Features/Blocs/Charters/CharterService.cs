using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>The deeds on charter and plan as a whole.</summary>
public sealed class CharterService(PortalDbContext db, Visit visit, CharterQueries queries, DocumentIssuing issuing)
{
    public static readonly Rule NotBegun = new("charter.not-begun", "{0} chưa được bắt đầu soạn.");
    public static readonly Rule NoEarlier = new("charter.no-earlier", "Chưa có {0} của năm trước đã thông qua để chép. Hãy soạn từ mẫu.");

    /// <summary>Starts the first edition, from the template or with the words of the last year that has one.</summary>
    /// <exception cref="RuleBroken"><see cref="NoEarlier"/>.</exception>
    public async Task BeginAsync(CharterKind kind, bool fromEarlier, Deed deed, CancellationToken cancel)
    {
        if (await queries.LoadAsync(kind, cancel) is not null)
            return;
        var facts = await queries.FactsAsync(cancel);
        var charter = fromEarlier
            ? Charter.FromEarlier(await queries.EarlierAsync(kind, cancel) ?? throw new RuleBroken(NoEarlier, kind.InSentence()), visit.BlocYear.BlocYearId, facts, deed)
            : Charter.FromTemplate(kind, visit.BlocYear.BlocYearId, facts, deed);
        db.Add(charter);
        await SaveNewAsync(deed, $"bắt đầu soạn {TheText(kind)} {(fromEarlier ? "theo bản năm trước" : "từ mẫu")}", cancel);
    }

    /// <summary>Starts the next edition of a text that was passed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="Charter.EditionOpen"/>.</exception>
    public async Task AmendAsync(CharterKind kind, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(kind, cancel);
        if (charter is { State: CharterState.Draft, Edition: > 1 })
            return; // a second press of the button
        db.Add(charter.NextEdition(await db.Years.SingleAsync(y => y.Id == visit.BlocYear.YearId, cancel), deed));
        await SaveNewAsync(deed, $"bắt đầu soạn bản sửa đổi (lần {charter.Edition + 1}) của {TheText(kind)}", cancel);
    }

    /// <summary>Changes the abstract.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the text refuses.</exception>
    public Task RenameAsync(CharterKind kind, CharterTitleForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        (await NeededAsync(kind, cancel)).Rename(form.Title);
        await db.SaveAsync(deed, $"sửa trích yếu {TheText(kind)}", cancel);
        return true;
    });

    /// <summary>Changes the terms.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="Saving.ChangedMeanwhile"/>, or the text refuses.</exception>
    public async Task AgreeAsync(TermsForm form, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(CharterKind.Charter, cancel);
        var (quorum, threshold) = (Share(form.Quorum), Share(form.Threshold));
        charter.Agree(new CharterTerms(quorum.Over, quorum.Under, threshold.Over, threshold.Under, form.Of, form.Flag, form.Commendation, form.Leaders, form.Signer, form.Voter, form.PhoneVoting));
        await db.SaveSeenAsync(charter, form.Version, deed, $"sửa tỷ lệ và cách biểu quyết trong {TheText(CharterKind.Charter)}", cancel);
    }

    /// <summary>Writes the legal basis by hand, or goes back to the one chosen by date.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="Saving.ChangedMeanwhile"/>, or the text refuses.</exception>
    public async Task BaseOnAsync(CharterKind kind, BasisForm form, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(kind, cancel);
        charter.BaseOn(form.Lines, form.Note);
        await db.SaveSeenAsync(charter, form.Version, deed, charter.BasisOverride is null ? $"dùng căn cứ chọn theo ngày cho {TheText(kind)}" : $"ghi thay căn cứ của {TheText(kind)}", cancel);
    }

    /// <summary>Deletes a draft edition that nobody wants any more; the edition before it, where there is one, is the latest again. The history keeps that it was there.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="Saving.ChangedMeanwhile"/>, or the members have it already.</exception>
    public async Task DiscardAsync(CharterKind kind, DiscardForm form, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(kind, cancel);
        charter.RequireDiscardable();
        db.Remove(charter);
        await db.SaveSeenAsync(charter, form.Version, deed, $"xóa bản nháp{(charter.Edition > 1 ? $" sửa đổi (lần {charter.Edition})" : "")} của {TheText(kind)}", cancel);
    }

    /// <summary>Sends the draft to the members.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="Saving.ChangedMeanwhile"/>, or the text refuses.</exception>
    public async Task CirculateAsync(CharterKind kind, CirculateForm form, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(kind, cancel);
        charter.Circulate(form.CommentsDueOn, deed);
        await db.SaveSeenAsync(charter, form.Version, deed, $"gửi dự thảo {TheText(kind)} lấy ý kiến các đơn vị thành viên", cancel);
    }

    /// <summary>Records that a conference outside the portal has passed it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="Saving.ChangedMeanwhile"/>, or the text refuses.</exception>
    public async Task AdoptOutsideAsync(CharterKind kind, OutsideForm form, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(kind, cancel);
        charter.AdoptOutside(form.Day!.Value, form.Note, deed);
        await db.SaveSeenAsync(charter, form.Version, deed, $"ghi nhận {TheText(kind)} đã thông qua ngoài Cổng", cancel);
    }

    /// <summary>Freezes the adopted text, lists it among the bloc's documents, and puts it in the place of the edition before.</summary>
    /// <exception cref="RuleBroken">It is not adopted, or somebody changed it meanwhile.</exception>
    public async Task IssueAsync(CharterKind kind, IssueForm form, Deed deed, CancellationToken cancel)
    {
        var charter = await NeededAsync(kind, cancel);
        if (charter.State != CharterState.Adopted)
            throw new RuleBroken(Charter.NotAdopted);
        var (name, title) = (VietnameseText.Tidy(form.SignerName!), VietnameseText.Tidy(form.SignerTitle!));
        var frame = await queries.FrameAsync(charter, (name, title), cancel);
        var issued = issuing.Freeze(charter.BlocYearId, charter.Id, kind.Document(), CharterDocument.Of(charter, frame), charter.Title, "/" + frame.Symbol, deed);
        charter.Issue(issued.Id, frame.Basis, name, title);
        var before = await db.IssuedDocuments.Where(d => d.State == IssuedState.Valid
            && db.Charters.Any(c => c.IssuedDocumentId == d.Id && c.BlocYearId == charter.BlocYearId && c.Kind == kind && c.Edition < charter.Edition)).ToListAsync(cancel);
        before.ForEach(d => d.ReplaceBy(issued, $"Thay bằng bản sửa đổi lần {charter.Edition}, thông qua ngày {charter.AdoptedOn:dd/MM/yyyy}"));
        await db.SaveSeenAsync(charter, form.Version, deed, $"hoàn thành bản chính {TheText(kind)}", cancel);
    }

    /// <summary>A new edition; a second press of the button, or a colleague, may have been quicker.</summary>
    private async Task SaveNewAsync(Deed deed, string sentence, CancellationToken cancel)
    {
        try
        {
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            // The edition is there: that is what was asked for.
        }
    }

    private async Task<Charter> NeededAsync(CharterKind kind, CancellationToken cancel) => await queries.LoadAsync(kind, cancel) ?? throw new RuleBroken(NotBegun, kind.InWords());

    /// <summary>"quy chế của khối", as the history says it.</summary>
    private string TheText(CharterKind kind) => $"{kind.InSentence()} của {visit.BlocYear.KindWord}";

    private static (int Over, int Under) Share(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var over) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var under)
            ? (over, under) : throw new RuleBroken(Charter.TermsUnsound) { Field = "Threshold" };
    }
}
