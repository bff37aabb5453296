namespace EmulationPortal.Web.Authorization;

/// <summary>Names the operation an action performs. Every action carries exactly one; one without is refused to everybody and fails the tests.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AllowsAttribute(Operation operation) : Attribute
{
    public Operation Operation { get; } = operation;
}
