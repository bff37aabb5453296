using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Documents.Registers;

/// <summary>Opens the office's registers.</summary>
public sealed class RegisterService(PortalDbContext db, RegisterQueries queries)
{
    /// <summary>Opens the register of a year, or sets its first number while it has given none.</summary>
    /// <exception cref="RuleBroken">The register refuses.</exception>
    public async Task OpenAsync(OpenRegisterForm form, Deed deed, CancellationToken cancel)
    {
        var (symbol, year, start) = (queries.OfficeSymbol, form.Year!.Value, form.Start!.Value);
        var recorded = await queries.LastRecordedAsync(year, cancel);
        var register = await db.OfficeRegisters.SingleOrDefaultAsync(r => r.Symbol == symbol && r.Year == year, cancel);
        if (register is null)
        {
            register = new OfficeRegister(symbol, year, start, recorded, deed);
            db.Add(register);
        }
        else
        {
            register.BeginAt(start, recorded, deed);
            db.Expect(register, form.Version);
        }

        try
        {
            await db.SaveAsync(deed, $"mở sổ {symbol.TrimStart('/')} năm {year}, Cổng cấp số từ {IssuedDocument.Written(start)}", cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            throw new RuleBroken(OfficeRegister.OpenAlready, symbol.TrimStart('/'), year.ToString(VietnameseText.Culture)) { Field = nameof(form.Year) };
        }
    }
}
