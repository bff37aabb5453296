using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared.Components.PageHeader;

/// <summary>The head of every page: office, person, positions, years, and the rooms this person may enter.</summary>
public sealed class PageHeaderViewComponent(Visit visit, YearChoiceQueries years, IConfiguration configuration) : ViewComponent
{
    /// <summary>Draws the head.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var standing = visit.Standing;
        IReadOnlyList<YearChoice> choices = standing.SignedIn && SeesBlocs ? await years.ChoicesAsync(HttpContext.RequestAborted) : [];
        return View(new PageHeaderModel(
            configuration["Office:Name"] ?? "",
            standing.SignedIn ? standing.PersonName : null,
            standing.SignedIn ? standing.Capacity : null,
            [.. Rooms().Select(r => new NavLink(r.Text, r.Href, Here(r.Href)))],
            [.. standing.Positions.Select(p => new PositionChoice(p.Id, $"{p.Title}, {p.UnitName}", p.Id == standing.Acting?.Id))],
            choices,
            visit.Scope.BlocYear?.YearLabel,
            configuration.GetValue<bool>("Demonstration:Enabled")));
    }

    /// <summary>Whoever only keeps accounts sees no bloc and no document of one; an account that waits for its position is told on these pages why they are empty.</summary>
    private bool SeesBlocs => visit.Standing.Acting is not null || visit.May(Operation.WatchAllBlocs) || !visit.May(Operation.ManageAccounts);

    private IEnumerable<(string Text, string Href)> Rooms()
    {
        if (!visit.Standing.SignedIn)
        {
            yield return ("Trang đầu", "/");
            yield return ("Sổ khen thưởng", "/so-khen-thuong");
            yield return ("Kiểm tra văn bản", "/kiem-tra");
            yield break;
        }

        if (visit.Standing.MustChangePassword)
            yield break;
        yield return ("Việc của tôi", "/viec-cua-toi");
        if (SeesBlocs)
            yield return ("Khối, cụm thi đua", "/khoi-thi-dua");
        if (visit.May(Operation.ViewUnits))
            yield return ("Đơn vị", "/don-vi");
        else if (visit.Standing.Acting is { } acting)
            yield return ("Đơn vị của tôi", $"/don-vi/{acting.UnitCode}");
        if (SeesBlocs)
            yield return ("Văn bản", "/van-ban");
        if (visit.May(Operation.ListDossiers))
            yield return ("Hồ sơ khen thưởng", "/ho-so-khen-thuong");
        if (SeesBlocs)
            yield return ("Sổ khen thưởng", "/so-khen-thuong");
        if (visit.May(Operation.ManageFrames))
            yield return ("Khung tiêu chí", "/khung-tieu-chi");
        if (visit.May(Operation.ManageLegalTexts))
            yield return ("Văn bản quy phạm", "/van-ban-quy-pham");
        if (visit.May(Operation.ManageAwardCatalogue))
            yield return ("Danh mục khen thưởng", "/danh-muc-khen-thuong");
        if (visit.May(Operation.ManageAccounts))
            yield return ("Tài khoản", "/quan-tri/tai-khoan");
        if (visit.May(Operation.ProveAuditTrail))
            yield return ("Lịch sử", "/lich-su");
    }

    private bool Here(string href) => href == "/" ? HttpContext.Request.Path == "/" : HttpContext.Request.Path.StartsWithSegments(href);
}
