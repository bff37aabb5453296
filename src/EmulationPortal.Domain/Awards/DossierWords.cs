namespace EmulationPortal.Domain.Awards;

/// <summary>By which way a province has proposals sent up.</summary>
public enum DossierRoute
{
    /// <summary>The bloc proposes for all its units.</summary>
    Bloc,
    /// <summary>Each unit proposes for itself, with the bloc's minutes.</summary>
    EachUnit,
    /// <summary>The bloc reports, and the department proposes in its own Tờ trình.</summary>
    ReportThenDepartment,
}

/// <summary>Where a dossier is.</summary>
public enum DossierState
{
    Draft,
    Issued,
    Received,
    /// <summary>The office has asked for completion; it asks once.</summary>
    Incomplete,
    Appraised,
    Decided,
    Declined,
    Withdrawn,
}

/// <summary>What a paper is in its dossier.</summary>
public enum PaperRole
{
    /// <summary>The bloc's or the unit's Tờ trình; by the route of the department the bloc's report.</summary>
    Submission,
    List,
    Summary,
    /// <summary>The department's own Tờ trình.</summary>
    DepartmentSubmission,
    /// <summary>A document that was issued before.</summary>
    Annex,
}

/// <summary>Vietnamese words of dossiers.</summary>
public static class DossierWords
{
    /// <summary>The route as the interface says it.</summary>
    public static string InWords(this DossierRoute route) => route switch
    {
        DossierRoute.Bloc => "Khối, cụm trình",
        DossierRoute.EachUnit => "Từng đơn vị trình, kèm biên bản của khối, cụm",
        DossierRoute.ReportThenDepartment => "Khối, cụm báo cáo, cơ quan thi đua trình",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };

    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this DossierState state) => state switch
    {
        DossierState.Draft => "Đang lập",
        DossierState.Issued => "Đã hoàn thành, chờ tiếp nhận",
        DossierState.Received => "Đang thẩm định",
        DossierState.Incomplete => "Chờ bổ sung",
        DossierState.Appraised => "Đã thẩm định, chờ quyết định",
        DossierState.Decided => "Đã có quyết định",
        DossierState.Declined => "Không được chấp nhận",
        DossierState.Withdrawn => "Đã rút",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The role as the index of a dossier says it.</summary>
    public static string InWords(this PaperRole role) => role switch
    {
        PaperRole.Submission => "Văn bản đề nghị",
        PaperRole.List => "Danh sách",
        PaperRole.Summary => "Báo cáo tóm tắt thành tích",
        PaperRole.DepartmentSubmission => "Tờ trình của cơ quan thi đua",
        PaperRole.Annex => "Tài liệu kèm theo",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>"08/09 (88,89%)"; where the ranking decided, that it did.</summary>
    public static string Votes(int? votes, int? of) => votes is not { } count || of is not { } whole ? "Theo thứ hạng của bảng điểm"
        : whole == 0 ? $"{VietnameseText.Count(count)}/0" : $"{VietnameseText.Count(count)}/{VietnameseText.Count(whole)} ({Share(count, whole)}%)";

    private static string Share(int count, int whole) =>
        count == whole ? "100" : decimal.Round(count * 100m / whole, 2, MidpointRounding.AwayFromZero).ToString("0.00", VietnameseText.Culture);
}
