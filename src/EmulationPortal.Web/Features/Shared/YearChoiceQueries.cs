using System.Globalization;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// Which years lists show: the years that run today (in autumn "Năm 2026" and "Năm học 2026-2027"), or a calendar year together with the school year
/// that ends in it. Chosen by <c>?nam=2026</c> or <c>?nam=hien-nay</c> on the list of blocs and remembered by the browser; until then the choice is the present, or the newest there is.
/// </summary>
public sealed class YearChoiceQueries(PortalDbContext db, Visit visit, KeptQueries kept, IHttpContextAccessor http)
{
    private const string Key = "nam";
    private const string Present = "hien-nay";
    private const string Cookie = "portal.nam";
    private List<EmulationYear>? years;

    /// <summary>The calendar year in which the chosen years end; null for the years that run today.</summary>
    public async Task<int?> ChosenAsync(CancellationToken cancel)
    {
        var known = await YearsAsync(cancel);
        var request = http.HttpContext!.Request;
        var text = request.Query[Key].FirstOrDefault() ?? request.Cookies[Cookie];
        return Number(text) is { } year && known.Any(y => Ending(y) == year) ? year
            : known.Count == 0 || known.Any(Runs) ? null : known.Max(Ending);
    }

    /// <summary>Remembers the choice in this browser.</summary>
    public void Remember(int? year) => http.HttpContext!.Response.Cookies.Append(Cookie, year?.ToString(CultureInfo.InvariantCulture) ?? Present,
        new CookieOptions { HttpOnly = true, Secure = http.HttpContext.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });

    /// <summary>The choices: the present, then all others, newest first.</summary>
    public async Task<IReadOnlyList<YearChoice>> ChoicesAsync(CancellationToken cancel)
    {
        var chosen = await ChosenAsync(cancel);
        var known = await YearsAsync(cancel);
        var present = known.Where(Runs).ToList();
        YearChoice[] first = present.Count == 0 ? [] : [new YearChoice(Words(present), $"/khoi-thi-dua?{Key}={Present}", chosen is null)];
        return [.. first, .. known.GroupBy(Ending).OrderByDescending(g => g.Key)
            .Select(g => new YearChoice(Words(g), $"/khoi-thi-dua?{Key}={g.Key}", g.Key == chosen)).Where(c => c.Current || first.All(f => f.Text != c.Text))];
    }

    /// <summary>The years that belong to a choice.</summary>
    public async Task<IReadOnlyList<Guid>> YearIdsAsync(int? ending, CancellationToken cancel) =>
        [.. (await YearsAsync(cancel)).Where(y => ending is null ? Runs(y) : Ending(y) == ending).Select(y => y.Id)];

    private bool Runs(EmulationYear year) => year.NextDueOn > visit.Today && year.NextDueOn.AddYears(-1) <= visit.Today;

    private async Task<List<EmulationYear>> YearsAsync(CancellationToken cancel) => years ??= await kept.WhileAsync(visit.Standing.Years.ToString(CultureInfo.InvariantCulture), "", () => db.Years.AsNoTracking().ToListAsync(cancel)); // years are added, never changed

    private static int Ending(EmulationYear year) => year.CalendarYears[^1];

    /// <summary>"Năm 2026 và 2025-2026".</summary>
    private static string Words(IEnumerable<EmulationYear> group)
    {
        var ordered = group.OrderBy(y => y.Cycle).ToList();
        return ordered[0].Label + string.Concat(ordered.Skip(1).Select(y => " và " + y.Code));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
