using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Tests.Pledges;

/// <summary>Builders of registrations and pledges with valid defaults.</summary>
internal static class Make
{
    public static readonly Guid BlocYear = Guid.CreateVersion7();
    public static readonly DateOnly Due = new(2026, 3, 15);

    /// <summary>A deed at a wall-clock time in Vietnam.</summary>
    public static Deed Deed(string at = "2026-03-10 09:00", string name = "Nguyễn Văn An") =>
        new(Guid.CreateVersion7(), name, "Phó Hiệu trưởng, Trường Chính trị", Guid.CreateVersion7(), VietnamTime.ToUtc(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture)), BlocYear);

    public static readonly CommonTargetDraft Enrolment = new(null, "tuyen-sinh", "Tuyển sinh", "HSSV", IndicatorKind.Number, TargetDirection.HigherIsBetter);
    public static readonly CommonTargetDraft Complaints = new(null, "don-thu", "Đơn thư", "đơn", IndicatorKind.Number, TargetDirection.LowerIsBetter);
    public static readonly CommonTargetDraft Safe = new(null, "an-toan", "Đơn vị an toàn", null, IndicatorKind.YesNo, TargetDirection.HigherIsBetter);

    public static RegistrationRound Round(params CommonTargetDraft[] drafts) => new(BlocYear, drafts.Length == 0 ? [Enrolment, Complaints, Safe] : drafts, Due, Deed("2026-02-01 08:00"));

    /// <summary>A registration with every line filled.</summary>
    public static EmulationRegistration Complete(RegistrationRound round, decimal value = 1, Guid? unit = null)
    {
        var registration = new EmulationRegistration(round, unit ?? Guid.CreateVersion7());
        registration.Put(registration.AllLines().ToDictionary(l => l.Id, l => (new LineEntry(l is RegisteredTitle ? 1 : l.Kind == IndicatorKind.YesNo ? 1 : value, "lời"), 0L)), Deed());
        return registration;
    }

    public static EmulationRegistration Accepted(RegistrationRound round, decimal value = 1, Guid? unit = null)
    {
        var registration = Complete(round, value, unit);
        registration.SubmitAsLeader("Lê Thị Bình", "Phó Hiệu trưởng", Due, Deed());
        registration.Accept(Deed());
        return registration;
    }

    /// <summary>A draft of the pledge with these units at the table, the first as chair.</summary>
    public static Pledge Draft(params Guid[] units)
    {
        var pledge = new Pledge(BlocYear, part => DefaultPledge.TextOf(part, BlocKind.Cum, "Cụm trưởng", "năm 2026", ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"]), Deed());
        pledge.Seat([.. units.Select((unit, i) => new PledgeSeat(unit, $"Trường {i + 1}", i + 1, i == 0 ? LeadershipRole.Chair : null, i == 0 ? "Cụm trưởng" : null, $"Người {i + 1}", "Hiệu trưởng"))]);
        return pledge;
    }

    /// <summary>An issued pledge of two units.</summary>
    public static (Pledge Pledge, Guid First, Guid Second) Issued()
    {
        var (first, second, round) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Round());
        var pledge = Draft(first, second);
        pledge.Issue(TargetBook.Undertaken(round, [Accepted(round, 350, first), Accepted(round, 280, second)]), new HashSet<Guid> { first, second }, withoutTargets: false, Deed());
        return (pledge, first, second);
    }

    /// <summary>Progress recorded for a target at the end of the year.</summary>
    public static Progress Recorded(TargetFact target, decimal value, bool official, DateOnly on) => new(BlocYear, target, new ProgressEntry(value, null, official, on), Deed("2026-12-31 08:00"));

    /// <summary>The rule a deed is refused by.</summary>
    public static Rule Refused(Action deed) => Assert.Throws<RuleBroken>(deed).Rule;
}
