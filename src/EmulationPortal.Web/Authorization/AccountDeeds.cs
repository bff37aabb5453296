using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Authorization;

/// <summary>
/// Changes of accounts and roles saved as deeds: Identity's store only marks its rows, and <see cref="PortalDbContext.SaveAsync"/> writes them
/// together with the audit row. Counting failed sign-ins stays with Identity's own saves.
/// </summary>
public sealed class AccountDeeds(PortalDbContext db, IUserStore<Account> store, UserManager<Account> accounts)
{
    public static readonly Rule Refused = new("account.refused", "{0}");

    /// <summary>Runs changes of one account and saves them as one deed; all or nothing.</summary>
    /// <param name="deed">Who acts.</param>
    /// <param name="sentence">The history line.</param>
    /// <param name="field">The form field to which a refusal belongs.</param>
    /// <param name="change">The changes, ending with one call of the manager that updates the account: a second one would be taken for somebody else's.</param>
    /// <exception cref="RuleBroken"><see cref="Refused"/>, with Identity's words.</exception>
    public async Task DoAsync(Deed deed, string sentence, string field, Func<UserManager<Account>, Task<IdentityResult>> change, CancellationToken cancel)
    {
        var rows = (AccountStore)store;
        rows.AutoSaveChanges = false;
        try
        {
            var result = await change(accounts);
            if (!result.Succeeded)
                throw new RuleBroken(Refused, string.Join(' ', result.Errors.Select(e => e.Description))) { Field = field };
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
        finally
        {
            rows.AutoSaveChanges = true;
        }
    }

    /// <summary>Adds the coarse roles that the database does not know yet; called when the portal starts.</summary>
    public static async Task PrepareRolesAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in RoleNames.All)
        {
            if (!await roles.RoleExistsAsync(role))
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = OrderedId.Next() });
        }
    }
}
