using System.Globalization;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// Which years lists show: the calendar year together with the school year that ends in it. Chosen by <c>?nam=2026</c> on the list of blocs
/// and remembered by the browser; until then the choice is the present year, or the newest there is.
/// </summary>
public sealed class YearChoiceQueries(PortalDbContext db, Visit visit, IHttpContextAccessor http)
{
    private const string Key = "nam";
    private const string Cookie = "portal.nam";
    private List<EmulationYear>? years;

    /// <summary>The calendar year in which the chosen years end.</summary>
    public async Task<int> ChosenAsync(CancellationToken cancel)
    {
        var endings = (await YearsAsync(cancel)).Select(Ending).ToHashSet();
        var asked = Number(http.HttpContext!.Request.Query[Key]) ?? Number(http.HttpContext.Request.Cookies[Cookie]);
        return asked is { } year && endings.Contains(year) ? year
            : endings.Contains(visit.Today.Year) || endings.Count == 0 ? visit.Today.Year : endings.Max();
    }

    /// <summary>Remembers the choice in this browser.</summary>
    public void Remember(int year) => http.HttpContext!.Response.Cookies.Append(Cookie, year.ToString(CultureInfo.InvariantCulture),
        new CookieOptions { HttpOnly = true, Secure = http.HttpContext.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });

    /// <summary>The choices, newest first.</summary>
    public async Task<IReadOnlyList<YearChoice>> ChoicesAsync(CancellationToken cancel)
    {
        var chosen = await ChosenAsync(cancel);
        return [.. (await YearsAsync(cancel)).GroupBy(Ending).OrderByDescending(g => g.Key)
            .Select(g => new YearChoice(Words(g), $"/khoi-thi-dua?{Key}={g.Key}", g.Key == chosen))];
    }

    /// <summary>The years that belong to a choice.</summary>
    public async Task<IReadOnlyList<Guid>> YearIdsAsync(int ending, CancellationToken cancel) =>
        [.. (await YearsAsync(cancel)).Where(y => Ending(y) == ending).Select(y => y.Id)];

    private async Task<List<EmulationYear>> YearsAsync(CancellationToken cancel) => years ??= await db.Years.AsNoTracking().ToListAsync(cancel);

    private static int Ending(EmulationYear year) => year.CalendarYears[^1];

    /// <summary>"Năm 2026 và 2025-2026".</summary>
    private static string Words(IEnumerable<EmulationYear> group)
    {
        var ordered = group.OrderBy(y => y.Cycle).ToList();
        return ordered[0].Label + string.Concat(ordered.Skip(1).Select(y => " và " + y.Code));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
