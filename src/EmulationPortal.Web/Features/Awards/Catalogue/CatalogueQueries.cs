using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Catalogue;

/// <summary>Reads the catalogue.</summary>
public sealed class CatalogueQueries(PortalDbContext db, Visit visit)
{
    /// <summary>All awards, collectives first, in the order in which they were entered.</summary>
    public async Task<CataloguePage> ListAsync(CancellationToken cancel)
    {
        var types = await db.AwardTypes.AsNoTracking().Whole().OrderBy(t => t.Id).ToListAsync(cancel);
        var rows = types.Select(t => (t.Code, Version: Shown(t))).OrderBy(t => t.Version.Subject)
            .Select(t => new AwardRow(t.Code, t.Version.Name, t.Version.Subject, t.Version.Authority, t.Version.Decider, InForce(t.Version), t.Version.Conditions.Count, t.Version.ToVerify is not null)).ToList();
        return new CataloguePage(rows, rows.Count(r => r.ToVerify));
    }

    /// <summary>One award; null when there is none of that code.</summary>
    public async Task<AwardPage?> FindAsync(string code, CancellationToken cancel)
    {
        if (await TypeAsync(code, cancel) is not { } type)
            return null;
        var codes = type.Versions.Select(v => v.LegalTextCode).OfType<string>().ToList();
        var texts = (await db.LegalTexts.AsNoTracking().Where(t => codes.Contains(t.Code)).ToListAsync(cancel)).ToDictionary(t => t.Code, t => new ActionLink($"{t.Kind.InWords()} số {t.Number}", $"/van-ban-quy-pham/{t.Code}"));
        var shown = Shown(type);
        return new AwardPage(type.Code, shown.Name, type.Version, [.. type.Versions.Reverse().Select(v => Block(v, v == shown, texts))]);
    }

    /// <summary>The form of a new version, filled from the latest; null when there is none of that code.</summary>
    public async Task<AwardForm?> FormAsync(string code, CancellationToken cancel) => await TypeAsync(code, cancel) is not { } type ? null : new AwardForm
    {
        Code = type.Code,
        Name = type.Latest.Name,
        Subject = type.Latest.Subject,
        Ground = type.Latest.Ground,
        IsFlag = type.Latest.IsFlag,
        Authority = type.Latest.Authority,
        Decider = type.Latest.Decider,
        PrizeFactor = type.Latest.PrizeFactor,
        LegalSource = type.Latest.LegalSource,
        LegalTextCode = type.Latest.LegalTextCode,
        ToVerify = type.Latest.ToVerify,
        Conditions = [.. type.Latest.Conditions.Select(c => new ConditionRow { Kind = c.Kind, Text = c.Text, Number = c.Number, Word = c.Word, Years = c.Years })],
        Version = type.Version,
    };

    /// <summary>The page of a form with what may be chosen.</summary>
    public async Task<AwardFormPage> FormPageAsync(AwardPage? award, AwardForm form, CancellationToken cancel)
    {
        var texts = await db.LegalTexts.AsNoTracking().ToListAsync(cancel);
        return new AwardFormPage(award, form, [.. texts.OrderBy(t => t.Kind).ThenByDescending(t => t.IssuedOn).Select(t => new SelectListItem($"{t.Kind.InWords()} số {t.Number} ({t.Issuer})", t.Code))]);
    }

    /// <summary>The form that takes a mark away; null where there is no mark.</summary>
    public async Task<VerifyAwardPage?> VerifyAsync(string code, Guid version, VerifyAwardForm? form, CancellationToken cancel) =>
        await FindAsync(code, cancel) is { } page && page.Versions.FirstOrDefault(v => v.Id == version && v.ToVerify is not null) is { } block
            ? new VerifyAwardPage(page, block, form ?? new VerifyAwardForm { Version = page.Version }) : null;

    private Task<AwardType?> TypeAsync(string code, CancellationToken cancel)
    {
        var upper = code.ToUpperInvariant();
        return db.AwardTypes.AsNoTracking().Whole().SingleOrDefaultAsync(t => t.Code == upper, cancel);
    }

    private AwardTypeVersion Shown(AwardType type) => type.Versions.FirstOrDefault(v => v.InForceOn(visit.Today)) ?? type.Latest;

    private static string InForce(AwardTypeVersion version) =>
        $"Từ {VietnameseFormat.Day(version.InForceFrom)}{(version.InForceTo is { } to ? $" đến {VietnameseFormat.Day(to)}" : "")}";

    private static VersionBlock Block(AwardTypeVersion version, bool current, Dictionary<string, ActionLink> texts) => new(version.Id, version.Name, InForce(version), current,
    [
        new Fact("Dành cho", version.Subject.InWords()),
        new Fact("Xét theo", version.Ground.InWords()),
        new Fact("Cấp trao tặng", version.Authority),
        new Fact("Người quyết định", version.Decider),
        new Fact("Tiền thưởng", version.PrizeFactor is { } factor ? $"{VietnameseFormat.Number(factor)} lần mức lương cơ sở" : "Chưa rõ"),
        new Fact("Căn cứ pháp lý", version.LegalSource),
    ],
        version.LegalTextCode is { } code ? texts.GetValueOrDefault(code) : null, version.ToVerify,
        version.VerifiedOn is { } day ? $"Đã xác minh ngày {VietnameseFormat.Day(day)}, {version.VerifiedBy}: {version.VerifiedNote}" : null,
        [.. version.Conditions.Select(c => new ConditionLine(c.Text, c.Kind.InWords(), Asked(c)))]);

    private static string Asked(AwardCondition condition) => string.Join(", ", new[]
    {
        condition.Number is { } number ? VietnameseFormat.Number(number) : null, condition.Word, condition.Years is { } years ? $"trong {years} năm trước" : null,
    }.OfType<string>());
}
