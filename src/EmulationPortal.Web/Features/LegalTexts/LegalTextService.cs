using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.LegalTexts;

/// <summary>The deeds of the office about legal texts.</summary>
public sealed class LegalTextService(PortalDbContext db)
{
    public static readonly Rule NumberTaken = new("legal-text.number-taken", "Danh mục đã có {0} số {1} của {2}.");

    /// <summary>Enters a text; returns its part of addresses.</summary>
    /// <exception cref="RuleBroken"><see cref="NumberTaken"/>, or the text refuses.</exception>
    public async Task<string> AddAsync(LegalTextForm form, Deed deed, CancellationToken cancel)
    {
        await RequireFreeAsync(form, null, cancel);
        var text = new LegalText(await FreeCodeAsync(form.Number, cancel), form.ToFacts());
        await ReplaceAsync(text, form.ReplacedById, cancel);
        db.Add(text);
        await db.SaveAsync(deed, $"thêm {Name(text)} vào danh mục văn bản quy phạm", cancel);
        return text.Code;
    }

    /// <summary>Changes a text; false when there is none of that code.</summary>
    /// <exception cref="RuleBroken"><see cref="NumberTaken"/>, or the text refuses.</exception>
    public async Task<bool> DescribeAsync(string code, LegalTextForm form, Deed deed, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } text)
            return false;
        await RequireFreeAsync(form, text.Id, cancel);
        text.Describe(form.ToFacts());
        await ReplaceAsync(text, form.ReplacedById, cancel);
        db.Expect(text, form.Version);
        await db.SaveAsync(deed, $"sửa {Name(text)} trong danh mục văn bản quy phạm", cancel);
        return true;
    }

    /// <summary>Takes the mark "to be verified" away; false when there is no text of that code.</summary>
    /// <exception cref="RuleBroken"><see cref="LegalText.NothingToVerify"/>, <see cref="LegalText.VerifiedNeedsNote"/>.</exception>
    public async Task<bool> VerifyAsync(string code, VerifyForm form, Deed deed, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } text)
            return false;
        text.Verify(form.Note, deed);
        db.Expect(text, form.Version);
        await db.SaveAsync(deed, $"xác minh {Name(text)}", cancel);
        return true;
    }

    private Task<LegalText?> FindAsync(string code, CancellationToken cancel) => db.LegalTexts.SingleOrDefaultAsync(t => t.Code == code, cancel);

    private async Task ReplaceAsync(LegalText text, Guid? otherId, CancellationToken cancel) =>
        text.ReplaceBy(otherId is { } id ? await db.LegalTexts.SingleOrDefaultAsync(t => t.Id == id, cancel) : null);

    private async Task RequireFreeAsync(LegalTextForm form, Guid? self, CancellationToken cancel)
    {
        var (number, issuer) = (VietnameseText.Tidy(form.Number), VietnameseText.Tidy(form.Issuer));
        if (await db.LegalTexts.AnyAsync(t => t.Kind == form.Kind && t.Number == number && t.Issuer == issuer && t.IssuedOn == form.IssuedOn && t.Id != self, cancel))
            throw new RuleBroken(NumberTaken, form.Kind!.Value.InWords().ToLower(VietnameseText.Culture), number, issuer) { Field = nameof(form.Number) };
    }

    private async Task<string> FreeCodeAsync(string number, CancellationToken cancel)
    {
        var slug = VietnameseText.Slug(number);
        var proposed = slug.Length == 0 ? "van-ban" : slug[..Math.Min(slug.Length, LegalText.CodeLength - 4)];
        var taken = await db.LegalTexts.Where(t => t.Code.StartsWith(proposed)).Select(t => t.Code).ToListAsync(cancel);
        return Enumerable.Range(1, taken.Count + 2).Select(n => n == 1 ? proposed : $"{proposed}-{n}").First(code => code != "them" && !taken.Contains(code));
    }

    private static string Name(LegalText text) => $"{text.Kind.InWords()} số {text.Number}";
}
