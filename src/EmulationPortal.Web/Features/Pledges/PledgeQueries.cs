using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Reads of a bloc-year's pledge. A draft is the chair's alone; once issued it is seen by every member and the office.</summary>
public sealed class PledgeQueries(PortalDbContext db, Visit visit, LegalBasisQueries legal)
{
    private string Path => visit.BlocYear.PledgePath();

    private bool Prepares => visit.May(Operation.PreparePledge);

    /// <summary>The draft to be prepared; null when there is none for this visitor.</summary>
    /// <param name="kept">A text that was refused and must not be lost.</param>
    /// <param name="signing">Facts that were refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<BuildPage?> BuildAsync((Guid Part, string? Text)? kept, SigningForm? signing, CancellationToken cancel)
    {
        if (!Prepares || await LoadAsync(PledgeState.Draft, cancel) is not { } draft)
            return null;
        var ids = draft.Texts.Select(t => t.Id).ToList();
        var aside = await db.SetAsideTexts.Where(t => ids.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null).Select(t => t.SectionId).Distinct().ToListAsync(cancel);
        var (_, accepted) = await PledgeService.UndertakenAsync(db, draft.BlocYearId, cancel);
        var members = await db.PledgeMembersAsync(visit, cancel);
        var day = draft.SignedOn ?? visit.Today;
        var basis = await legal.OnAsync(day, LegalPurpose.BlocActivity, cancel);
        return new BuildPage(Path, draft.Number, draft.Reason,
            [.. draft.Texts.Select(t => new PartView(t.Id, t.Part.InWords(), HintOf(t.Part), kept is { } text && text.Part == t.Id ? text.Text ?? "" : t.Text, t.TextVersion, t.WrittenAt, t.WrittenBy,
                t.Part is PledgePart.Content or PledgePart.Commitment, aside.Contains(t.Id) ? $"{Path}/phan/{t.Id}/hai-ban" : null)
            {
                Proposed = t.Part == PledgePart.Basis && basis.Count > 0 ? new ProposedBasis(day, basis) : null,
            })],
            signing ?? new SigningForm
            {
                Version = draft.Version,
                SignedOn = draft.SignedOn,
                Conference = draft.Conference,
                WitnessBody = draft.WitnessBody,
                WitnessName = draft.WitnessName,
                WitnessTitle = draft.WitnessTitle,
                Signers = [.. draft.Units.Select(u => new SignerRow { UnitId = u.UnitId, Name = u.SignerName, Title = u.SignerTitle })],
            },
            draft.Units.ToDictionary(u => u.UnitId, u => u.RoleWord is { } role ? $"{u.UnitName} ({role})" : u.UnitName), accepted.Count, members.Count, [.. members.Where(m => !accepted.Contains(m.UnitId)).Select(m => m.Name)]);
    }

    /// <summary>The pledge in force, who has signed it, and what can be done.</summary>
    public async Task<PledgePage> ShowAsync(NextVersionForm? next, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var pledge = await LoadAsync(PledgeState.Issued, cancel);
        var paper = pledge is null ? null : await db.IssuedDocuments.AsNoTracking().Where(d => d.Id == pledge.IssuedDocumentId).Select(d => new { d.VerificationCode, d.SignedCopyId }).SingleAsync(cancel);
        var replaced = await db.Pledges.AsNoTracking().Where(p => p.BlocYearId == here && p.State == PledgeState.Replaced).OrderByDescending(p => p.Number)
            .Join(db.IssuedDocuments, p => p.IssuedDocumentId, d => d.Id, (p, d) => new { p.Number, d.VerificationCode }).ToListAsync(cancel);
        var mine = visit.Standing.Acting;
        var open = visit.BlocYear.HandedOverOn is null;
        return new PledgePage(Path, pledge, pledge is null ? null : new HtmlString(HtmlPreview.Render(PledgeDocument.Of(pledge, await db.PledgeFrameAsync(visit, cancel)))), pledge is null ? [] : Signed(pledge),
            paper is null ? null : $"{visit.BlocYear.Path}/van-ban/{paper.VerificationCode}", paper?.SignedCopyId is null ? null : $"{visit.BlocYear.Path}/van-ban/{paper.VerificationCode}/ban-da-ky",
            open && mine is { Leads: true } && pledge?.StillToSign.Any(u => u.UnitId == mine.UnitId) == true ? $"{Path}/ky/{mine.UnitCode}" : null, Prepares,
            await db.Pledges.AnyAsync(p => p.BlocYearId == here && p.State == PledgeState.Draft, cancel),
            await db.Registrations.CountAsync(r => r.BlocYearId == here && r.State == RegistrationState.Accepted, cancel),
            [.. replaced.Select(r => new ActionLink($"Phiên bản {r.Number}", $"{visit.BlocYear.Path}/van-ban/{r.VerificationCode}"))],
            await db.RegistrationRounds.AnyAsync(r => r.BlocYearId == here, cancel), next ?? new NextVersionForm());
    }

    /// <summary>The draft as it would be printed now; null when there is none for this visitor.</summary>
    public async Task<IHtmlContent?> PreviewAsync(CancellationToken cancel) =>
        Prepares && await DraftAsync(cancel) is { } draft ? new HtmlString(HtmlPreview.Render(PledgeDocument.Of(draft, await db.PledgeFrameAsync(visit, cancel)))) : null;

    /// <summary>The paper: of the draft for the chair while there is one, otherwise the frozen one. Null when there is none for this visitor.</summary>
    public async Task<PrintOut?> PrintAsync(CancellationToken cancel)
    {
        if (Prepares && await DraftAsync(cancel) is { } draft)
            return PrintOut.Of(PledgeDocument.Of(draft, await db.PledgeFrameAsync(visit, cancel)));
        var issued = await db.Pledges.Where(p => p.BlocYearId == visit.BlocYear.BlocYearId && p.State == PledgeState.Issued).Select(p => p.IssuedDocumentId).SingleOrDefaultAsync(cancel);
        return issued is null ? null : await PrintOut.FrozenAsync(db.IssuedDocuments.Where(d => d.Id == issued), cancel);
    }

    /// <summary>The last look before issuing; null when there is nothing to issue.</summary>
    public async Task<IssuePage?> IssueAsync(IssuePledgeForm? posted, CancellationToken cancel)
    {
        if (await DraftAsync(cancel) is not { } draft)
            return null;
        var (_, accepted) = await PledgeService.UndertakenAsync(db, draft.BlocYearId, cancel);
        return new IssuePage(Path, draft.Number,
            [
                new Fact("Đơn vị có chỉ tiêu", $"{accepted.Count} trên {draft.Units.Count} đơn vị", null, visit.BlocYear.RegistrationsPath()),
                new Fact("Ngày ký", draft.SignedOn is { } day ? VietnameseFormat.Day(day) : "Để trống, ghi tay khi ký", null, $"{Path}/soan#ky-ket"),
                new Fact("Ký tại", draft.Conference ?? "", null, $"{Path}/soan#ky-ket"),
                new Fact("Chứng kiến", string.Join(", ", new[] { draft.WitnessName, draft.WitnessTitle, draft.WitnessBody }.OfType<string>()), null, $"{Path}/soan#ky-ket"),
                new Fact("Người ký", string.Join("\n", draft.Units.Select(u => $"{u.UnitName}: {(u.SignerName is null ? "chưa ghi" : $"{u.SignerName}, {u.SignerTitle}")}")), null, $"{Path}/soan#ky-ket"),
            ],
            [.. draft.Units.Where(u => !accepted.Contains(u.UnitId)).Select(u => u.UnitName)], new HtmlString(HtmlPreview.Render(PledgeDocument.Of(draft, await db.PledgeFrameAsync(visit, cancel)))),
            posted ?? new IssuePledgeForm { Version = draft.Version });
    }

    /// <summary>The form for the signed paper; null while nothing is issued or all have signed.</summary>
    public async Task<PaperPage?> PaperAsync(PaperSignedForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(PledgeState.Issued, cancel) is not { StillToSign.Count: > 0 } pledge)
            return null;
        var hasScan = await db.IssuedDocuments.AnyAsync(d => d.Id == pledge.IssuedDocumentId && d.SignedCopyId != null, cancel);
        return new PaperPage(Path, [.. Signed(pledge).Where(s => s.SignedOn is null)], hasScan,
            posted ?? new PaperSignedForm { Day = pledge.SignedOn <= visit.Today ? pledge.SignedOn : visit.Today, Units = [.. pledge.StillToSign.Select(u => u.UnitId)] });
    }

    /// <summary>What a leader looks over before signing; null when there is nothing to sign.</summary>
    public async Task<SignPage?> SignAsync(CancellationToken cancel)
    {
        if (visit.BlocYear.HandedOverOn is not null || await LoadAsync(PledgeState.Issued, cancel) is not { } pledge || pledge.StillToSign.FirstOrDefault(u => u.UnitId == visit.Unit.UnitId) is not { } unit)
            return null;
        var line = $"{visit.Standing.PersonName}, {visit.Standing.Acting!.Title}";
        var printed = $"{unit.SignerName}, {unit.SignerTitle}";
        return new SignPage(Path, unit.UnitName, line, line == printed ? null : printed,
            [.. pledge.Targets.Where(t => t.UnitId == unit.UnitId).Select(t => new Fact(t.Name, VietnameseText.Tidy($"{TargetTables.Value(t.Fact)} {t.UnitOfMeasure}")))], pledge.Number, $"{Path}/ban-in.pdf");
    }

    /// <summary>The two texts of a part; null when none waits.</summary>
    public async Task<ConflictPage?> ConflictAsync(Guid partId, CancellationToken cancel)
    {
        if (await LoadAsync(PledgeState.Draft, cancel) is not { } draft || draft.Texts.FirstOrDefault(t => t.Id == partId) is not { } part
            || (await db.WaitingAsync(partId, visit.Standing.AccountId, cancel)).FirstOrDefault() is not { } mine)
            return null;
        return new ConflictPage($"Giao ước thi đua, phần “{part.Part.InWords()}”", part.WrittenBy ?? "", part.WrittenAt ?? mine.At, $"{Path}/phan/{partId}?ghep=true", part.TextVersion,
            new ActionLink("Để bản đã lưu sau, quay lại giao ước", $"{Path}/soan#phan-{partId}"), [new ConflictField("Text", part.Part.InWords(), mine.Text, part.Text)]);
    }

    private async Task<Pledge?> DraftAsync(CancellationToken cancel)
    {
        if (await LoadAsync(PledgeState.Draft, cancel) is not { } draft)
            return null;
        draft.Preview((await PledgeService.UndertakenAsync(db, draft.BlocYearId, cancel)).Undertaken);
        return draft;
    }

    private Task<Pledge?> LoadAsync(PledgeState state, CancellationToken cancel) =>
        db.Pledges.Whole().AsNoTracking().SingleOrDefaultAsync(p => p.BlocYearId == visit.BlocYear.BlocYearId && p.State == state, cancel);

    private List<SignedRow> Signed(Pledge pledge) => [.. from unit in pledge.Units
        let signature = pledge.Signatures.FirstOrDefault(s => s.UnitId == unit.UnitId)
        select new SignedRow(unit.UnitId, unit.UnitName, signature is null ? $"{unit.SignerName}, {unit.SignerTitle}" : $"{signature.SignerName}, {signature.SignerTitle}",
            signature?.SignedOn, signature is null ? null : signature.InPortal ? "Trên Cổng" : "Bản giấy", unit.UnitId == visit.Standing.Acting?.UnitId)];

    private static string? HintOf(PledgePart part) => part switch
    {
        PledgePart.Basis => "Mỗi căn cứ một dòng; Cổng tự đặt dấu chấm phẩy.",
        PledgePart.Measures => "Để trống thì không in phần này.",
        _ => null,
    };
}
