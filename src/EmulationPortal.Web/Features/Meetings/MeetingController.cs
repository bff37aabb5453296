using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>What the controllers of the room share: where they live, and that an id this meeting does not have is not found.</summary>
public abstract class MeetingController : PortalController
{
    /// <summary>All conferences of a bloc-year.</summary>
    protected const string All = "/khoi-thi-dua/{bloc}/{year}/hoi-nghi";

    /// <summary>One conference.</summary>
    protected const string One = All + "/{meeting:int}";

    /// <summary>The address of the meeting that the request names.</summary>
    protected string Here => $"{Visit.BlocYear.Path}/hoi-nghi/{Visit.Scope.Meeting!.Number}";

    /// <inheritdoc/>
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.Exception is NotInMeeting)
            (context.ExceptionHandled, context.Result) = (true, NotFound());
        base.OnActionExecuted(context);
    }

    /// <summary>Says on the page which of its forms was refused.</summary>
    protected ViewResult Refused(ViewResult view)
    {
        view.ViewData[FormPart.Refused] = Request.Form["Part"].ToString();
        return view;
    }
}
