using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Addresses of the room: <c>…/tieu-chi/2</c> for a version of a bloc-year's sheet, <c>/khung-tieu-chi/…</c> for a frame of the office.</summary>
public static class SheetAddress
{
    /// <summary>Route of a bloc-year's versions.</summary>
    public const string Sheets = "/khoi-thi-dua/{bloc}/{year}/tieu-chi";

    /// <summary>Route of one version.</summary>
    public const string Sheet = Sheets + "/{number:int}";

    /// <summary>Route of the frames.</summary>
    public const string Frames = "/khung-tieu-chi";

    /// <summary>Route of one frame.</summary>
    public const string Frame = Frames + "/{frame:guid}";

    /// <summary>The address of a bloc-year's versions.</summary>
    public static string SheetsPath(this BlocYearScope year) => $"{year.Path}/tieu-chi";
}

/// <summary>Which sheet an address names: a version of the bloc-year's, or a frame.</summary>
/// <param name="Number">The version; null for a frame.</param>
/// <param name="Frame">The frame; null for a bloc-year's sheet.</param>
public readonly record struct SheetKey(int? Number, Guid? Frame)
{
    /// <summary>A version of the bloc-year the address names.</summary>
    public static SheetKey Of(int number) => new(number, null);
}
