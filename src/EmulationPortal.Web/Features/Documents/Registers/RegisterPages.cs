using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Documents;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace EmulationPortal.Web.Features.Documents.Registers;

/// <summary>What the register is narrowed to.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Symbol">One group, or null for all.</param>
/// <param name="Words">Words that must all occur.</param>
public sealed record RegisterFilter(int Year, string? Symbol, string? Words)
{
    /// <summary>The filter as it stands in an address.</summary>
    public string Query => $"nam={Year}{(string.IsNullOrEmpty(Symbol) ? "" : "&ky-hieu=" + Uri.EscapeDataString(Symbol))}{(string.IsNullOrWhiteSpace(Words) ? "" : "&tu-khoa=" + Uri.EscapeDataString(Words))}";
}

/// <summary>A number of the register, and the document that has it.</summary>
public sealed record RegisterRow(string Number, string Symbol, DateOnly Date, DocumentKind Kind, string Abstract, string BlocName, string Href, IssuedState State, string? StateReason, string? ReplacedByNumber, SignedCopyKind? SignedCopyKind);

/// <summary>A register of the office in which the portal gives the numbers.</summary>
public sealed record OpenRegister(string Symbol, int Year, int Start, string? StartReason, int Last)
{
    public bool HasGiven => Last >= Start;
}

/// <summary>A page of a register.</summary>
/// <param name="BlocTitle">The bloc whose register it is; null for the office's.</param>
/// <param name="Years">From the first to the last year in which numbers stand or a register is open, newest first; this year always.</param>
/// <param name="Open">The office's registers of the year in which the portal gives the numbers.</param>
/// <param name="MayOpen">Whether the register of the office's submissions can be opened for the year.</param>
public sealed record RegisterPage(
    string? BlocTitle, string? BlocPath, string Path, RegisterFilter Filter, IReadOnlyList<int> Years, IReadOnlyList<string> Symbols, IReadOnlyList<RegisterRow> Rows, int Page, int Total, IReadOnlyList<OpenRegister> Open, bool MayOpen)
{
    public const int Size = 25;
}

/// <summary>Opens a register, or sets its first number before it has given one.</summary>
public sealed class OpenRegisterForm
{
    [Display(Name = "Năm"), Required(ErrorMessage = "Hãy nhập năm của sổ.")]
    public int? Year { get; set; }

    [Display(Name = "Số bắt đầu"), Required(ErrorMessage = "Hãy nhập số bắt đầu, thường là 1.")]
    public int? Start { get; set; }

    [Display(Name = "Lý do không bắt đầu từ số 1"), StringLength(OfficeRegister.ReasonLength)]
    public string? Reason { get; set; }

    public long Version { get; set; }

    /// <summary>The group, for the page; never sent by a browser.</summary>
    [BindNever, ValidateNever]
    public string Symbol { get; set; } = "";

    /// <summary>Whether the register is open and has given no number.</summary>
    [BindNever, ValidateNever]
    public bool IsOpen { get; set; }
}
