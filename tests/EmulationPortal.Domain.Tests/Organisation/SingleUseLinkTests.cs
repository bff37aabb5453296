using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Tests.Organisation;

public sealed class SingleUseLinkTests
{
    private static readonly Guid Person = Guid.NewGuid();
    private static readonly DateTime Made = new(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Deed Making = new(Guid.NewGuid(), "Quản trị", "Quản trị viên", null, Made);
    private static readonly ApprovalSubject Report = new(ApprovedThing.UnitReport, Guid.NewGuid(), 3, Guid.NewGuid(), Guid.NewGuid());

    [Theory]
    [InlineData(LinkKind.Invitation, 7 * 24)]
    [InlineData(LinkKind.PasswordReset, 1)]
    [InlineData(LinkKind.Approval, 3 * 24)]
    public void A_link_works_until_its_time_is_over(LinkKind kind, int hours)
    {
        var link = Link(kind);
        Assert.True(link.IsUsable(Made.AddHours(hours).AddSeconds(-1)));
        Assert.False(link.IsUsable(Made.AddHours(hours)));
        Assert.Same(SingleUseLink.NotUsable, Assert.Throws<RuleBroken>(() => link.Use(After(hours))).Rule);
        Assert.Null(link.UsedAt);
    }

    [Fact]
    public void A_link_works_once()
    {
        var link = Link(LinkKind.Invitation);
        link.Use(After(1));
        Assert.Equal(Made.AddHours(1), link.UsedAt);
        Assert.Same(SingleUseLink.NotUsable, Assert.Throws<RuleBroken>(() => link.Use(After(2))).Rule);
        Assert.Equal(Made.AddHours(1), link.UsedAt);
    }

    [Fact]
    public void A_void_link_does_not_work_and_a_used_one_is_not_made_void()
    {
        var (spared, used) = (Link(LinkKind.PasswordReset), Link(LinkKind.PasswordReset));
        used.Use(Making);
        spared.MakeVoid(Making);
        used.MakeVoid(Making);
        Assert.Same(SingleUseLink.NotUsable, Assert.Throws<RuleBroken>(() => spared.Use(Making)).Rule);
        Assert.Null(used.VoidedAt);
    }

    [Fact]
    public void A_new_link_takes_the_place_of_one_for_the_same_purpose_and_account_and_thing()
    {
        var link = SingleUseLink.ForApproval(Person, Report, "h", Making);
        Assert.True(link.TakesThePlaceOf(SingleUseLink.ForApproval(Person, Report with { Version = 2 }, "g", Making)));
        Assert.False(link.TakesThePlaceOf(SingleUseLink.ForApproval(Person, Report with { Id = Guid.NewGuid() }, "g", Making)));
        Assert.False(link.TakesThePlaceOf(SingleUseLink.ForApproval(Guid.NewGuid(), Report, "g", Making)));
        Assert.False(link.TakesThePlaceOf(link));
        Assert.True(Link(LinkKind.Invitation).TakesThePlaceOf(Link(LinkKind.Invitation)));
        Assert.False(Link(LinkKind.Invitation).TakesThePlaceOf(Link(LinkKind.PasswordReset)));
    }

    [Fact]
    public void Giving_back_needs_a_reason_and_spends_the_link()
    {
        var link = SingleUseLink.ForApproval(Person, Report, "h", Making);
        Assert.Same(SingleUseLink.ReasonNeeded, Assert.Throws<RuleBroken>(() => link.GiveBack("  ", Making)).Rule);
        Assert.True(link.IsUsable(Made));
        link.GiveBack(" Thiếu số liệu quý II ", Making);
        Assert.Equal("Thiếu số liệu quý II", link.ReturnReason);
        Assert.Same(SingleUseLink.NotUsable, Assert.Throws<RuleBroken>(() => link.Use(Making)).Rule);
    }

    private static SingleUseLink Link(LinkKind kind) => new(kind, Person, "h", Making);

    private static Deed After(int hours) => Making with { At = Made.AddHours(hours) };
}
