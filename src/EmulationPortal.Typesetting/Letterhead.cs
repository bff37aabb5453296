namespace EmulationPortal.Typesetting;

/// <summary>The head of the first page. The national title and motto are the same for all and are not given.</summary>
/// <param name="SuperiorBody">In capitals as printed: "UBND TỈNH SƠN HẢI".</param>
/// <param name="Body">The issuing body in capitals; the rule stands under its last line.</param>
public sealed record Letterhead(string SuperiorBody, string Body)
{
    /// <summary>The first line on the right, for every document of the State.</summary>
    public const string NationalTitle = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    /// <summary>The line under <see cref="NationalTitle"/>.</summary>
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>The number line; absent for a giao ước.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>The place and date; absent for minutes.</summary>
    public PlaceAndDate? PlaceAndDate { get; init; }

    /// <summary>"V/v …" under the number of a công văn.</summary>
    public string? Subject { get; init; }
}

/// <summary>The number of a document in its register.</summary>
/// <param name="Symbol">What follows the stroke: "BC-KTĐ7".</param>
/// <param name="Number">As recorded, "05"; without it a gap is left for the clerk.</param>
public sealed record DocumentNumber(string Symbol, string? Number = null)
{
    /// <summary>"Số: 05/BC-KTĐ7", or with an open number.</summary>
    public RichText Text => Number is null
        ? new("Số:", Run.Gap(10), "/" + Symbol)
        : new($"Số: {Number}/{Symbol}");
}

/// <summary>Where and when a document is signed; the year is always printed.</summary>
/// <param name="Place">"Đồng Tháp".</param>
/// <param name="Day">Without it, or without a month, gaps are left for the clerk.</param>
public sealed record PlaceAndDate(string Place, int Year, int? Month = null, int? Day = null)
{
    /// <summary>"Sơn Hải, ngày 05 tháng 01 năm 2026": a zero before days below 10 and months 1, 2 (Nghị định 30, Phụ lục I).</summary>
    public RichText Text => Day is { } day && Month is { } month
        ? new(string.Create(null, $"{Place}, ngày {day:00} tháng {(month < 3 ? "0" : "")}{month} năm {Year}"))
        : new(Place + ", ngày", Run.Gap(8), "tháng", Run.Gap(8), string.Create(null, $"năm {Year}"));
}
