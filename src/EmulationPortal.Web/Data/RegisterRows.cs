using EmulationPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Takes numbers of the office's registers one after the other.</summary>
public static class RegisterRows
{
    /// <summary>
    /// Does a deed that takes the next number of a register, in one transaction with it: those who come at once wait for each other, and a deed that fails leaves its number to the next.
    /// </summary>
    /// <param name="symbol">The group.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="deed">Gets the number, or null where no register is open; saves.</param>
    public static async Task NumberedAsync(this PortalDbContext db, string symbol, int year, Func<int?, Task> deed, CancellationToken cancel)
    {
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var given = await Lengthened(db, symbol, year).AsNoTracking().ToListAsync(cancel);
        await deed(given is [var register] ? register.Last : null);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Lengthens the register and reads it in one statement, which keeps its row until the transaction ends.</summary>
    private static IQueryable<OfficeRegister> Lengthened(PortalDbContext db, string symbol, int year) => db switch
    {
        SqlServerPortalDbContext => db.OfficeRegisters.FromSql($"UPDATE OfficeRegisters SET Last = Last + 1, Version = Version + 1 OUTPUT inserted.* WHERE Symbol = {symbol} AND Year = {year}"),
        _ => db.OfficeRegisters.FromSql($"""UPDATE "OfficeRegisters" SET "Last" = "Last" + 1, "Version" = "Version" + 1 WHERE "Symbol" = {symbol} AND "Year" = {year} RETURNING *"""),
    };
}
