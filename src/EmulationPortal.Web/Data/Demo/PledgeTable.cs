using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>How far registration and pledge have come.</summary>
internal enum PledgeStage
{
    /// <summary>Open; some members sent, one was sent back, some have not begun.</summary>
    Registering,
    /// <summary>All accepted; the pledge is being prepared.</summary>
    Preparing,
    /// <summary>Issued; some have not signed.</summary>
    Signing,
    /// <summary>Signed by all; progress is estimated.</summary>
    Following,
    /// <summary>A past year: signed by all, with official results.</summary>
    Finished,
}

/// <summary>Registration and pledge of the year at work, and what is undertaken.</summary>
internal static class PledgeTable
{
    public static readonly IReadOnlyDictionary<string, PledgeStage> AtWork = new Dictionary<string, PledgeStage>(StringComparer.Ordinal)
    {
        ["khoi-2"] = PledgeStage.Following,
        [BlocTable.Mixed] = PledgeStage.Following,
        ["khoi-7"] = PledgeStage.Signing,
        ["cum-thpt-1"] = PledgeStage.Registering,
        ["khoi-11"] = PledgeStage.Preparing,
    };

    /// <summary>The year before, told whole.</summary>
    public const int Past = -1;

    /// <summary>Days of the habit: registration is opened, sent, accepted; the pledge is issued and signed.</summary>
    public static readonly (YearDay Calendar, YearDay School) Opened = (new(0, 2, 16), new(0, 9, 4));
    public static readonly (YearDay Calendar, YearDay School) Sent = (new(0, 2, 24), new(0, 9, 11));
    public static readonly (YearDay Calendar, YearDay School) AcceptedOn = (new(0, 2, 26), new(0, 9, 15));
    public static readonly (YearDay Calendar, YearDay School) Issued = (new(0, 3, 5), new(0, 9, 24));
    public static readonly (YearDay Calendar, YearDay School) HalfYear = (new(0, 7, 6), new(1, 1, 12));
    public static readonly (YearDay Calendar, YearDay School) Results = (new(0, 12, 4), new(1, 5, 20));

    public const string ReturnReason = "Chỉ tiêu “Lao động tiên tiến” thấp hơn kết quả năm trước; đề nghị xem lại hoặc nêu lý do.";

    public static readonly IReadOnlyList<string> Evidence = ["Báo cáo số 45/BC", "Quyết định công nhận số 112/QĐ", "Biên bản số 08/BB"];

    /// <summary>What the n-th member undertakes for a target.</summary>
    public static decimal Value(CommonTarget target, int n) => target.Kind == IndicatorKind.YesNo ? 1 : target.Code switch
    {
        "nhiem-vu" => 100,
        "lao-dong-tien-tien" => 75 + (n * 3 % 16),
        "sang-kien" => 3 + (n * 5 % 9),
        "dien-hinh" => 1 + (n % 3),
        "don-thu" => n % 4 == 0 ? 0 : 1,
        _ => 10 + n,
    };

    /// <summary>What it came to, whole or up to the middle of the year.</summary>
    public static decimal Result(CommonTarget target, int n, bool whole) => target.Kind == IndicatorKind.YesNo ? (n % 7 == 6 ? 0 : 1) : target.Code switch
    {
        "nhiem-vu" => whole ? 98 + (n % 5) : 52 + (n * 2 % 9),
        "lao-dong-tien-tien" => whole ? 76 + (n * 5 % 17) : 70 + (n * 3 % 12),
        "sang-kien" => whole ? 3 + (n * 4 % 11) : 1 + (n * 3 % 5),
        "dien-hinh" => whole ? 1 + (n * 2 % 4) : n % 2,
        "don-thu" => n % 6 == 5 ? 2 : 0,
        _ => whole ? 10 + (n % 3) : 5,
    };
}
