using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Documents;

/// <summary>What the list is narrowed to; everything is optional.</summary>
/// <param name="Words">Folded words that must all occur.</param>
/// <param name="Kind">One kind.</param>
/// <param name="State">One state, or null for all; <see cref="Open"/> means valid without a number.</param>
public sealed record DocumentFilter(string? Words, DocumentKind? Kind, string? State)
{
    public const string Open = "chua-ghi-so";

    /// <summary>Open, and of the bloc itself: what the chair unit's clerk numbers. Members' reports are numbered by the members.</summary>
    public const string OpenOfBloc = "cua-khoi-chua-ghi-so";

    public const string Valid = "con-gia-tri";
    public const string Ended = "het-gia-tri";

    public bool Any => !string.IsNullOrWhiteSpace(Words) || Kind is not null || !string.IsNullOrEmpty(State);
}

/// <summary>A row of the list.</summary>
public sealed record DocumentRow(
    string Code, string BlocCode, string BlocName, string YearCode, string? UnitName, DocumentKind Kind, string Abstract, string Symbol, string? Number, DateOnly? Date, DateTime FinalisedAt,
    IssuedState State, SignedCopyKind? SignedCopyKind)
{
    public string Href => $"/khoi-thi-dua/{BlocCode}/{YearCode}/van-ban/{Code}";

    /// <summary>"05/BC-KTĐ7", or words while the number is open or the kind has none.</summary>
    public string NumberInWords => Number is not null ? Number + Symbol : Symbol.Length > 0 ? "Chưa ghi số" : "Không mang số";
}

/// <summary>A page of a list of documents; <paramref name="BlocTitle"/> is null where it spans blocs.</summary>
public sealed record DocumentListPage(string? BlocTitle, string? BlocPath, DocumentFilter Filter, IReadOnlyList<DocumentRow> Rows, int Page, int Total)
{
    public const int Size = 25;
}

/// <summary>One issued document with everything its pages show.</summary>
/// <param name="KeptIn">The year whose paper it is, "Năm 2026", where the address names the other year that its conference serves: there it is only read. Null where it belongs.</param>
public sealed record DocumentPage(
    Guid Id, long Version, string Code, string BlocPath, string BlocTitle, string? KeptIn, Guid? UnitId, bool IsOfOffice, bool IsNumberGiven, string? UnitCode, string? UnitName, DocumentKind Kind, string Abstract, string Symbol,
    string? Number, DateOnly? Date, DateTime FinalisedAt, int Length, string Sha256, IssuedState State, string? StateReason, string? SignedCopyName, DateTime? SignedCopyAt,
    string? SignedCopyBy, SignedCopyKind? SignedCopyKind, IReadOnlyList<SignatureFacts> Signatures, string? ReplacedByCode, string? ReplacedByName)
{
    public string Href => $"{BlocPath}/van-ban/{Code}";

    /// <summary>Where it is changed: a unit's own document under that unit's address.</summary>
    public string DeedHref => UnitCode is null ? Href : $"{BlocPath}/don-vi/{UnitCode}/van-ban/{Code}";

    public string CodeInGroups => DocumentIssuing.Grouped(Code);

    public string? FullNumber => Number is null ? null : Number + Symbol;

    /// <summary>"Báo cáo số 05/BC-KTĐ7", or the kind with its abstract.</summary>
    public string Name => FullNumber is null ? $"{Kind.InWords()} {Abstract}" : $"{Kind.InWords()} số {FullNumber}";

    /// <summary>Whether it can still be numbered, completed, replaced or taken back, here.</summary>
    public bool CanChange => KeptIn is null && State == IssuedState.Valid;
}

/// <summary>A document that may take another one's place.</summary>
public sealed record ReplacementChoice(Guid Id, string Name);

/// <summary>How states are told.</summary>
public static class DocumentWords
{
    /// <summary>The shape and the words of a state.</summary>
    public static (string State, string Words) StateOf(IssuedState state, string? number, string symbol) => state switch
    {
        IssuedState.Valid when number is null && symbol.Length > 0 => ("doing", "Còn giá trị, chưa ghi số"),
        IssuedState.Valid => ("done", "Còn giá trị"),
        IssuedState.Replaced => ("none", "Đã thay thế"),
        IssuedState.Revoked => ("blocked", "Đã thu hồi"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A file name people recognise: number, kind and abstract, without signs that file systems refuse.</summary>
    public static string FileName(DocumentPage document, string ending)
    {
        var name = string.Join(' ', new[] { document.FullNumber?.Replace('/', '-'), document.Kind.InWords(), document.Abstract }.Where(p => !string.IsNullOrEmpty(p)));
        var clean = VietnameseText.Tidy(string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c) ? ' ' : c)));
        var longest = IssuedDocument.FileNameLength / 2;
        return (clean.Length > longest ? clean[..longest].TrimEnd() : clean) + ending;
    }
}
