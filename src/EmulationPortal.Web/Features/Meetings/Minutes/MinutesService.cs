using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using MinutesRoot = EmulationPortal.Domain.Meetings.Minutes;

namespace EmulationPortal.Web.Features.Meetings.Minutes;

/// <summary>Somebody saved this paragraph after the text was begun; the text was set aside for its writer.</summary>
public sealed class ParagraphSetAside : Exception;

/// <summary>The deeds around the minutes of one meeting.</summary>
public sealed class MinutesService(PortalDbContext db, Visit visit, DocumentIssuing issuing, SignedCopies copies)
{
    public static readonly Rule ScanNeeded = new("minutes.scan-needed", "Hãy chọn tệp bản quét biên bản đã ký, dạng PDF hoặc ảnh.");

    /// <summary>Saves a paragraph in somebody's words.</summary>
    /// <returns>Its revision now.</returns>
    /// <exception cref="ParagraphSetAside">Somebody saved it in the meantime; the text is kept beside it.</exception>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.Edit"/>.</exception>
    public async Task<int> SaveParagraphAsync(ParagraphForm form, Deed deed, CancellationToken cancel)
    {
        var (meeting, minutes, composed) = await LoadAsync(cancel);
        var paragraph = Paragraph(composed, form.Key);
        if (paragraph.Revision == form.Version)
        {
            try
            {
                var revision = minutes.Edit(paragraph, form.Text ?? "");
                minutes.ForgetAside(form.Key, deed.AccountId);
                await db.SaveAsync(deed, $"sửa biên bản {meeting.Title}", cancel);
                return revision;
            }
            catch (DbUpdateException)
            {
                (meeting, minutes, _) = await LoadAsync(cancel);
            }
        }

        minutes.SetAside(form.Key, form.Text ?? "", deed);
        await db.SaveAsync(deed, $"để bên cạnh một đoạn biên bản {meeting.Title} viết cùng lúc với người khác", cancel);
        throw new ParagraphSetAside();
    }

    /// <summary>Keeps edited words although the facts changed.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.KeepEdit"/>.</exception>
    public Task KeepAsync(string key, Deed deed, CancellationToken cancel) =>
        ActAsync((m, minutes, composed) => minutes.KeepEdit(Paragraph(composed, key)), "giữ lời đã sửa ở một đoạn biên bản", deed, cancel);

    /// <summary>Takes the words of the facts again, or removes a free paragraph.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.DropEdit"/>.</exception>
    public Task DropAsync(string key, Deed deed, CancellationToken cancel) =>
        ActAsync((_, minutes, _) => minutes.DropEdit(key), "lấy lại lời do Cổng viết ở một đoạn biên bản", deed, cancel);

    /// <summary>Adds a paragraph of one's own.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.AddFree"/>.</exception>
    public Task AddAsync(FreeForm form, Deed deed, CancellationToken cancel) =>
        ActAsync((_, minutes, composed) => minutes.AddFree(Paragraph(composed, form.AfterKey).Key, form.NewText ?? ""), "thêm một đoạn vào biên bản", deed, cancel);

    /// <summary>Says how many copies are made.</summary>
    /// <exception cref="RuleBroken"><see cref="MinutesRoot.CopiesOutOfRange"/>.</exception>
    public Task SetCopiesAsync(int count, Deed deed, CancellationToken cancel) =>
        ActAsync((_, minutes, _) => minutes.SetCopies(count), "ghi số bản biên bản", deed, cancel);

    /// <summary>Sends the draft to the units that attended.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.Circulate"/>.</exception>
    public Task CirculateAsync(CirculateForm form, Deed deed, CancellationToken cancel) => ActAsync((m, minutes, _) =>
        minutes.Circulate(m, VietnamTime.ToUtc(form.Day!.Value.ToDateTime(form.Time!.Value)), deed), "gửi biên bản để các đơn vị góp ý", deed, cancel);

    /// <summary>A unit agrees or objects.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.Respond"/>.</exception>
    public Task RespondAsync(RespondForm form, Deed deed, CancellationToken cancel) => ActAsync((m, minutes, composed) =>
        minutes.Respond(m, form.Key is { Length: > 0 } key ? Paragraph(composed, key).Key : null, form.Objection, deed), form.Key is null ? "nhất trí với biên bản" : "góp ý biên bản", deed, cancel);

    /// <summary>Answers an objection, or has it printed.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.Settle"/>.</exception>
    public Task SettleAsync(Guid response, SettleForm form, Deed deed, CancellationToken cancel) =>
        ActAsync((_, minutes, _) => minutes.Settle(minutes.Responses.Named(response), form.Answer, form.Print), "xử lý một góp ý biên bản", deed, cancel);

    /// <summary>Freezes the minutes: bytes, hash and verification code; number and date are left to the clerk.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.Finalise"/>.</exception>
    public async Task FinaliseAsync(long version, Deed deed, CancellationToken cancel)
    {
        var (meeting, minutes, composed) = await LoadAsync(cancel);
        db.Expect(minutes, version);
        minutes.RequireFinalisable(meeting, composed, deed.At);
        var setting = await db.SettingAsync(meeting, cancel);
        var issued = issuing.Freeze(meeting.BlocYearId, minutes.Id, DocumentKind.Minutes, MinutesDocument.From(setting.Facts(meeting, minutes), setting, composed),
            meeting.Title, $"/{DocumentKind.Minutes.Abbreviation()}-{setting.Wording.DocumentSymbol}", deed);
        minutes.Finalise(meeting, composed, issued.Id, deed);
        await db.SaveAsync(deed, $"chốt biên bản {meeting.Title}", cancel);
    }

    /// <summary>Signs in one's own name.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="MinutesRoot.Sign"/>.</exception>
    public Task SignAsync(MinutesSigner signer, Deed deed, CancellationToken cancel) => ActAsync((m, minutes, _) =>
        minutes.Sign(m, signer, visit.Standing.Acting is { Leads: true }, deed), $"ký biên bản với tư cách {signer.InWords().ToLower(VietnameseText.Culture)}", deed, cancel);

    /// <summary>Attaches the scan of the copy signed on paper.</summary>
    /// <exception cref="RuleBroken"><see cref="ScanNeeded"/>, <see cref="MinutesRoot.NotFinal"/>, and any rule of files.</exception>
    public async Task AttachAsync(IFormFile? file, Deed deed, CancellationToken cancel)
    {
        var (meeting, minutes, _) = await LoadAsync(cancel);
        if (file is null)
            throw new RuleBroken(ScanNeeded) { Field = "File" };
        if (minutes.State == MinutesState.Draft)
            throw new RuleBroken(MinutesRoot.NotFinal);
        var issued = await db.IssuedDocuments.SingleAsync(d => d.Id == minutes.IssuedDocumentId, cancel);
        minutes.AttachSignedCopy(await copies.AttachAsync(issued, file, isScan: true, deed, "File", cancel));
        await db.SaveAsync(deed, $"gắn bản quét biên bản đã ký {meeting.Title}", cancel);
    }

    private static ComposedParagraph Paragraph(IReadOnlyList<MinutesItem> composed, string key) =>
        composed.OfType<ComposedParagraph>().FirstOrDefault(p => p.Key == key) ?? throw new NotInMeeting();

    private async Task<(Meeting Meeting, MinutesRoot Minutes, IReadOnlyList<MinutesItem> Composed)> LoadAsync(CancellationToken cancel)
    {
        var meeting = await db.MeetingAsync(visit.Scope.Meeting!.MeetingId, cancel);
        var minutes = await db.MinutesOfAsync(meeting.Id, cancel) ?? throw new NotInMeeting();
        var setting = await db.SettingAsync(meeting, cancel);
        return (meeting, minutes, MinutesText.Compose(setting.Facts(meeting, minutes), minutes.Paragraphs));
    }

    private async Task ActAsync(Action<Meeting, MinutesRoot, IReadOnlyList<MinutesItem>> act, string sentence, Deed deed, CancellationToken cancel)
    {
        var (meeting, minutes, composed) = await LoadAsync(cancel);
        act(meeting, minutes, composed);
        await db.SaveAsync(deed, sentence, cancel);
    }
}
