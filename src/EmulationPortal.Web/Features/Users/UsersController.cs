using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Users;

/// <summary>Accounts, for administrators.</summary>
[Allows(Operation.ManageAccounts)]
public sealed class UsersController(UserQueries queries, UserService users, UnitChoiceQueries units) : PortalController
{
    private const string Root = "/quan-tri/tai-khoan";

    [HttpGet(Root)]
    public async Task<IActionResult> Index([FromQuery(Name = "tim")] string? search, [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        View(await queries.ListAsync(search, page, cancel));

    [HttpGet(Root + "/tao-moi")]
    public IActionResult Create() => View(new PersonForm());

    [HttpPost(Root + "/tao-moi"), SecretAddress]
    public async Task<IActionResult> Create(PersonForm form, CancellationToken cancel)
    {
        (Guid Id, GivenLink Link)? made = null;
        return await Try(async () => made = await users.InviteAsync(form, Deed(), cancel))
            ? await Of(made!.Value.Id, user => Given(user, made.Value.Link), cancel) : View(form);
    }

    [HttpGet(Root + "/{account:guid}")]
    public Task<IActionResult> Details(Guid account, CancellationToken cancel) => Of(account, user => View(user), cancel);

    [HttpGet(Root + "/{account:guid}/sua")]
    public Task<IActionResult> Rename(Guid account, CancellationToken cancel) =>
        Of(account, user => View(new UserFormPage<PersonForm>(user, new PersonForm { FullName = user.FullName, Email = user.Email })), cancel);

    [HttpPost(Root + "/{account:guid}/sua")]
    public Task<IActionResult> Rename(Guid account, PersonForm form, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.RenameAsync(account, form, Deed(), cancel)) ? Done("Đã sửa họ tên, thư điện tử.", user.Path) : View(new UserFormPage<PersonForm>(user, form)), cancel);

    [HttpGet(Root + "/{account:guid}/vai-tro")]
    public Task<IActionResult> Roles(Guid account, CancellationToken cancel) =>
        Of(account, user => View(new UserFormPage<RolesForm>(user, new RolesForm { Roles = [.. user.Roles] })), cancel);

    [HttpPost(Root + "/{account:guid}/vai-tro")]
    public Task<IActionResult> Roles(Guid account, RolesForm form, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.SetRolesAsync(account, form, Deed(form.Why), cancel)) ? Done("Đã đặt vai trò; có hiệu lực ngay.", user.Path) : View(new UserFormPage<RolesForm>(user, form)), cancel);

    [HttpGet(Root + "/{account:guid}/dong")]
    public Task<IActionResult> Close(Guid account, CancellationToken cancel) => Of(account, user => View(new UserFormPage<CloseForm>(user, new CloseForm())), cancel);

    [HttpPost(Root + "/{account:guid}/dong")]
    public Task<IActionResult> Close(Guid account, CloseForm form, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.CloseAsync(account, Deed(form.Why), cancel)) ? Done("Đã đóng tài khoản; các phiên đang mở đã kết thúc.", user.Path) : View(new UserFormPage<CloseForm>(user, form)), cancel);

    [HttpGet(Root + "/{account:guid}/go-xac-thuc")]
    public Task<IActionResult> TakeOff(Guid account, CancellationToken cancel) =>
        Of(account, user => user.SecondFactor ? View(new UserFormPage<TakeOffForm>(user, new TakeOffForm())) : (IActionResult)Redirect(user.Path), cancel);

    [HttpPost(Root + "/{account:guid}/go-xac-thuc")]
    public Task<IActionResult> TakeOff(Guid account, TakeOffForm form, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.TakeOffSecondFactorAsync(account, Deed(form.Why), cancel))
            ? Done("Đã gỡ xác thực hai lớp; các phiên đang mở đã kết thúc.", user.Path) : View(new UserFormPage<TakeOffForm>(user, form)), cancel);

    [HttpPost(Root + "/{account:guid}/mo-lai")]
    public Task<IActionResult> Reopen(Guid account, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.ReopenAsync(account, Deed(), cancel)) ? Done("Đã mở lại tài khoản.", user.Path) : View("Details", user), cancel);

    [HttpPost(Root + "/{account:guid}/mo-khoa")]
    public Task<IActionResult> Unlock(Guid account, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.UnlockAsync(account, Deed(), cancel)) ? Done("Đã mở khóa đăng nhập.", user.Path) : View("Details", user), cancel);

    [HttpPost(Root + "/{account:guid}/duong-dan"), SecretAddress]
    public Task<IActionResult> GiveLink(Guid account, CancellationToken cancel) => Of(account, async user =>
    {
        GivenLink? link = null;
        return await Try(async () => link = await users.GiveLinkAsync(account, Deed(), cancel)) ? Given(user, link!) : View("Details", user);
    }, cancel);

    [HttpGet(Root + "/{account:guid}/chuc-danh")]
    public Task<IActionResult> Grant(Guid account, [FromQuery(Name = "don-vi")] string? search, CancellationToken cancel) => Of(account, async user =>
    {
        var found = await units.FindAsync(search, cancel);
        return View(new GrantPage(user, new GrantForm { From = Visit.Today, UnitId = found.Count == 1 ? Guid.Parse(found[0].Value) : null }, search, found));
    }, cancel);

    [HttpPost(Root + "/{account:guid}/chuc-danh")]
    public Task<IActionResult> Grant(Guid account, GrantForm form, [FromQuery(Name = "don-vi")] string? search, CancellationToken cancel) => Of(account, async user =>
        await Try(() => users.GrantAsync(account, form, Deed(), cancel))
            ? Done("Đã giao chức danh. Lãnh đạo đơn vị được báo ở trang Việc của tôi.", user.Path)
            : View(new GrantPage(user, form, search, await units.FindAsync(search, cancel))), cancel);

    [HttpGet(Root + "/{account:guid}/chuc-danh/{position:guid}/ket-thuc")]
    public Task<IActionResult> End(Guid account, Guid position, CancellationToken cancel) => Of(account, async user =>
        await queries.PositionVersionAsync(account, position, cancel) is { } version
            ? View(new EndPage(user, user.Positions.Single(p => p.Id == position), new EndForm { Version = version })) : NotFound(), cancel);

    [HttpPost(Root + "/{account:guid}/chuc-danh/{position:guid}/ket-thuc")]
    public Task<IActionResult> End(Guid account, Guid position, EndForm form, CancellationToken cancel) => Of(account, async user =>
    {
        if (user.Positions.SingleOrDefault(p => p.Id == position) is not { } ended)
            return NotFound();
        return await Try(() => users.EndAsync(account, position, form, Deed(form.Why), cancel)) ? Done("Đã kết thúc chức danh.", user.Path) : View(new EndPage(user, ended, form));
    }, cancel);

    /// <summary>A link that was mailed is seen by nobody else; one that was not is shown this once.</summary>
    private IActionResult Given(UserPage user, GivenLink link) => link.Message is null
        ? Done($"Cổng đang gửi thư cho {link.ToEmail}. Trang này cho biết khi nào gửi xong.", user.Path) : View("GivenLink", new UserLinkPage(user, link));

    private Task<IActionResult> Of(Guid account, Func<UserPage, IActionResult> answer, CancellationToken cancel) => Of(account, user => Task.FromResult(answer(user)), cancel);

    private async Task<IActionResult> Of(Guid account, Func<UserPage, Task<IActionResult>> answer, CancellationToken cancel) =>
        await queries.FindAsync(account, cancel) is { } user ? await answer(user) : NotFound();
}
