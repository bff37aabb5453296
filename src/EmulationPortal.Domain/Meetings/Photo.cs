using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Meetings;

/// <summary>A photo of a conference, kept beside its minutes.</summary>
public sealed class Photo : Root
{
    public const int CaptionLength = 300;

    /// <summary>Photos of one conference: what a phone still shows on one page.</summary>
    public const int MostOfMeeting = 60;

    public static readonly Rule NotHeldYet = new("photo.not-held-yet", "Hội nghị chưa khai mạc, nên chưa thêm ảnh được.");
    public static readonly Rule NotAnImage = new("photo.not-an-image", "Tệp “{0}” không phải là ảnh JPEG hoặc PNG. Hãy chọn ảnh khác.");
    public static readonly Rule TooMany = new("photo.too-many", "Mỗi hội nghị giữ tối đa {0} ảnh; đang có {1} ảnh. Hãy chọn bớt, hoặc bỏ ảnh cũ trước.");
    public static readonly Rule NoneChosen = new("photo.none-chosen", "Hãy chọn ít nhất một ảnh.");
    public static readonly Rule CaptionTooLong = new("photo.caption-too-long", "Chú thích tối đa 300 ký tự.");

    private Photo()
    {
    }

    /// <summary>Keeps a photo of a conference that has begun.</summary>
    /// <param name="meeting">The conference.</param>
    /// <param name="file">The received file.</param>
    /// <param name="caption">Who and what it shows; null for none.</param>
    /// <exception cref="RuleBroken"><see cref="NotHeldYet"/>, <see cref="NotAnImage"/>, <see cref="CaptionTooLong"/>.</exception>
    public Photo(Meeting meeting, StoredFile file, string? caption)
    {
        if (meeting.OpenedAt is null || meeting.State == MeetingState.Cancelled)
            throw new RuleBroken(NotHeldYet);
        if (!file.IsImage)
            throw new RuleBroken(NotAnImage, file.FileName) { Field = "Files" };
        (MeetingId, FileId) = (meeting.Id, file.Id);
        Describe(caption);
    }

    public Guid MeetingId { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>Who and what it shows; null for none.</summary>
    public string? Caption { get; private set; }

    /// <summary>Says what it shows, or nothing.</summary>
    /// <exception cref="RuleBroken"><see cref="CaptionTooLong"/>.</exception>
    public void Describe(string? caption)
    {
        var tidy = string.IsNullOrWhiteSpace(caption) ? null : VietnameseText.Tidy(caption);
        if (tidy?.Length > CaptionLength)
            throw new RuleBroken(CaptionTooLong) { Field = "Caption" };
        Caption = tidy;
    }

    /// <summary>Refuses more photos than a conference keeps.</summary>
    /// <param name="kept">How many it has.</param>
    /// <param name="added">How many are to come.</param>
    /// <exception cref="RuleBroken"><see cref="NoneChosen"/>, <see cref="TooMany"/>.</exception>
    public static void RequireRoom(int kept, int added)
    {
        if (added == 0)
            throw new RuleBroken(NoneChosen) { Field = "Files" };
        if (kept + added > MostOfMeeting)
            throw new RuleBroken(TooMany, MostOfMeeting, kept) { Field = "Files" };
    }
}
