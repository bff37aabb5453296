using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>A list that can be brought and taken as a table: its words, its place, its columns.</summary>
/// <param name="Title">"Đơn vị": over the pages, and the name of the sheet.</param>
/// <param name="Path">Address of its Excel pages.</param>
/// <param name="Back">Address of the list itself.</param>
/// <param name="FileName">Of the export, without ".xlsx".</param>
/// <param name="Columns">In the order of the export.</param>
/// <param name="Key">How a row is known again, in a sentence.</param>
/// <param name="Exported">What the export holds, in a sentence.</param>
public sealed record ListFrame(string Title, string Path, string Back, string FileName, IReadOnlyList<ListColumn> Columns, string Key, string Exported)
{
    /// <summary>What stands above the title.</summary>
    public string? Over { get; init; }
}

/// <summary>What comes from the page: a file or a pasted block, and later the same content again with the consent.</summary>
public sealed class ListForm
{
    /// <summary>A pasted block, or the content of the file that was previewed.</summary>
    public string? Text { get; set; }

    /// <summary>Name of the file the text was read from; empty for a pasted block.</summary>
    public string? Source { get; set; }

    /// <summary>Checksum of the preview that was consented to.</summary>
    public string? Print { get; set; }

    /// <summary>Rows that change nothing are shown as well.</summary>
    public bool All { get; set; }
}

/// <summary>What a table would do to a list.</summary>
/// <param name="Remarks">On the head and on cells under no head.</param>
/// <param name="Rows">All rows.</param>
public sealed record ListPlan(IReadOnlyList<CellRemark> Remarks, IReadOnlyList<ListRow> Rows)
{
    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<CellRemark> Faults => [.. Remarks.Concat(Rows.SelectMany(r => r.Remarks)).Where(r => r.IsFault).OrderBy(r => r.RowNumber)];

    /// <summary>Nothing is wrong with it.</summary>
    public bool IsSound => Remarks.All(r => !r.IsFault) && Rows.All(r => r.State != ListRowState.Faulty);

    /// <summary>How many rows stand so.</summary>
    public int Count(ListRowState state) => Rows.Count(r => r.State == state);

    /// <summary>Checksum of what the preview shows: the consent is for just this.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Rows.Select(r => new { r.Number, r.State, r.Changes })))));
}

/// <summary>The preview.</summary>
/// <param name="Stale">The list has changed since the last preview.</param>
public sealed record ListPreview(ListFrame Frame, ListForm Form, ListPlan Plan, bool Stale)
{
    /// <summary>Most rows shown at once.</summary>
    public const int Most = 1000;

    /// <summary>Where something is wrong only what is wrong is shown, otherwise what changes, until all is asked for.</summary>
    public IReadOnlyList<ListRow> Shown => [.. Plan.Rows.Where(r => Form.All || (Plan.IsSound ? r.State != ListRowState.Same : r.State == ListRowState.Faulty)).Take(Most)];

    /// <summary>What to know about cells that need no mending.</summary>
    public IReadOnlyList<CellRemark> Notes => [.. Plan.Remarks.Concat(Plan.Rows.SelectMany(r => r.Remarks)).Where(r => !r.IsFault)];
}
