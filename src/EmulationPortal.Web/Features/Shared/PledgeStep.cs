using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>What registration and pledge have come to.</summary>
/// <param name="DueOn">Last day of registration; null while it is not open.</param>
/// <param name="Sent">Members whose registration was sent or accepted.</param>
/// <param name="Own">The state of the registration of the unit acted for; null while it is not begun.</param>
/// <param name="OwnPath">Its address; null unless that unit is a member.</param>
/// <param name="Drafted">A version is being prepared.</param>
/// <param name="IssuedAt">When the version in force was issued, UTC; null before.</param>
/// <param name="StillToSign">Names of units that have not signed it.</param>
/// <param name="SignPath">Where the unit acted for signs; null when it cannot or has.</param>
/// <param name="MayKeep">Whether the person may open registration.</param>
/// <param name="MayPrepare">Whether the person may prepare the pledge.</param>
/// <param name="Targets">Targets undertaken.</param>
/// <param name="Recorded">Of these, how many have a result.</param>
/// <param name="Reached">Of these, how many are reached.</param>
/// <param name="RecordPath">Where the unit acted for records results; null when it has none to record.</param>
public sealed record PledgeFacts(
    DateOnly? DueOn, int Sent, int Accepted, RegistrationState? Own, string? OwnPath, bool Drafted, DateTime? IssuedAt, IReadOnlyList<string> StillToSign, string? SignPath,
    bool MayKeep, bool MayPrepare, int Targets, int Recorded, int Reached, string? RecordPath);

/// <summary>Tells the steps Giao ước and Theo dõi from registration, pledge and progress.</summary>
public static class PledgeStep
{
    /// <summary>The pledge, or null when nothing of it has begun.</summary>
    public static BlocYearStep? Of(YearFacts f, PledgeFacts p)
    {
        if (p.IssuedAt is { } issued && p.StillToSign.Count == 0)
            return new BlocYearStep(YearStep.Pledge.InWords(), Status.Done, "Đã xong", [$"Hoàn thành bản chính {VietnameseFormat.Moment(issued)}; tất cả đơn vị đã ký."]);
        return p.DueOn is null ? null : new BlocYearStep(YearStep.Pledge.InWords(), Status.Doing, "Đang làm", [.. Sentences(f, p)], Next: p.MayPrepare ? Preparing(f, p) : TakingPart(f, p));
    }

    /// <summary>Following up, or null while nothing is undertaken.</summary>
    public static BlocYearStep? FollowUp(YearFacts f, PledgeFacts p) => p.Targets == 0 ? null : new BlocYearStep(YearStep.FollowUp.InWords(), Status.Doing, "Đang làm",
        [$"Đã ghi kết quả {p.Recorded}/{p.Targets} chỉ tiêu; đạt {p.Reached}."],
        Next: p.RecordPath is { } record ? new ActionLink("Ghi kết quả thực hiện", record) : new ActionLink("Xem tiến độ chỉ tiêu", $"{f.Path}/tien-do"));

    /// <summary>The act with which the step begins.</summary>
    public static ActionLink Begin(YearFacts f) => new("Mở đăng ký thi đua", $"{f.Path}/chi-tieu");

    private static IEnumerable<string> Sentences(YearFacts f, PledgeFacts p)
    {
        yield return $"{p.Sent}/{f.Members} đơn vị đã gửi đăng ký, đã tiếp nhận {p.Accepted}; hạn {VietnameseFormat.Day(p.DueOn!.Value)}.";
        if (p.IssuedAt is not null)
            yield return p.StillToSign.Count <= 3 ? $"Giao ước đã hoàn thành; chưa ký: {string.Join("; ", p.StillToSign)}." : $"Giao ước đã hoàn thành; còn {p.StillToSign.Count} đơn vị chưa ký.";
        else if (p.Drafted)
            yield return "Giao ước đang soạn.";
    }

    private static ActionLink Preparing(YearFacts f, PledgeFacts p) => p switch
    {
        { IssuedAt: not null } => new ActionLink("Ghi nhận chữ ký giao ước", $"{f.Path}/giao-uoc"),
        { Drafted: true } => new ActionLink("Soạn tiếp giao ước", $"{f.Path}/giao-uoc/soan"),
        _ when p.Accepted == f.Members => new ActionLink("Soạn giao ước", $"{f.Path}/giao-uoc"),
        _ => new ActionLink("Xem đăng ký của các đơn vị", $"{f.Path}/dang-ky"),
    };

    private static ActionLink TakingPart(YearFacts f, PledgeFacts p) => p switch
    {
        { SignPath: { } sign } => new ActionLink("Ký giao ước thi đua", sign),
        { IssuedAt: not null } => new ActionLink("Xem giao ước thi đua", $"{f.Path}/giao-uoc"),
        { OwnPath: { } own, Own: null } => new ActionLink("Soạn đăng ký thi đua", own),
        { OwnPath: { } own, Own: RegistrationState.Draft } => new ActionLink("Soạn tiếp đăng ký thi đua", own),
        { OwnPath: { } own, Own: RegistrationState.Returned } => new ActionLink("Sửa và gửi lại đăng ký thi đua", own),
        _ => new ActionLink("Xem đăng ký thi đua", $"{f.Path}/dang-ky"),
    };
}
