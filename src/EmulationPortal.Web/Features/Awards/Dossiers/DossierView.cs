using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>How dossiers are told.</summary>
internal static class DossierView
{
    /// <summary>The shape of a state.</summary>
    public static Status StatusOf(DossierState state) => state switch
    {
        DossierState.Draft => Status.Doing,
        DossierState.Issued or DossierState.Received or DossierState.Appraised => Status.Wait,
        DossierState.Incomplete => Status.Todo,
        DossierState.Decided => Status.Done,
        DossierState.Declined => Status.Blocked,
        _ => Status.None,
    };

    /// <summary>"Hồ sơ đề nghị khen thưởng 1".</summary>
    public static string Title(int number) => $"Hồ sơ đề nghị khen thưởng {number}";

    /// <summary>"Hạn thẩm định 12/02/2026, còn 7 ngày làm việc."; null where no time limit runs.</summary>
    public static string? Due(DateOnly? due, DateOnly today, WorkingCalendar calendar) => due is not { } day ? null
        : day < today ? $"Hạn thẩm định {VietnameseFormat.Day(day)}, đã quá {calendar.Between(day, today)} ngày làm việc."
        : $"Hạn thẩm định {VietnameseFormat.Day(day)}, còn {calendar.Between(today, day)} ngày làm việc.";

    /// <summary>A step in a sentence.</summary>
    public static string Sentence(DossierEvent told) =>
        $"{told.By} ({told.Capacity}): {Word(told)} ngày {VietnameseFormat.Day(told.On)}{(told.Words is { } words ? $". {words}" : "")}";

    /// <summary>The decision in a list.</summary>
    public static IReadOnlyList<Fact> Facts(DossierDecision decision) =>
    [
        new Fact("Quyết định", $"Số {decision.Number} ngày {VietnameseFormat.Day(decision.On)}", decision.DecidedBy),
        new Fact("Kết quả Hội đồng", decision.Council),
        new Fact("Ghi bởi", decision.RecordedBy, VietnameseFormat.Moment(decision.RecordedAt)),
        .. decision.ConfirmedBy is { } by ? [new Fact("Xác nhận bởi", by, VietnameseFormat.Moment(decision.ConfirmedAt!.Value))] : Array.Empty<Fact>(),
    ];

    private static string Word(DossierEvent told) => told.State switch
    {
        DossierState.Draft => "lập hồ sơ",
        DossierState.Issued => "hoàn thành bộ hồ sơ, gửi cơ quan thi đua",
        DossierState.Received => told.Words is null ? "tiếp nhận hồ sơ" : "gửi bổ sung",
        DossierState.Incomplete => "yêu cầu bổ sung (một lần)",
        DossierState.Appraised => "kết luận thẩm định",
        DossierState.Decided => "xác nhận quyết định",
        DossierState.Declined => "không chấp nhận hồ sơ",
        _ => "rút hồ sơ",
    };
}
