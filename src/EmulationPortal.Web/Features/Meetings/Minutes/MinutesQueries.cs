using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using MinutesRoot = EmulationPortal.Domain.Meetings.Minutes;

namespace EmulationPortal.Web.Features.Meetings.Minutes;

/// <summary>The pages around the minutes of one meeting.</summary>
public sealed class MinutesQueries(PortalDbContext db, Visit visit, MeetingQueries meetings, DocumentIssuing issuing)
{
    /// <summary>The minutes as they stand; null before the meeting was opened.</summary>
    public async Task<MinutesPage?> MinutesAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not var (meeting, minutes, setting, composed))
            return null;
        var issued = await db.IssuedDocuments.Where(d => d.Id == minutes.IssuedDocumentId).Select(d => new { d.Number, d.Symbol, d.Date, d.VerificationCode, d.Sha256 }).AsNoTracking().SingleOrDefaultAsync(cancel);
        var names = setting.NamesFor(meeting);
        var draft = minutes.State == MinutesState.Draft;
        var text = MinutesDocument.From(setting.Facts(meeting, minutes), setting, composed);
        var shown = issued is null ? text with { IsDraft = true } : issuing.AsFrozen(text, issued.VerificationCode, issued.Sha256);
        return new MinutesPage(
            meetings.Head(meeting), minutes.State, minutes.Version, Rows(composed, meeting),
            shown is null ? null : MeetingQueries.Preview(shown),
            minutes.CopyCount, minutes.CirculatedUntil, minutes.PassedBy(meeting, visit.Now), meeting.State == MeetingState.Closed,
            [.. minutes.Responses.OrderBy(r => r.At).Select(r => new ResponseRow(r.Id, names.GetValueOrDefault(r.UnitId, ""), r.PersonName, r.Key, r.Objection, r.At, r.Answer, r.Printed, r.Settled))],
            [.. minutes.Signatures.OrderBy(s => s.At).Select(s => new SignatureMark(s.Signer, s.PersonName, s.Capacity, s.At))],
            minutes.FinalisedAt, issued?.Number is null ? null : issued.Number + issued.Symbol, issued?.Date, issued is null ? null : DocumentIssuing.Grouped(issued.VerificationCode), minutes.SignedCopyId is not null,
            draft && visit.May(Operation.WriteMinutes),
            draft && minutes.CirculatedUntil > visit.Now && visit.May(Operation.RespondToMinutes) && visit.Standing.Acting is { } acting && meeting.Attendances.Any(a => a.UnitId == acting.UnitId && a.Came),
            Signers(meeting, minutes), visit.Standing.AccountId, meeting.Secretary.Addressed, meeting.Chair?.Person.Addressed ?? "");
    }

    /// <summary>The paper: the frozen one, or the draft so marked; null before the meeting was opened.</summary>
    public async Task<PrintOut?> PrintAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not var (meeting, minutes, setting, composed))
            return null;
        return minutes.IssuedDocumentId is { } id
            ? await PrintOut.FrozenAsync(db.IssuedDocuments.Where(d => d.Id == id), cancel)
            : PrintOut.Of(MinutesDocument.From(setting.Facts(meeting, minutes), setting, composed) with { IsDraft = true });
    }

    /// <summary>The check page before finalising; null before the meeting was opened and after the minutes were finalised.</summary>
    public async Task<FinalisePage?> FinaliseAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not var (meeting, minutes, setting, composed) || minutes.State != MinutesState.Draft)
            return null;
        var desk = $"{meetings.Path}/dieu-hanh";
        var here = $"{meetings.Path}/bien-ban";
        var changed = composed.OfType<ComposedParagraph>().Count(p => p.FactsChanged);
        var open = minutes.Responses.Count(r => !r.Settled);
        return new FinalisePage(meetings.Head(meeting), minutes.Version,
        [
            new("Hội nghị", meeting.ClosedAt is { } closed ? $"Bế mạc {VietnameseFormat.Moment(closed)}" : "Chưa bế mạc", null, desk),
            new("Thông qua biên bản", minutes.PassedBy(meeting, visit.Now) ? "Đã thông qua" : "Chưa thông qua", null, desk + "#bieu-quyet"),
            new("Đơn vị có mặt", $"{meeting.Roll.Count(r => meeting.Attendances.Any(a => a.UnitId == r.UnitId && a.Came))}/{meeting.Roll.Count}", null, desk + "#diem-danh"),
            new("Ý kiến phát biểu", $"{meeting.Opinions.Count}", null, desk + "#muc-dang-ban"),
            new("Nội dung biểu quyết", $"{meeting.VotedItems.Count(v => v.Subject != VoteSubject.Minutes)}", null, desk + "#bieu-quyet"),
            new("Kết luận", $"{meeting.Conclusions.Count}", null, desk + "#ket-luan"),
            new("Đoạn có dữ kiện thay đổi sau khi sửa", changed == 0 ? "Không còn" : $"{changed} đoạn", null, here),
            new("Góp ý chưa xử lý", open == 0 ? "Không còn" : $"{open} góp ý", null, here + "#gop-y"),
            new("Số bản", VietnameseText.Count(minutes.CopyCount), null, here + "#so-ban"),
        ], MeetingQueries.Preview(MinutesDocument.From(setting.Facts(meeting, minutes), setting, composed)));
    }

    /// <summary>The check page before signing; null before the minutes are final.</summary>
    public async Task<SignPage?> SignAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) is var (meeting, minutes, _, _) && minutes.IssuedDocumentId is { } document
            ? new SignPage(meetings.Head(meeting), Signers(meeting, minutes), visit.Standing.PersonName, visit.Standing.Capacity, document) : null;

    /// <summary>Both texts of a paragraph written at once; null when nothing was set aside for this person.</summary>
    public async Task<ConflictPage?> CompareAsync(string key, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not var (meeting, minutes, _, composed))
            return null;
        var aside = minutes.Asides.FirstOrDefault(a => a.Key == key && a.AccountId == visit.Standing.AccountId);
        var paragraph = composed.OfType<ComposedParagraph>().FirstOrDefault(p => p.Key == key);
        if (aside is null || paragraph is null)
            return null;
        var partId = minutes.Paragraphs.FirstOrDefault(p => p.Key == key)?.Id.ToString();
        var last = partId is null ? null : await db.AuditEntries.Where(e => (e.ChainId == visit.BlocYear.BlocYearId || e.ChainId == visit.Scope.Meeting!.OtherBlocYearId) && e.Changes.Contains(partId)).OrderByDescending(e => e.At)
            .Select(e => new { e.PersonName, e.Capacity, e.At }).FirstOrDefaultAsync(cancel);
        var here = $"{meetings.Path}/bien-ban";
        return new ConflictPage($"Biên bản {meeting.Title}", last is null ? "Cổng" : $"{last.PersonName}, {last.Capacity}", last?.At ?? aside.At, $"{here}/doan", paragraph.Revision,
            new ActionLink("Giữ bản đã lưu sau", $"{here}#{MinutesPlace.Of(key)}"),
            [new ConflictField("Key", "Đoạn", key, key), new ConflictField("Text", "Nội dung đoạn", aside.Text, paragraph.Text)]);
    }

    private IReadOnlyList<MinutesSigner> Signers(Meeting meeting, MinutesRoot minutes) =>
        visit.May(Operation.SignMinutes) ? minutes.SignableBy(meeting, visit.Standing.Acting is { Leads: true }, visit.Deed()) : [];

    private List<MinutesRow> Rows(IReadOnlyList<MinutesItem> composed, Meeting meeting) => [.. composed.Select(item => item switch
    {
        MinutesHeading heading => new MinutesRow(heading, null, null, null, null),
        ComposedParagraph paragraph => new MinutesRow(null, paragraph, null, null, null),
        MinutesTable { Kind: MinutesTableKind.Votes } votes => new MinutesRow(null, null,
            [.. votes.Ids.Select(id => meeting.VotedItems.First(v => v.Id == id)).Select(v => (IReadOnlyList<string>)[v.Title, $"{v.For}", $"{v.Against}", $"{v.Abstain}", VietnameseFormat.Percent(v.Percent), v.Passed ? "Thông qua" : "Không thông qua"])],
            ["Nội dung biểu quyết", "Tán thành", "Không tán thành", "Không có ý kiến", "Tỷ lệ", "Kết quả"], $"{meetings.Path}/dieu-hanh#bieu-quyet"),
        MinutesTable conclusions => new MinutesRow(null, null,
            [.. conclusions.Ids.Select(id => meeting.Conclusions.First(c => c.Id == id)).Select(c => (IReadOnlyList<string>)[c.Text, c.Responsible, c.Deadline is { } day ? VietnameseFormat.Day(day) : "Thường xuyên"])],
            ["Nhiệm vụ", "Đơn vị thực hiện", "Thời hạn"], $"{meetings.Path}/dieu-hanh#ket-luan"),
        _ => throw new InvalidOperationException($"Minutes hold no {item.GetType().Name}."),
    })];

    private async Task<(Meeting, MinutesRoot, MeetingSetting, IReadOnlyList<MinutesItem>)?> LoadAsync(CancellationToken cancel)
    {
        var meeting = await db.Meetings.Whole().AsNoTracking().SingleAsync(m => m.Id == visit.Scope.Meeting!.MeetingId, cancel);
        var minutes = await db.Minutes.Whole().AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == meeting.Id, cancel);
        if (minutes is null)
            return null;
        var setting = await db.SettingAsync(meeting, cancel);
        return (meeting, minutes, setting, MinutesText.Compose(setting.Facts(meeting, minutes), minutes.Paragraphs));
    }
}

/// <summary>Where a paragraph stands on the page.</summary>
public static class MinutesPlace
{
    /// <summary>The id of the paragraph's place: letters, digits and hyphens.</summary>
    public static string Of(string key) => "doan-" + key.Replace(':', '-');
}
