using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared.Components.PageHeader;

/// <summary>Gathers what the head of every page shows from the visit: nothing is read from the database again.</summary>
public sealed class PageHeaderViewComponent(Visit visit, IConfiguration configuration) : ViewComponent
{
    /// <summary>Draws the head of the page.</summary>
    public IViewComponentResult Invoke()
    {
        var standing = visit.Standing;
        (string Text, string Href, Operation Needs)[] rooms =
        [
            ("Việc của tôi", "/viec-cua-toi", Operation.UseOwnPages),
            ("Khối", "/khoi-thi-dua", Operation.ListBlocs),
            ("Đơn vị", "/don-vi", Operation.ViewUnits),
            ("Văn bản", "/van-ban", Operation.UseOwnPages),
            ("Tài khoản", "/quan-tri/tai-khoan", Operation.ManageAccounts),
        ];
        var path = Request.Path.Value ?? "/";
        var nav = standing.SignedIn
            ? rooms.Where(r => visit.May(r.Needs)).Select(r => new NavLink(r.Text, r.Href, Here(path, r.Href))).ToList()
            : [new NavLink("Đăng nhập", "/dang-nhap", Here(path, "/dang-nhap")), new NavLink("Kiểm tra văn bản", "/kiem-tra", Here(path, "/kiem-tra"))];
        return View(new PageHeaderModel(
            configuration["Office:Name"] ?? "Sở Nội vụ",
            standing.SignedIn ? standing.PersonName : null,
            standing.SignedIn ? standing.Capacity : null,
            nav,
            [.. standing.Positions.Select(p => new PositionChoice(p.Id, $"{p.Title}, {p.UnitName}", p.Id == standing.Acting?.Id))],
            [],
            configuration.GetValue<bool>("Demonstration:Enabled")));
    }

    private static bool Here(string path, string href) => path == href || path.StartsWith(href + "/", StringComparison.Ordinal);
}
