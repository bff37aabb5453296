using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>The deeds on parts and comments; each is done again from its loading when somebody else has saved in between.</summary>
public sealed class CharterPartService(PortalDbContext db, Visit visit, CharterQueries queries)
{
    /// <summary>Writes a part, or sets the text aside when somebody else has written it in between.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public Task<DraftSave> WriteAsync(CharterKind kind, Guid partId, PartForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var charter = await NeededAsync(kind, cancel);
        var saved = charter.Write(partId, form.Heading, form.Text, form.Version, deed);
        await db.SettleOrSetAsideAsync(partId, CharterPart.Joined(form.Heading, form.Text), saved, settles, deed, cancel);
        await db.SaveAsync(deed, saved ? $"soạn một điều, mục của {TheText(kind)}" : $"gặp bản mới hơn khi soạn {TheText(kind)}; hai bản đều được giữ", cancel);
        return new DraftSave(saved, charter.Part(partId).TextVersion, deed.At);
    });

    /// <summary>The writer keeps what others saved; the text set aside stays in the history.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, <see cref="Charter.UnknownPart"/>.</exception>
    public async Task LetGoAsync(CharterKind kind, Guid partId, Deed deed, CancellationToken cancel)
    {
        _ = (await NeededAsync(kind, cancel)).Part(partId);
        await db.SettleOrSetAsideAsync(partId, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để bản đã lưu sau, không dùng bản của mình", cancel);
    }

    /// <summary>Adds an empty part; returns its id.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public async Task<Guid> AddAsync(CharterKind kind, PartShape shape, Guid? afterId, Deed deed, CancellationToken cancel)
    {
        var id = Guid.Empty;
        await ChangeAsync(kind, charter => id = charter.Add(shape, afterId).Id, $"thêm một điều, mục vào {TheText(kind)}", deed, cancel);
        return id;
    }

    /// <summary>Takes a part out.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public Task RemoveAsync(CharterKind kind, Guid partId, Deed deed, CancellationToken cancel) =>
        ChangeAsync(kind, charter => charter.Remove(partId), $"bỏ một điều, mục khỏi {TheText(kind)}", deed, cancel);

    /// <summary>Moves a part one place.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public Task MoveAsync(CharterKind kind, Guid partId, bool up, Deed deed, CancellationToken cancel) =>
        ChangeAsync(kind, charter => charter.Move(partId, up), $"đổi chỗ một điều, mục của {TheText(kind)}", deed, cancel);

    /// <summary>The unit acted for comments.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public Task CommentAsync(CharterKind kind, CommentForm form, Deed deed, CancellationToken cancel) =>
        ChangeAsync(kind, charter => charter.Comment(form.Part, deed.UnitId!.Value, visit.Standing.Acting!.UnitName, form.Text, deed), $"góp ý {TheText(kind)}", deed, cancel);

    /// <summary>The unit acted for agrees with the whole text.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public Task AgreeAsync(CharterKind kind, Deed deed, CancellationToken cancel) =>
        ChangeAsync(kind, charter => charter.AgreeWith(deed.UnitId!.Value, visit.Standing.Acting!.UnitName, deed), $"nhất trí với dự thảo {TheText(kind)}", deed, cancel);

    /// <summary>The chair answers a comment.</summary>
    /// <exception cref="RuleBroken"><see cref="CharterService.NotBegun"/>, or the text refuses.</exception>
    public Task AnswerAsync(CharterKind kind, Guid commentId, CommentAnswerForm form, Deed deed, CancellationToken cancel) =>
        ChangeAsync(kind, charter => charter.Answer(commentId, form.Answer, form.Text, deed), $"trả lời một ý kiến góp ý {TheText(kind)}", deed, cancel);

    private async Task ChangeAsync(CharterKind kind, Action<Charter> change, string sentence, Deed deed, CancellationToken cancel) => await db.AgainAsync(async () =>
    {
        change(await NeededAsync(kind, cancel));
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    private async Task<Charter> NeededAsync(CharterKind kind, CancellationToken cancel) => await queries.LoadAsync(kind, cancel) ?? throw new RuleBroken(CharterService.NotBegun, kind.InWords());

    private string TheText(CharterKind kind) => $"{kind.InSentence()} của {visit.BlocYear.KindWord}";
}
