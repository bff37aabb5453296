using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// One act, one effect: a form that was sent already, by a double click or after its answer was lost, gets the same answer and does nothing again.
/// The same form with something else in it is another act. Autosave has versions of its own.
/// </summary>
public sealed class SentOnceFilter(PortalDbContext db, Visit visit, ITempDataDictionaryFactory temp) : IAsyncActionFilter
{
    /// <inheritdoc/>
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var cancel = context.HttpContext.RequestAborted;
        if (!HttpMethods.IsPost(request.Method) || request.IsAutosave() || context.ActionDescriptor.EndpointMetadata.OfType<UnrememberedAttribute>().Any() || AlreadyRead(context.HttpContext) is not { } form || form[SentOnceTagHelper.Field] is not [{ Length: > 0 }])
        {
            await next();
            return;
        }

        var id = KeyOf(request, form);
        if (await EarlierAsync(id, context.HttpContext, cancel) is { } earlier)
        {
            context.Result = earlier;
            return;
        }

        db.SendingForm = id;
        var done = await next();
        if (db.SendingForm is null)
        {
            if (done.Result is RedirectResult redirect)
                await SentForm.AnsweredAsync(db, id, redirect.Url, temp.GetTempData(context.HttpContext).Peek("Done") as string, CancellationToken.None);
            return;
        }

        db.SendingForm = null;
        if (done.Exception is not (null or SentAlready or DbUpdateException) || done.Result is RedirectResult)
            return;
        db.ChangeTracker.Clear();
        if (await EarlierAsync(id, context.HttpContext, cancel) is { } meanwhile)
            (done.Result, done.ExceptionHandled) = (meanwhile, true);
    }

    /// <summary>The form as binding has read it; null where the action reads the body itself.</summary>
    private static IFormCollection? AlreadyRead(HttpContext http) => http.Features.Get<IFormFeature>()?.Form;

    private async Task<RedirectResult?> EarlierAsync(Guid id, HttpContext http, CancellationToken cancel)
    {
        if (await db.SentForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } sent)
            return null;
        temp.GetTempData(http)["Done"] = sent.Message ?? $"Việc này đã được ghi lúc {VietnameseFormat.Clock(sent.At)}, không ghi lại lần nữa.";
        return new RedirectResult(sent.Answer ?? CameFrom(http.Request));
    }

    private static string CameFrom(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Host == request.Host.Host ? from.PathAndQuery : request.PathBase + "/viec-cua-toi";

    private Guid KeyOf(HttpRequest request, IFormCollection form)
    {
        var text = new StringBuilder().Append(visit.Standing.AccountId).Append('\n').Append(request.Path).Append(request.QueryString);
        foreach (var field in form.Where(f => f.Key != "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append('\n').Append(field.Key).Append('=').AppendJoin('\u001F', (IEnumerable<string?>)field.Value);
        foreach (var file in form.Files)
            text.Append('\n').Append(file.Name).Append('=').Append(file.FileName).Append('\u001F').Append(file.Length);
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}

/// <summary>An action of whose form nothing is remembered, not even its checksum: it carries a secret vote, and a gate of its own lets it in once.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnrememberedAttribute : Attribute;
