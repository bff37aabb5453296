using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>The four gestures every action uses: is it allowed here, try the deed, say it is done, carry its context. It does not grow.</summary>
public abstract class PortalController : Controller
{
    /// <summary>Who asks and what the address names.</summary>
    protected Visit Visit => HttpContext.RequestServices.GetRequiredService<Visit>();

    /// <summary>Whether the person may do another operation at this address.</summary>
    protected bool Allowed(Operation operation) => Visit.May(operation);

    /// <summary>The context of the deed about to be done.</summary>
    protected Deed Deed(string? why = null) => Visit.Deed(why);

    /// <summary>Does the deed if the form is well-formed; a broken rule becomes a message at its field. False means: show the same page again.</summary>
    protected async Task<bool> Try(Func<Task> deed)
    {
        if (!ModelState.IsValid)
            return false;
        try
        {
            await deed();
            return true;
        }
        catch (RuleBroken broken)
        {
            foreach (var refusal in broken.Others.Prepend(broken))
                ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
            return false;
        }
    }

    /// <summary>Says what was done on the next page and goes there.</summary>
    protected RedirectResult Done(string message, string address)
    {
        TempData["Done"] = message;
        return Redirect(address);
    }
}
