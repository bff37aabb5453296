using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>What the steps Giao ước and Theo dõi say, and their one next act.</summary>
public sealed class PledgeStepTests
{
    private const string Own = Year.Path + "/dang-ky/truong-hai";

    private static readonly PledgeFacts Closed = new(null, 0, 0, null, Own, false, null, [], null, MayKeep: true, MayPrepare: true, 0, 0, 0, null);
    private static readonly PledgeFacts Open = Closed with { DueOn = new DateOnly(2026, 3, 15), Sent = 2, Accepted = 1 };
    private static readonly PledgeFacts Issued = Open with { Sent = 4, Accepted = 4, IssuedAt = new DateTime(2026, 3, 20, 2, 0, 0, DateTimeKind.Utc), StillToSign = ["Trường Ba"] };

    [Fact]
    public void The_step_begins_with_opening_registration() => Assert.Equal($"{Year.Path}/chi-tieu", Step(Closed, YearStep.Pledge).Next!.Href);

    [Fact]
    public void While_registering_it_tells_how_many_are_in_and_the_last_day()
    {
        var step = Step(Open, YearStep.Pledge);
        Assert.Equal(Status.Doing, step.State);
        Assert.Contains("2/4 đơn vị đã gửi đăng ký, đã tiếp nhận 1; hạn 15/03/2026.", step.Facts);
    }

    [Fact]
    public void Issued_it_names_who_is_still_to_sign_and_leads_the_chair_there()
    {
        var step = Step(Issued, YearStep.Pledge);
        Assert.Contains(step.Facts, f => f.Contains("chưa ký: Trường Ba", StringComparison.Ordinal));
        Assert.Equal($"{Year.Path}/giao-uoc", step.Next!.Href);
    }

    [Fact]
    public void Signed_by_all_it_is_done() => Assert.Equal(Status.Done, Step(Issued with { StillToSign = [] }, YearStep.Pledge).State);

    [Theory]
    [InlineData(null, "Soạn đăng ký thi đua")]
    [InlineData(RegistrationState.Draft, "Soạn tiếp đăng ký thi đua")]
    [InlineData(RegistrationState.Returned, "Sửa và gửi lại đăng ký thi đua")]
    [InlineData(RegistrationState.Submitted, "Xem đăng ký thi đua")]
    public void A_member_is_led_to_its_own_registration(RegistrationState? own, string words) =>
        Assert.Equal(words, Step(Open with { Own = own, MayKeep = false, MayPrepare = false }, YearStep.Pledge, member: true).Next!.Text);

    [Fact]
    public void A_member_leader_who_has_not_signed_is_led_to_the_signature() =>
        Assert.Equal("Ký giao ước thi đua", Step(Issued with { MayPrepare = false, SignPath = $"{Year.Path}/giao-uoc/ky/truong-ba" }, YearStep.Pledge, member: true).Next!.Text);

    [Fact]
    public void Following_up_tells_how_many_targets_are_reached_and_where_to_record()
    {
        var step = Step(Issued with { Targets = 12, Recorded = 7, Reached = 3, RecordPath = $"{Year.Path}/tien-do/truong-hai/ghi" }, YearStep.FollowUp);
        Assert.Equal((Status.Doing, "Ghi kết quả thực hiện"), (step.State, step.Next!.Text));
        Assert.Contains("Đã ghi kết quả 7/12 chỉ tiêu; đạt 3.", step.Facts);
    }

    private static BlocYearStep Step(PledgeFacts facts, YearStep step, bool member = false)
    {
        var year = Year.Facts(YearStep.Launch) with { Pledged = facts };
        return YearSteps.Of(member ? year.SeenByMember() : year).Single(s => s.Name == step.InWords());
    }
}
