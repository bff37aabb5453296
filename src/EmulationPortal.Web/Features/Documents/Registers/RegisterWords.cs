using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Features.Documents.Registers;

/// <summary>How the register tells what became of a number: one that was given stays used.</summary>
public static class RegisterWords
{
    /// <summary>The shape and the words.</summary>
    public static (string State, string Words) Of(IssuedState state) => state switch
    {
        IssuedState.Valid => ("done", "Còn giá trị"),
        IssuedState.Replaced => ("none", "Đã thay thế, số không dùng lại"),
        IssuedState.Revoked => ("blocked", "Đã thu hồi, số không dùng lại"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
