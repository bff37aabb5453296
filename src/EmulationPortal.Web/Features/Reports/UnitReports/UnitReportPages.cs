using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>What every page of one unit's report shows.</summary>
/// <param name="Path">The report's address.</param>
/// <param name="Period">"6 tháng đầu năm 2026".</param>
/// <param name="IsOwn">The visitor acts for this unit.</param>
/// <param name="Version">The report's version, for deeds on the whole.</param>
public sealed record ReportHead(
    string Path, string UnitName, string Period, ReportKind Kind, DateOnly? DueOn, UnitReportState? State, bool IsOwn, bool IsLate, string? ReturnReason,
    string? Reference, DateTime? SubmittedAt, long Version, bool OnPaper, bool AwaitsConfirmation);

/// <summary>A report to be written.</summary>
/// <param name="Offers">Figures the unit's targets already have, in words.</param>
public sealed record DraftPage(
    ReportHead Head, IReadOnlyList<SectionView> Sections, FiguresView Figures, IReadOnlyList<FileView> Files, FileView? Scan, bool TextIsInFile, IReadOnlyList<string> Missing, OwnIndicatorForm Own,
    IReadOnlyList<string> Offers)
{
    /// <summary>How the latest request for a leader's approval stands; null when there was none.</summary>
    public ApprovalState? Approval { get; init; }
}

/// <summary>One section of a draft.</summary>
/// <param name="Number">"II." or "1.".</param>
/// <param name="ConflictHref">Where two texts of it wait to be chosen from; null when none do.</param>
public sealed record SectionView(
    Guid Id, string Number, string Heading, int Level, string? Guidance, bool Required, bool TakesText, string Text, long Version, DateTime? SavedAt, string? SavedBy, string? ConflictHref);

/// <summary>The table of figures.</summary>
/// <param name="Open">Everything may be entered; otherwise only official figures.</param>
public sealed record FiguresView(string Path, bool Open, FiguresForm Form, IReadOnlyList<FigureLine> Lines, DateTime? SavedAt, string? ConflictHref);

/// <summary>What a row of figures says beside its inputs.</summary>
public sealed record FigureLine(Guid Id, string Name, string UnitOfMeasure, IndicatorKind Kind, bool HasPlan, bool HasSamePeriod, bool IsOwn, decimal? Rate, DateOnly? EstimatedOn, DateOnly? OfficialOn);

/// <summary>A file given with a report.</summary>
public sealed record FileView(Guid Id, string Name, long Bytes, string GivenBy, DateTime GivenAt)
{
    /// <summary>"1,2 MB", "34 KB".</summary>
    public string Size => Bytes >= 1 << 20 ? $"{Infrastructure.VietnameseFormat.Number(Math.Round(Bytes / 1048576m, 1))} MB" : $"{Math.Max(1, Bytes / 1024)} KB";
}

/// <summary>A report to be read: its document, files and history.</summary>
public sealed record ShowPage(
    ReportHead Head, bool SeesContent, IHtmlContent? Document, IReadOnlyList<FileView> Files, FileView? Scan, bool HasPdf, IReadOnlyList<HistoryEntry> History,
    bool MayReview, ReturnForm Return);

/// <summary>The last look before sending.</summary>
/// <param name="Missing">Places for which sending would be refused, with where to fill them.</param>
/// <param name="Remarks">Things worth a look that do not hinder.</param>
/// <param name="AsLeader">The visitor signs; otherwise the scan stands for the signature.</param>
public sealed record CheckPage(
    ReportHead Head, IReadOnlyList<Fact> General, IReadOnlyList<Fact> Figures, IReadOnlyList<Fact> Texts, IReadOnlyList<ActionLink> Missing, IReadOnlyList<string> Remarks,
    bool AsLeader, string SignerLine, FileView? Scan, string ChairWord, SubmitForm Form)
{
    /// <summary>Sending it to a leader for approval; null where that is not offered.</summary>
    public ApprovalAsk? Ask { get; init; }
}

/// <summary>Entering a paper report.</summary>
public sealed record PaperPage(ReportHead Head, PaperForm Form, FiguresView Figures);
