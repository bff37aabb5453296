using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>The usual day of a step in a cycle, and the note entered with it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Calendar">Its day in a calendar year.</param>
/// <param name="School">Its day in a school year.</param>
/// <param name="Note">What was done and by which document; {0} the day, {1} the bloc's sign, {2} the year in a sentence, {3} a number of the register, {4} the half of the year.</param>
internal sealed record StepHabit(YearStep Step, YearDay Calendar, YearDay School, string Note)
{
    /// <summary>Its day in a cycle.</summary>
    public YearDay In(CycleKind cycle) => cycle == CycleKind.CalendarYear ? Calendar : School;
}

/// <summary>When a bloc's year is usually opened, led, worked through and handed over.</summary>
internal static class StepTable
{
    /// <summary>The decision that opens the year, and the announcement of its chair.</summary>
    public static readonly (YearDay Calendar, YearDay School) Opened = (new(0, 1, 8), new(0, 8, 14));
    public static readonly (YearDay Calendar, YearDay School) Announced = (new(0, 1, 15), new(0, 8, 20));

    /// <summary>The hand-over minutes.</summary>
    public static readonly (YearDay Calendar, YearDay School) HandedOver = (new(1, 2, 23), new(1, 8, 25));

    public static readonly IReadOnlyList<StepHabit> Rows =
    [
        new(YearStep.Launch, new(0, 3, 4), new(0, 9, 22), "Hội nghị triển khai công tác thi đua, khen thưởng {2} ngày {0:dd/MM/yyyy}; Kế hoạch số {3}/KH-{1}."),
        new(YearStep.Pledge, new(0, 3, 10), new(0, 10, 2), "Các đơn vị thành viên ký giao ước thi đua {2} ngày {0:dd/MM/yyyy}; Biên bản số {3}/BB-{1}."),
        new(YearStep.FollowUp, new(0, 5, 12), new(0, 12, 15), "Tổng hợp tiến độ thực hiện chỉ tiêu giao ước {2} đến ngày {0:dd/MM/yyyy}; Công văn số {3}/CV-{1}."),
        new(YearStep.MidYearReview, new(0, 6, 24), new(1, 1, 20), "Hội nghị sơ kết {4} ngày {0:dd/MM/yyyy}; Báo cáo số {3}/BC-{1}."),
        new(YearStep.Scoring, new(0, 11, 12), new(1, 5, 25), "Thống nhất bảng tổng hợp điểm thi đua {2} ngày {0:dd/MM/yyyy}; Biên bản số {3}/BB-{1}."),
        new(YearStep.AnnualReview, new(0, 12, 10), new(1, 7, 8), "Hội nghị tổng kết {2} ngày {0:dd/MM/yyyy}; Báo cáo số {3}/BC-{1}."),
        new(YearStep.AwardProposal, new(0, 12, 18), new(1, 7, 20), "Trình hồ sơ đề nghị khen thưởng {2} ngày {0:dd/MM/yyyy}; Tờ trình số {3}/TTr-{1}."),
    ];
}
