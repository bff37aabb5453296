using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.LegalTexts;

/// <summary>Reads legal texts.</summary>
public sealed class LegalTextQueries(PortalDbContext db, Visit visit)
{
    /// <summary>A page of the list in official order, newest first within a kind.</summary>
    public async Task<LegalListPage> ListAsync(LegalFilter filter, int page, CancellationToken cancel)
    {
        var today = visit.Today;
        var texts = db.LegalTexts.AsNoTracking();
        foreach (var word in VietnameseText.Fold(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            texts = texts.Where(t => t.Folded.Contains(word));
        if (filter.Kind is { } kind)
            texts = texts.Where(t => t.Kind == kind);
        texts = filter.State switch
        {
            LegalFilter.InForce => texts.Where(t => t.InForceFrom <= today && (t.InForceTo == null || t.InForceTo >= today)),
            LegalFilter.Ended => texts.Where(t => t.InForceTo < today),
            LegalFilter.ToVerify => texts.Where(t => t.ToVerify != null),
            _ => texts,
        };
        var found = (await texts.ToListAsync(cancel)).OrderBy(t => t.Kind).ThenByDescending(t => t.IssuedOn ?? DateOnly.MinValue).ThenBy(t => t.Number, StringComparer.Ordinal).ToList();
        page = Math.Clamp(page, 1, Math.Max(1, (found.Count + LegalListPage.Size - 1) / LegalListPage.Size));
        var shown = found.Skip((page - 1) * LegalListPage.Size).Take(LegalListPage.Size).ToList();
        var blocs = await BlocNamesAsync(shown, cancel);
        return new LegalListPage(filter, [.. shown.Select(t => new LegalRow(t.Code, t.Kind, t.Number, t.Title, t.Issuer, t.InForceFrom, t.InForceTo, Reach(t, blocs), t.ToVerify is not null, LegalState.Of(t.InForceFrom, t.InForceTo, today)))],
            page, found.Count, await db.LegalTexts.CountAsync(t => t.ToVerify != null, cancel));
    }

    /// <summary>One text; null when there is none of that code.</summary>
    public async Task<LegalTextPage?> FindAsync(string code, CancellationToken cancel)
    {
        if (await db.LegalTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, cancel) is not { } text)
            return null;
        var others = await db.LegalTexts.AsNoTracking().Where(t => t.Id == text.ReplacedById || t.ReplacedById == text.Id).ToListAsync(cancel);
        return new LegalTextPage(text.Code, text.Version, text.Citation, text.Kind, text.Number, LegalState.Of(text.InForceFrom, text.InForceTo, visit.Today),
        [
            new Fact("Cơ quan ban hành", text.Issuer),
            new Fact("Trích yếu", text.Title),
            new Fact("Ngày ban hành", Day(text.IssuedOn)),
            new Fact("Có hiệu lực từ ngày", Day(text.InForceFrom)),
            new Fact("Hết hiệu lực sau ngày", text.InForceTo is { } last ? VietnameseFormat.Day(last) : "Chưa có"),
            new Fact("Dùng làm căn cứ cho", text.Purpose.InWords()),
            new Fact("Áp dụng cho", Reach(text, await BlocNamesAsync([text], cancel))),
            new Fact("Nguồn", text.Source),
        ],
            text.ToVerify, text.VerifiedNote, text.VerifiedOn, others.Where(t => t.Id == text.ReplacedById).Select(Link).FirstOrDefault(),
            [.. others.Where(t => t.ReplacedById == text.Id).Select(Link)], text.ReferenceKey is not null && !text.Edited);
    }

    /// <summary>The form of a text, filled from the stored one; null when there is none of that code.</summary>
    public async Task<LegalTextForm?> FormAsync(string code, CancellationToken cancel) =>
        await db.LegalTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, cancel) is not { } text ? null : new LegalTextForm
        {
            Kind = text.Kind,
            Number = text.Number,
            Title = text.Title,
            Issuer = text.Issuer,
            IssuedOn = text.IssuedOn,
            InForceFrom = text.InForceFrom,
            InForceTo = text.InForceTo,
            ReplacedById = text.ReplacedById,
            Purpose = text.Purpose,
            Reach = text.Reach,
            Province = text.Province,
            BlocId = text.BlocId,
            Source = text.Source,
            ToVerify = text.ToVerify,
            Version = text.Version,
        };

    /// <summary>The page of a form with what may be chosen.</summary>
    public async Task<LegalTextFormPage> FormPageAsync(LegalTextPage? text, LegalTextForm form, CancellationToken cancel)
    {
        var others = await db.LegalTexts.AsNoTracking().Where(t => text == null || t.Code != text.Code).ToListAsync(cancel);
        var blocs = await db.Blocs.AsNoTracking().Where(b => b.DissolvedOn == null || b.Id == form.BlocId).Select(b => new { b.Id, b.Name }).ToListAsync(cancel);
        return new LegalTextFormPage(text, form, [.. others.OrderBy(t => t.Kind).ThenByDescending(t => t.IssuedOn).Select(t => new SelectListItem($"{t.Kind.InWords()} {t.Number} ({t.Issuer})", t.Id.ToString()))],
            [.. blocs.OrderBy(b => VietnameseText.NumbersPadded(b.Name), VietnameseText.Order).Select(b => new SelectListItem(b.Name, b.Id.ToString()))]);
    }

    private Task<Dictionary<Guid, string>> BlocNamesAsync(IEnumerable<LegalText> texts, CancellationToken cancel)
    {
        var ids = texts.Select(t => t.BlocId).OfType<Guid>().Distinct().ToList();
        return db.Blocs.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
    }

    private static string Reach(LegalText text, Dictionary<Guid, string> blocs) => text.Reach switch
    {
        LegalReach.Province => text.Province!,
        LegalReach.Bloc => blocs.GetValueOrDefault(text.BlocId!.Value, ""),
        _ => text.Reach.InWords(),
    };

    private static ActionLink Link(LegalText text) => new($"{text.Kind.InWords()} số {text.Number}", $"/van-ban-quy-pham/{text.Code}");

    private static string Day(DateOnly? day) => day is { } known ? VietnameseFormat.Day(known) : "Chưa rõ";
}
