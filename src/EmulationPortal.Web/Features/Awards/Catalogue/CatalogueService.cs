using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Catalogue;

/// <summary>The deeds of the office about the catalogue.</summary>
public sealed class CatalogueService(PortalDbContext db)
{
    public static readonly Rule CodeTaken = new("award.code-taken", "Danh mục đã có mã {0}.");

    /// <summary>Enters an award; returns its code.</summary>
    /// <exception cref="RuleBroken"><see cref="CodeTaken"/>, or the award refuses.</exception>
    public async Task<string> AddAsync(AwardForm form, Deed deed, CancellationToken cancel)
    {
        var type = new AwardType(form.Code, form.ToFacts());
        if (type.Code == "THEM" || await db.AwardTypes.AnyAsync(t => t.Code == type.Code, cancel))
            throw new RuleBroken(CodeTaken, type.Code) { Field = nameof(form.Code) };
        db.Add(type);
        await db.SaveAsync(deed, $"thêm {type.Latest.Name} vào danh mục khen thưởng", cancel);
        return type.Code;
    }

    /// <summary>Changes an award from a day on; false when there is none of that code.</summary>
    /// <exception cref="RuleBroken">The award refuses.</exception>
    public async Task<bool> RenewAsync(string code, AwardForm form, Deed deed, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } type)
            return false;
        type.Renew(form.ToFacts());
        db.Expect(type, form.Version);
        await db.SaveAsync(deed, $"lập phiên bản mới của {type.Latest.Name} trong danh mục khen thưởng", cancel);
        return true;
    }

    /// <summary>Takes the mark "to be verified" away; false when there is no award of that code.</summary>
    /// <exception cref="RuleBroken">The award refuses.</exception>
    public async Task<bool> VerifyAsync(string code, Guid version, VerifyAwardForm form, Deed deed, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } type)
            return false;
        type.Verify(version, form.Note, deed);
        db.Expect(type, form.Version);
        await db.SaveAsync(deed, $"xác minh {type.Latest.Name} trong danh mục khen thưởng", cancel);
        return true;
    }

    private Task<AwardType?> FindAsync(string code, CancellationToken cancel)
    {
        var upper = code.ToUpperInvariant();
        return db.AwardTypes.Whole().SingleOrDefaultAsync(t => t.Code == upper, cancel);
    }
}
