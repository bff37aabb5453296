namespace EmulationPortal.Domain.Documents;

/// <content>The copy that was signed: on paper and scanned, or digitally upon the frozen bytes.</content>
public sealed partial class IssuedDocument
{
    private const string Cure = "Hãy ký trên đúng tệp PDF tải từ Cổng, không in, quét hay lưu lại trước khi ký.";

    /// <summary>The field a signed copy comes in.</summary>
    public const string CopyField = "Copy";

    public static readonly Rule SignedElsewhere = new("document.signed-elsewhere",
        "Tệp này mang chữ ký số nhưng không bắt đầu bằng đúng bản chính, nên không phải bản ký số của văn bản này. " + Cure + " Nếu đây là bản quét giấy đã ký, đóng dấu, hãy đánh dấu ô “Đây là bản quét từ giấy đã ký, đóng dấu” rồi chọn lại tệp.");

    public static readonly Rule NothingSigned = new("document.nothing-signed", "Tệp này bắt đầu bằng bản chính nhưng chưa có chữ ký số nào. Hãy ký số rồi chọn lại tệp đã ký, hoặc đính kèm bản quét giấy đã ký.");
    public static readonly Rule SignatureFaulty = new("document.signature-faulty", "Chữ ký số {0} trong tệp không dùng được: {1}. " + Cure);
    public static readonly Rule AddedAfterSigning = new("document.added-after-signing", "Tệp có phần được thêm vào sau chữ ký số cuối cùng, nên không còn đúng như khi ký. Hãy lấy lại tệp ngay sau khi ký từ phần mềm ký.");
    public static readonly Rule PagesReplaced = new("document.pages-replaced", "Tệp đã ký có trang bị thay nội dung so với bản chính. " + Cure);
    public static readonly Rule CopyTooLong = new("document.copy-too-long", "Bản ký số lớn hơn 8 MB nên Cổng không đọc được chữ ký. Hãy dùng hình chữ ký, con dấu nhỏ hơn rồi ký lại trên đúng tệp PDF tải từ Cổng.");

    private readonly List<CopySignature> signatures = [];

    /// <summary>Scan or digitally signed copy.</summary>
    public Guid? SignedCopyId { get; private set; }

    /// <summary>What the signed copy is; null while there is none.</summary>
    public SignedCopyKind? SignedCopyKind { get; private set; }

    /// <summary>Hex SHA-256 of the signed copy, so that the check page knows it too.</summary>
    public string? SignedCopySha256 { get; private set; }

    /// <summary>Of a digitally signed copy who signed, in order; empty for a scan.</summary>
    public IReadOnlyList<CopySignature> Signatures => signatures;

    /// <summary>Attaches the scan or the digitally signed file. A later one takes the earlier one's place.</summary>
    /// <param name="copy">The kept file.</param>
    /// <param name="reading">What was read in it.</param>
    /// <param name="isScan">Whether who attaches it says that it is a scan of the paper: a scan may itself be signed, by who vouches for it.</param>
    /// <exception cref="RuleBroken"><see cref="NotValid"/>, or the rule that the file breaks.</exception>
    public void AttachSignedCopy(StoredFile copy, CopyReading reading, bool isScan = false)
    {
        RequireValid();
        SignedCopyKind = KindOf(reading, isScan);
        SignedCopyId = copy.Id;
        SignedCopySha256 = copy.Sha256;
        signatures.Clear();
        if (SignedCopyKind != Documents.SignedCopyKind.Scan)
            signatures.AddRange(reading.Signatures.Select((s, i) => new CopySignature(Id, i + 1, s)));
    }

    private static SignedCopyKind KindOf(CopyReading reading, bool isScan) => reading.Verdict switch
    {
        CopyVerdict.Plain => Documents.SignedCopyKind.Scan,
        CopyVerdict.SignedElsewhere when isScan => Documents.SignedCopyKind.Scan,
        CopyVerdict.SignedDigitally => Documents.SignedCopyKind.SignedDigitally,
        CopyVerdict.SignedWithAdditions => Documents.SignedCopyKind.SignedWithAdditions,
        CopyVerdict.SignedUnclear => Documents.SignedCopyKind.SignedUnclear,
        var verdict => throw new RuleBroken(verdict switch
        {
            CopyVerdict.SignedElsewhere => SignedElsewhere,
            CopyVerdict.NotSigned => NothingSigned,
            CopyVerdict.Faulty => SignatureFaulty,
            CopyVerdict.AddedAfterwards => AddedAfterSigning,
            CopyVerdict.Replaced => PagesReplaced,
            CopyVerdict.TooLong => CopyTooLong,
            _ => throw new ArgumentOutOfRangeException(nameof(reading), verdict, null),
        }, FirstFaultOf(reading))
        { Field = CopyField },
    };

    private static object[] FirstFaultOf(CopyReading reading) =>
        reading.Signatures.FirstOrDefault(s => s.Fault != SignatureFault.None) is { } faulty ? [faulty.Signer.Length > 0 ? $"của {faulty.Signer}" : "thứ " + (reading.Signatures.ToList().IndexOf(faulty) + 1), faulty.Fault.InWords()] : [];
}
