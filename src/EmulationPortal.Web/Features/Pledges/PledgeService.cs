using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>The deeds of a bloc-year's pledge.</summary>
public sealed class PledgeService(PortalDbContext db, Visit visit, SignedCopies copies, DocumentIssuing issuing, LegalBasisQueries legal, IConfiguration configuration)
{
    public static readonly Rule NotBegun = new("pledge.not-begun", "Chưa có giao ước nào đang soạn.");
    public static readonly Rule NothingAccepted = new("pledge.nothing-accepted", "Chưa tiếp nhận bản đăng ký nào, nên chưa soạn được giao ước.");

    /// <summary>Begins the first version from the default words; beginning twice is beginning once.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingAccepted"/>, or the year was handed over.</exception>
    public async Task BeginAsync(Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var here = visit.BlocYear;
        if (await db.Pledges.AnyAsync(p => p.BlocYearId == here.BlocYearId, cancel))
            return;
        if (!await db.Registrations.AnyAsync(r => r.BlocYearId == here.BlocYearId && r.State == RegistrationState.Accepted, cancel))
            throw new RuleBroken(NothingAccepted);
        var launch = await db.Meetings.AsNoTracking().Where(m => m.State != MeetingState.Cancelled && (m.FirstKind == MeetingKind.Launch || m.SecondKind == MeetingKind.Launch) && m.Years.Any(y => y.BlocYearId == here.BlocYearId))
            .OrderByDescending(m => m.StartsAt).Select(m => new { m.Title, m.StartsAt }).FirstOrDefaultAsync(cancel);
        DateOnly? day = launch is null ? null : VietnamTime.DayOf(launch.StartsAt);
        var basis = await legal.OnAsync(day ?? visit.Today, LegalPurpose.BlocActivity, cancel);
        var pledge = new Pledge(here.BlocYearId, part => DefaultPledge.TextOf(part, here.Kind, here.ChairWord, here.YearInSentence(), basis.Select(l => l.Text)), deed);
        pledge.Describe(day, launch?.Title, configuration["Office:Name"], null, null);
        await SeatAsync(pledge, cancel);
        db.Add(pledge);
        await db.SaveAsync(deed, $"bắt đầu soạn giao ước thi đua {here.YearInSentence()}", cancel);
    }

    /// <summary>Writes a part, or sets the text aside when somebody else has written it in between.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the pledge refuses.</exception>
    public Task<DraftSave> WriteAsync(Guid partId, PartForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        visit.RequireOpenYear();
        var pledge = await DraftAsync(cancel);
        var saved = pledge.Write(partId, form.Text, form.Version, deed);
        var text = pledge.Texts.Single(t => t.Id == partId);
        await db.SettleOrSetAsideAsync(partId, form.Text, saved, settles, deed, cancel);
        await db.SaveAsync(deed, saved ? $"soạn phần “{text.Part.InWords()}” của giao ước" : $"gặp bản mới hơn khi soạn phần “{text.Part.InWords()}” của giao ước; hai bản đều được giữ", cancel);
        return new DraftSave(saved, text.TextVersion, deed.At);
    });

    /// <summary>Writes the basis anew from the legal texts in force on the day of the signing, or sets it aside when somebody else has written in between.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the pledge refuses.</exception>
    public async Task<DraftSave> ProposeBasisAsync(PartForm form, Deed deed, CancellationToken cancel)
    {
        var pledge = await DraftAsync(cancel);
        var lines = await legal.OnAsync(pledge.SignedOn ?? visit.Today, LegalPurpose.BlocActivity, cancel);
        var text = DefaultPledge.Basis(visit.BlocYear.YearInSentence(), lines.Select(l => l.Text));
        return await WriteAsync(pledge.Texts.Single(t => t.Part == PledgePart.Basis).Id, new PartForm { Text = text, Version = form.Version }, false, deed, cancel);
    }

    /// <summary>The writer keeps what others saved.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>.</exception>
    public async Task LetGoAsync(Guid partId, Deed deed, CancellationToken cancel)
    {
        await DraftAsync(cancel);
        await db.SettleOrSetAsideAsync(partId, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để bản đã lưu sau, không dùng bản của mình", cancel);
    }

    /// <summary>Says when, where, before whom and by whom it is signed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the pledge refuses.</exception>
    public async Task DescribeAsync(SigningForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var pledge = await DraftAsync(cancel);
        pledge.Describe(form.SignedOn, form.Conference, form.WitnessBody, form.WitnessName, form.WitnessTitle);
        await SeatAsync(pledge, cancel);
        foreach (var signer in form.Signers.Where(s => pledge.Units.Any(u => u.UnitId == s.UnitId)))
            pledge.NameSigner(signer.UnitId, signer.Name, signer.Title);
        await db.SaveSeenAsync(pledge, form.Version, deed, "ghi ngày, nơi ký và người ký giao ước", cancel);
    }

    /// <summary>Freezes the pledge with the figures of the accepted registrations; an earlier version is replaced.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, the pledge refuses, or the year was handed over.</exception>
    public async Task IssueAsync(IssuePledgeForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var pledge = await DraftAsync(cancel);
        await SeatAsync(pledge, cancel);
        var (undertaken, accepted) = await UndertakenAsync(db, pledge.BlocYearId, cancel);
        pledge.Issue(undertaken, accepted, form.WithoutTargets, deed);
        var frame = await db.PledgeFrameAsync(visit, cancel);
        var issued = issuing.Freeze(pledge.BlocYearId, pledge.Id, DocumentKind.Pledge, PledgeDocument.Of(pledge, frame), $"Giao ước thi đua {frame.Year} của {frame.BlocName}{(pledge.Number == 1 ? "" : $", phiên bản {pledge.Number}")}", "", deed);
        pledge.KeepDocument(issued.Id);
        var earlier = await db.Pledges.Whole().SingleOrDefaultAsync(p => p.BlocYearId == pledge.BlocYearId && p.State == PledgeState.Issued, cancel);
        if (earlier is not null)
        {
            earlier.BeReplaced();
            if (await db.IssuedDocuments.SingleAsync(d => d.Id == earlier.IssuedDocumentId, cancel) is { State: IssuedState.Valid } paper)
                paper.ReplaceBy(issued, pledge.Reason!.Length > IssuedDocument.ReasonLength ? pledge.Reason[..IssuedDocument.ReasonLength] : pledge.Reason);
        }

        await db.SaveSeenAsync(pledge, form.Version, deed with { Why = pledge.Reason }, $"hoàn thành bản chính giao ước thi đua {frame.Year}{(pledge.Number == 1 ? "" : $", phiên bản {pledge.Number}")}", cancel);
    }

    /// <summary>Signs in the portal for the unit the address names.</summary>
    /// <exception cref="RuleBroken">The pledge refuses, or the year was handed over.</exception>
    public async Task SignAsync(Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var pledge = await InForceAsync(cancel);
        pledge.SignInPortal(visit.Unit.UnitId, visit.Standing.PersonName, visit.Standing.Acting!.Title, deed);
        try
        {
            await db.SaveAsync(deed, $"ký giao ước thi đua cho {visit.Unit.Name}", cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            throw new RuleBroken(Pledge.SignedAlready, visit.Unit.Name);
        }
    }

    /// <summary>Records who signed the paper; its scan becomes the signed copy of the document.</summary>
    /// <exception cref="RuleBroken">The pledge or the file refuses, or the year was handed over.</exception>
    public async Task RecordPaperAsync(PaperSignedForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var pledge = await InForceAsync(cancel);
        var paper = await db.IssuedDocuments.SingleAsync(d => d.Id == pledge.IssuedDocumentId, cancel);
        pledge.RecordPaper(form.Units, form.Day, form.Scan is not null || paper.SignedCopyId is not null, deed);
        if (form.Scan is { } scan)
            await copies.AttachAsync(paper, scan, isScan: true, deed, nameof(form.Scan), cancel);

        await db.SaveAsync(deed, $"ghi nhận {VietnameseText.Count(form.Units.Count)} đơn vị đã ký giao ước bản giấy ngày {form.Day:dd/MM/yyyy}", cancel);
    }

    /// <summary>Begins the next version; the present one stays in force until that is issued.</summary>
    /// <exception cref="RuleBroken">The pledge refuses, or the year was handed over.</exception>
    public async Task NextVersionAsync(NextVersionForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        if (await db.Pledges.AnyAsync(p => p.BlocYearId == visit.BlocYear.BlocYearId && p.State == PledgeState.Draft, cancel))
            return;
        var present = await InForceAsync(cancel);
        var next = present.NextVersion(form.Reason, deed);
        await SeatAsync(next, cancel);
        foreach (var unit in present.Units.Where(u => next.Units.Any(n => n.UnitId == u.UnitId)))
            next.NameSigner(unit.UnitId, unit.SignerName, unit.SignerTitle);
        db.Add(next);
        await db.SaveAsync(deed with { Why = next.Reason }, $"lập phiên bản {next.Number} của giao ước thi đua", cancel);
    }

    /// <summary>What the accepted registrations and the bloc undertake, and whose registration is accepted.</summary>
    internal static async Task<(IReadOnlyList<TargetFact> Undertaken, IReadOnlySet<Guid> Accepted)> UndertakenAsync(PortalDbContext db, Guid blocYearId, CancellationToken cancel)
    {
        var round = await db.RegistrationRounds.AsNoTracking().Include(r => r.Targets).SingleOrDefaultAsync(r => r.BlocYearId == blocYearId, cancel);
        var accepted = await db.Registrations.AsNoTracking().Include(r => r.Targets).Where(r => r.BlocYearId == blocYearId && r.State == RegistrationState.Accepted).ToListAsync(cancel);
        return (TargetBook.Undertaken(round, accepted), accepted.Select(r => r.UnitId).ToHashSet());
    }

    private async Task SeatAsync(Pledge pledge, CancellationToken cancel)
    {
        var members = await db.PledgeMembersAsync(visit, cancel);
        var heads = await db.HeadsAsync(members.Select(m => m.UnitId), visit.Today, cancel);
        var here = visit.BlocYear;
        pledge.Seat([.. members.OrderBy(m => m.Role is { } role ? (int)role : 2).ThenBy(m => m.Order).Select(m => new PledgeSeat(m.UnitId, m.Name, m.Order, m.Role,
            m.Role switch { LeadershipRole.Chair => here.ChairWord, LeadershipRole.ViceChair => here.ViceChairWord, _ => null }, heads.GetValueOrDefault(m.UnitId)?.Name, heads.GetValueOrDefault(m.UnitId)?.Title))]);
    }

    private async Task<Pledge> DraftAsync(CancellationToken cancel) =>
        await db.Pledges.Whole().SingleOrDefaultAsync(p => p.BlocYearId == visit.BlocYear.BlocYearId && p.State == PledgeState.Draft, cancel) ?? throw new RuleBroken(NotBegun);

    private async Task<Pledge> InForceAsync(CancellationToken cancel) =>
        await db.Pledges.Whole().SingleOrDefaultAsync(p => p.BlocYearId == visit.BlocYear.BlocYearId && p.State == PledgeState.Issued, cancel) ?? throw new RuleBroken(Pledge.NotIssued);
}
