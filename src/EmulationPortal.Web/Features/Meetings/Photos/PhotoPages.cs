namespace EmulationPortal.Web.Features.Meetings.Photos;

/// <summary>A photo on the page.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Caption">What it shows; null for none.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Version">As the forms below it send it back.</param>
public sealed record PhotoRow(Guid Id, string? Caption, string By, DateTime At, long Version);

/// <summary>All photos of a conference, in the order they came.</summary>
public sealed record PhotosPage(MeetingHead Head, IReadOnlyList<PhotoRow> Photos, PhotosForm Form, bool MayKeep)
{
    /// <summary>The address of the page.</summary>
    public string Here => $"{Head.Path}/anh";
}
