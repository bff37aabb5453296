using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// Somebody saved first: answers 409 with a page that shows what was typed beside what is stored, and can send it again over the newer version.
/// Rooms whose forms need their own explanation catch <see cref="DbUpdateConcurrencyException"/> themselves.
/// </summary>
public sealed class ConflictFilter(PortalDbContext db, Visit visit, IModelMetadataProvider metadata, ITempDataDictionaryFactory temp) : IAsyncExceptionFilter
{
    /// <inheritdoc/>
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        var request = context.HttpContext.Request;
        if (context.Exception is not DbUpdateConcurrencyException conflict || !request.HasFormContentType
            || conflict.Entries.Select(e => e.Entity).OfType<Root>().FirstOrDefault() is not { } root)
            return;
        db.ChangeTracker.Clear();
        if (request.IsAutosave())
        {
            context.Result = new ConflictResult();
            context.ExceptionHandled = true;
            return;
        }

        var stored = await db.FindAsync(root.GetType(), root.Id);
        var known = stored is null ? [] : Stored(db.Entry(stored));
        var labels = Labels(context);
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && f.Key != "Version")
            .SelectMany(f => f.Value.Select(mine => Field(f.Key, mine ?? "", known, labels))).ToList();
        var (by, at) = await LastSaveAsync(root.Id, context.HttpContext.RequestAborted);
        var here = request.PathBase + request.Path;
        var page = new ConflictPage(visit.Scope.BlocYear?.Title ?? "Nội dung đang sửa", by, at, here + request.QueryString,
            (stored as Root)?.Version ?? 0, new ActionLink("Giữ bản đã lưu sau, bỏ bản của tôi", here), fields);
        context.Result = new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(metadata, new ModelStateDictionary()) { Model = page },
            TempData = temp.GetTempData(context.HttpContext),
        };
        context.ExceptionHandled = true;
    }

    private static ConflictField Field(string name, string mine, Dictionary<string, string> stored, Dictionary<string, string> labels)
    {
        var theirs = stored.GetValueOrDefault(name, mine);
        return new ConflictField(name, labels.GetValueOrDefault(name, name), mine, Same(mine, theirs) ? mine : theirs);
    }

    private static bool Same(string left, string right) =>
        string.Equals(left.ReplaceLineEndings("\n").Trim(), right.ReplaceLineEndings("\n").Trim(), StringComparison.Ordinal);

    /// <summary>The stored values by name, those of complex properties too.</summary>
    private static Dictionary<string, string> Stored(EntityEntry entry)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
            values.TryAdd(property.Metadata.Name, Words(property.CurrentValue));
        foreach (var property in entry.ComplexProperties.SelectMany(c => c.Properties))
            values.TryAdd(property.Metadata.Name, Words(property.CurrentValue));
        return values;
    }

    private static string Words(object? value) => value switch
    {
        null => "",
        DateOnly day => VietnameseFormat.Day(day),
        decimal number => VietnameseFormat.NumberToEdit(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private Dictionary<string, string> Labels(ExceptionContext context) => context.ActionDescriptor.Parameters
        .SelectMany(p => metadata.GetMetadataForType(p.ParameterType).Properties)
        .Where(p => p.PropertyName is not null)
        .DistinctBy(p => p.PropertyName)
        .ToDictionary(p => p.PropertyName!, p => p.GetDisplayName(), StringComparer.Ordinal);

    private async Task<(string By, DateTime At)> LastSaveAsync(Guid id, CancellationToken cancel)
    {
        var chain = visit.Scope.BlocYear?.BlocYearId ?? Guid.Empty;
        var key = id.ToString();
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.ChainId == chain).OrderByDescending(e => e.Sequence).Take(100)
            .Where(e => e.Changes.Contains(key)).Select(e => new { e.PersonName, e.Capacity, e.At }).FirstOrDefaultAsync(cancel);
        return last is null ? ("Một người khác", visit.Now) : ($"{last.PersonName} ({last.Capacity})", last.At);
    }
}
