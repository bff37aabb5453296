using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Awards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Awards.Honours;

/// <summary>What is looked for in the roll.</summary>
public sealed class HonourSearch
{
    /// <summary>A unit or a person, with or without marks.</summary>
    [FromQuery(Name = "tim")]
    public string? Text { get; set; }

    /// <summary>Code of the award.</summary>
    [FromQuery(Name = "danh-hieu")]
    public string? Award { get; set; }

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    /// <summary>Code of a bloc the unit is or was a member of.</summary>
    [FromQuery(Name = "khoi")]
    public string? Bloc { get; set; }

    /// <summary>Those withdrawn, for the office.</summary>
    [FromQuery(Name = "da-rut")]
    public bool? Withdrawn { get; set; }

    [FromQuery(Name = "trang")]
    public int Page { get; set; }
}

/// <summary>One honour as it is read.</summary>
/// <param name="Decision">Number, day and signer in a sentence.</param>
/// <param name="Entered">Who entered it and from where; only for the office.</param>
public sealed record HonourRow(Guid Id, string? PersonName, string? Position, string UnitName, string UnitCode, string AwardName, string Year, string Decision, string? Entered, string? Withdrawn);

/// <summary>A page of the roll.</summary>
/// <param name="UnitName">The unit the address names; null for the whole roll.</param>
public sealed record HonoursPage(
    HonourSearch Search, string Path, string? UnitName, IReadOnlyList<HonourRow> Rows, int Page, int Total, IReadOnlyList<SelectListItem> Awards, IReadOnlyList<int> Years, IReadOnlyList<SelectListItem> Blocs)
{
    public const int Size = 25;
}

/// <summary>A list of earlier honours, pasted or brought as a file; what was shown comes back as text with the doubtful rows to take.</summary>
public sealed class ImportForm
{
    public string? Text { get; set; }

    /// <summary>Numbers of the rows that resemble what is there, and are to be taken all the same.</summary>
    public List<int> Rows { get; set; } = [];
}

/// <summary>How a row of an import stands.</summary>
public enum ImportState
{
    New,
    /// <summary>Resembles one of the roll or of the file; taken only when marked.</summary>
    Near,
    /// <summary>Stands in the roll or in the file; never taken again.</summary>
    Known,
    Faulty,
}

/// <summary>A row of an import.</summary>
/// <param name="Number">Of the row in the file.</param>
/// <param name="Cells">As typed.</param>
/// <param name="Draft">What would be entered; null of a faulty row.</param>
/// <param name="Remarks">Faults with column and cure, or what it resembles.</param>
public sealed record ImportRow(int Number, IReadOnlyList<string> Cells, HonourDraft? Draft, ImportState State, IReadOnlyList<string> Remarks);

/// <summary>What an import would add.</summary>
public sealed record ImportPage(string Text, IReadOnlyList<ImportRow> Rows)
{
    public int Count(ImportState state) => Rows.Count(r => r.State == state);
}

/// <summary>Why an honour is taken from the roll.</summary>
public sealed class WithdrawHonourForm
{
    [Display(Name = "Lý do rút khỏi sổ", Description = "Ví dụ: nhập nhầm số quyết định; quyết định đã bị thu hồi theo văn bản nào."), StringLength(Honour.ReasonLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public long Version { get; set; }
}

/// <summary>The form that withdraws.</summary>
public sealed record WithdrawHonourPage(HonourRow Row, WithdrawHonourForm Form);
