using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Identity's store on the portal's context, nameable so that a deed can hold its saves back.</summary>
public sealed class AccountStore(PortalDbContext context, IdentityErrorDescriber describer)
    : UserStore<Account, IdentityRole<Guid>, PortalDbContext, Guid>(context, describer);
