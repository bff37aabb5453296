namespace EmulationPortal.Domain.Documents;

/// <summary>A file somebody gave the portal: a scan, a Word report, a photo, evidence. Kept outside the web root under a random name; its type comes from its content.</summary>
public sealed class StoredFile : Root
{
    public const int NameLength = 200;
    public const int TypeLength = 100;

    /// <summary>Largest file taken, in bytes.</summary>
    public const long LargestBytes = 20 * 1024 * 1024;

    public static readonly Rule Empty = new("file.empty", "Tệp “{0}” không có nội dung. Hãy chọn lại tệp.");
    public static readonly Rule TooLarge = new("file.too-large", "Tệp “{0}” lớn hơn 20 MB. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.");
    public static readonly Rule KindNotTaken = new("file.kind-not-taken", "Tệp “{0}” không phải là PDF, Word, Excel, ảnh JPEG hoặc PNG. Hãy chuyển sang một trong các dạng này rồi gửi lại.");

    private StoredFile()
    {
    }

    /// <param name="fileName">The name as the person's machine had it.</param>
    /// <param name="contentType">The type found from the content.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="sha256">Hex SHA-256 of the content.</param>
    /// <param name="deed">Who gave it, when, in which bloc-year.</param>
    public StoredFile(string fileName, string contentType, long length, string sha256, Deed deed)
    {
        FileName = fileName.Length <= NameLength ? fileName : fileName[^NameLength..];
        ContentType = contentType;
        Length = length;
        Sha256 = sha256;
        GivenBy = deed.PersonName;
        GivenForUnitId = deed.UnitId;
        GivenAt = deed.At;
        BlocYearId = deed.BlocYearId;
    }

    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";

    /// <summary>Whether its content is a picture.</summary>
    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Hex SHA-256 of the content.</summary>
    public string Sha256 { get; private set; } = "";

    public string GivenBy { get; private set; } = "";
    public Guid? GivenForUnitId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime GivenAt { get; private set; }

    public Guid? BlocYearId { get; private set; }

    /// <summary>The name under which the store keeps it: says nothing about the content.</summary>
    public string StoreName => Id.ToString("N");
}
