using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings.Desk;

/// <summary>The desk in the room. Every form works without script; the answer leads back to where one was.</summary>
public sealed class DeskController(DeskService desk, DeskQueries pages) : MeetingController
{
    private const string Desk = One + "/dieu-hanh";

    [HttpGet(Desk), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Index([FromQuery(Name = "muc")] Guid? item, CancellationToken cancel) => View(await pages.DeskAsync(item, cancel));

    [HttpPost(Desk + "/khai-mac"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Open(MomentForm form, CancellationToken cancel) => Do(() => desk.OpenAsync(form, Deed(), cancel), "Đã khai mạc. Hãy điểm danh các đơn vị.", "diem-danh", cancel);

    [HttpPost(Desk + "/be-mac"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Close(MomentForm form, CancellationToken cancel) => Do(() => desk.CloseAsync(form, Deed(), cancel), "Đã bế mạc hội nghị. Hãy mở toàn văn biên bản để rà soát và chốt.", "bien-ban", cancel);

    [HttpPost(Desk + "/mo-lai"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Reopen(MomentForm form, CancellationToken cancel) => Do(() => desk.ReopenAsync(form, Deed(form.Reason), cancel), "Đã mở lại bàn điều hành.", "muc-dang-ban", cancel);

    [HttpPost(Desk + "/diem-danh"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> CheckIn(AttendanceForm form, CancellationToken cancel) => Do(() => desk.CheckInAsync(form, Deed(), cancel), "Đã ghi có mặt.", Row(form), cancel);

    [HttpPost(Desk + "/vang-mat"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Excuse(AttendanceForm form, CancellationToken cancel) => Do(() => desk.ExcuseAsync(null, form, Deed(), cancel), "Đã ghi vắng mặt.", Row(form), cancel);

    [HttpPost(Desk + "/dai-bieu/{person:guid}/den"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Arrive(Guid person, MomentForm form, CancellationToken cancel) => Do(() => desk.ArriveAsync(person, form, Deed(), cancel), "Đã ghi có mặt.", $"nguoi-{person:N}", cancel);

    [HttpPost(Desk + "/dai-bieu/{person:guid}/ve"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Leave(Guid person, MomentForm form, CancellationToken cancel) => Do(() => desk.LeaveAsync(person, form, Deed(), cancel), "Đã ghi giờ về.", $"nguoi-{person:N}", cancel);

    [HttpPost(Desk + "/dai-bieu/{person:guid}/vang"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> ExcusePerson(Guid person, AttendanceForm form, CancellationToken cancel) => Do(() => desk.ExcuseAsync(person, form, Deed(), cancel), "Đã ghi vắng mặt.", $"nguoi-{person:N}", cancel);

    [HttpPost(Desk + "/dai-bieu/{person:guid}/ten"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Name(Guid person, AttendanceForm form, CancellationToken cancel) => Do(() => desk.NameAsync(person, form, Deed(), cancel), "Đã sửa tên đại biểu.", $"nguoi-{person:N}", cancel);

    [HttpPost(Desk + "/noi-dung/{item:guid}/bat-dau"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Start(Guid item, CancellationToken cancel) => Do(() => desk.StartAsync(item, Deed(), cancel), "Đã chuyển nội dung.", "muc-dang-ban", cancel, item);

    [HttpPost(Desk + "/noi-dung/{item:guid}/trinh-bay"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> WriteOutcome(Guid item, OutcomeForm form, CancellationToken cancel) => Do(() => desk.WriteOutcomeAsync(item, form, Deed(), cancel), "Đã ghi nội dung trình bày.", "muc-dang-ban", cancel, item);

    [HttpPost(Desk + "/y-kien"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> WriteOpinion(SpeechForm form, CancellationToken cancel) => Do(() => desk.WriteOpinionAsync(form, Deed(), cancel), "Đã ghi ý kiến vào biên bản.", "ghi-y-kien", cancel, form.Item);

    [HttpPost(Desk + "/y-kien/{opinion:guid}"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> RewriteOpinion(Guid opinion, SpeechForm form, CancellationToken cancel) => Do(() => desk.RewriteOpinionAsync(opinion, form, Deed(), cancel), "Đã sửa ý kiến.", $"y-kien-{opinion:N}", cancel, form.Item);

    [HttpPost(Desk + "/y-kien/{opinion:guid}/bo"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> WithdrawOpinion(Guid opinion, Guid? item, CancellationToken cancel) => Do(() => desk.WithdrawOpinionAsync(opinion, Deed(), cancel), "Đã bỏ ý kiến ghi nhầm.", "ghi-y-kien", cancel, item);

    [HttpPost(Desk + "/chi-dao"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> WriteRemark(SpeechForm form, CancellationToken cancel) => Do(() => desk.WriteRemarkAsync(form, Deed(), cancel), "Đã ghi phát biểu chỉ đạo.", "chi-dao", cancel, form.Item);

    [HttpPost(Desk + "/chi-dao/{remark:guid}"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> RewriteRemark(Guid remark, SpeechForm form, CancellationToken cancel) => Do(() => desk.RewriteRemarkAsync(remark, form, Deed(), cancel), "Đã sửa phát biểu chỉ đạo.", "chi-dao", cancel, form.Item);

    [HttpPost(Desk + "/bieu-quyet"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> PutToVote(MatterForm form, CancellationToken cancel) => Do(() => desk.PutToVoteAsync(form, Deed(), cancel), "Đã đưa nội dung ra biểu quyết.", "bieu-quyet", cancel, form.Item);

    [HttpPost(Desk + "/bieu-quyet/{vote:guid}"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> RecordVote(Guid vote, CountForm form, CancellationToken cancel) => Do(() => desk.RecordVoteAsync(vote, form, Deed(), cancel), "Đã ghi kết quả biểu quyết.", $"bq-{vote:N}", cancel);

    [HttpPost(Desk + "/bieu-quyet/{vote:guid}/bo"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> DropVote(Guid vote, CancellationToken cancel) => Do(() => desk.DropVoteAsync(vote, Deed(), cancel), "Đã bỏ nội dung biểu quyết.", "bieu-quyet", cancel);

    [HttpPost(Desk + "/bieu-quyet/{vote:guid}/dinh-chinh"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> CorrectVote(Guid vote, CountForm form, CancellationToken cancel) => Do(() => desk.CorrectVoteAsync(vote, form, Deed(form.Reason), cancel), "Đã đính chính kết quả biểu quyết.", $"bq-{vote:N}", cancel);

    [HttpPost(Desk + "/ket-luan"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> Conclude(ConclusionForm form, CancellationToken cancel) => Do(() => desk.ConcludeAsync(form, Deed(), cancel), "Đã ghi kết luận.", "ket-luan", cancel);

    [HttpPost(Desk + "/ket-luan/{conclusion:guid}"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> ChangeConclusion(Guid conclusion, ConclusionForm form, CancellationToken cancel) => Do(() => desk.ChangeConclusionAsync(conclusion, form, Deed(), cancel), "Đã sửa kết luận.", "ket-luan", cancel);

    [HttpPost(Desk + "/ket-luan/{conclusion:guid}/bo"), Allows(Operation.RunMeeting)]
    public Task<IActionResult> WithdrawConclusion(Guid conclusion, CancellationToken cancel) => Do(() => desk.WithdrawConclusionAsync(conclusion, Deed(), cancel), "Đã bỏ kết luận ghi nhầm.", "ket-luan", cancel);

    /// <summary>Where the row of a unit or guest stands.</summary>
    private static string Row(AttendanceForm form) => $"dong-{form.UnitId ?? form.GuestId:N}";

    private async Task<IActionResult> Do(Func<Task> deed, string done, string place, CancellationToken cancel, Guid? item = null)
    {
        item ??= Guid.TryParse(Request.Form["Item"], out var posted) ? posted : null;
        var back = $"{Here}/dieu-hanh{(item is { } id ? $"?muc={id}" : "")}#{place}";
        try
        {
            return await Try(deed) ? Done(done, back) : Refused(View(nameof(Index), await pages.DeskAsync(item, cancel)));
        }
        catch (WrittenSince since)
        {
            return View("Conflict", await desk.CompareAsync(since, Request.Path, back, cancel));
        }
    }
}
