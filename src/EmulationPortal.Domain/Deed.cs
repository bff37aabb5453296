namespace EmulationPortal.Domain;

/// <summary>The context of an act: who does it, in what capacity, for which unit, when, and why. Passed as an argument to everything that changes something.</summary>
/// <param name="AccountId">The account that acts; <see cref="Guid.Empty"/> for the portal's own housekeeping.</param>
/// <param name="PersonName">The person's name as written, kept even if the account is renamed.</param>
/// <param name="Capacity">In what capacity, as printed: "Phó Hiệu trưởng, Trường Chính trị tỉnh".</param>
/// <param name="UnitId">The unit for which the person acts; null for the office and administrators.</param>
/// <param name="At">When, UTC.</param>
/// <param name="BlocYearId">The bloc-year the act belongs to; it chooses the audit chain. Null for acts outside any bloc-year.</param>
/// <param name="Why">The reason given, where one was asked for.</param>
public sealed record Deed(
    Guid AccountId, string PersonName, string Capacity, Guid? UnitId, DateTime At, Guid? BlocYearId = null, string? Why = null)
{
    /// <summary>The calendar day of the act in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DayOf(At);
}
