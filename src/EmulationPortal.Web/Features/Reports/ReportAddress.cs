using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Reports;

/// <summary>Addresses of the room: <c>…/bao-cao/sau-thang</c> and <c>…/bao-cao/nam</c>.</summary>
public static class ReportAddress
{
    /// <summary>Route of a round; only known kinds match.</summary>
    public const string Round = "/khoi-thi-dua/{bloc}/{year}/bao-cao/{kind:regex(^(sau-thang|nam)$)}";

    /// <summary>Route of a unit's report.</summary>
    public const string Unit = Round + "/don-vi/{unit}";

    /// <summary>Route of the bloc's report.</summary>
    public const string Bloc = Round + "/cua-khoi";

    /// <summary>The kind an address names.</summary>
    public static ReportKind KindOf(string slug) => slug == "nam" ? ReportKind.Annual : ReportKind.MidYear;

    /// <summary>The part of addresses for a kind.</summary>
    public static string Slug(this ReportKind kind) => kind == ReportKind.Annual ? "nam" : "sau-thang";

    /// <summary>The round's own address.</summary>
    public static string RoundPath(this BlocYearScope year, ReportKind kind) => $"{year.Path}/bao-cao/{kind.Slug()}";

    /// <summary>The address of a unit's report.</summary>
    public static string UnitPath(this BlocYearScope year, ReportKind kind, string unitCode) => $"{year.RoundPath(kind)}/don-vi/{unitCode}";

    /// <summary>The address of the bloc's report.</summary>
    public static string BlocPath(this BlocYearScope year, ReportKind kind) => $"{year.RoundPath(kind)}/cua-khoi";

    /// <summary>The calendar year in which the scope's year begins.</summary>
    public static int FirstYear(this BlocYearScope year) => int.Parse(year.YearCode[..4], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"6 tháng đầu năm 2026".</summary>
    public static string Period(this BlocYearScope year, ReportKind kind) => kind.Period(year.Cycle, year.FirstYear());
}
