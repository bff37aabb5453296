namespace EmulationPortal.Domain.Documents;

/// <summary>Kinds of official documents, with the abbreviation printed in their numbers (Nghị định 30/2020/NĐ-CP).</summary>
public enum DocumentKind
{
    Invitation,
    Programme,
    AttendanceSheet,
    UnitReport,
    BlocReport,
    Minutes,
}

/// <summary>Vietnamese words and abbreviations of <see cref="DocumentKind"/>.</summary>
public static class DocumentKindWords
{
    /// <summary>The kind as printed and shown: "Biên bản".</summary>
    public static string InWords(this DocumentKind kind) => kind switch
    {
        DocumentKind.Invitation => "Giấy mời",
        DocumentKind.Programme => "Chương trình",
        DocumentKind.AttendanceSheet => "Danh sách ký điểm danh",
        DocumentKind.UnitReport or DocumentKind.BlocReport => "Báo cáo",
        DocumentKind.Minutes => "Biên bản",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The abbreviation in the number: "BB"; empty for kinds that carry none.</summary>
    public static string Abbreviation(this DocumentKind kind) => kind switch
    {
        DocumentKind.Invitation => "GM",
        DocumentKind.Programme => "CTr",
        DocumentKind.AttendanceSheet => "",
        DocumentKind.UnitReport or DocumentKind.BlocReport => "BC",
        DocumentKind.Minutes => "BB",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>Whether an issued document still counts.</summary>
public enum IssuedState
{
    Valid,
    Replaced,
    Revoked,
}

/// <summary>
/// A document whose bytes are frozen. It is signed first and numbered by the clerk afterwards: number, date and the signed copy are recorded later (rule 20).
/// </summary>
public sealed class IssuedDocument : Root
{
    public const int AbstractLength = 400;
    public const int FileNameLength = 200;
    public const int SymbolLength = 40;
    public const int NumberLength = 20;
    public const int CodeLength = 12;
    public const int ReasonLength = 500;

    public static readonly Rule NumberNeeded = new("document.number-needed", "Hãy nhập số văn bản do văn thư cấp, ví dụ 05.");
    public static readonly Rule DateNeeded = new("document.date-needed", "Hãy nhập ngày ban hành từ ngày {0:dd/MM/yyyy} đến hôm nay.");
    public static readonly Rule NotValid = new("document.not-valid", "Văn bản này đã được thay thế hoặc thu hồi, nên không ghi thêm được.");
    public static readonly Rule ReasonNeeded = new("document.reason-needed", "Hãy nhập lý do thu hồi hoặc thay thế.");
    public static readonly Rule NumberTaken = new("document.number-taken", "Số {0}{1} đã dùng cho văn bản khác của khối trong năm {2}. Hãy kiểm tra lại sổ văn bản.");

    private IssuedDocument()
    {
    }

    /// <param name="blocYearId">The bloc-year it belongs to.</param>
    /// <param name="subjectId">The report, meeting or minutes it prints.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="abstract">Trích yếu, one line.</param>
    /// <param name="symbol">What follows the number: "/BC-KTĐ7"; empty when the kind has no number.</param>
    /// <param name="verificationCode">The code printed in it; unique.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="sha256">Hex SHA-256 of the bytes.</param>
    /// <param name="finalisedAt">When it was frozen, UTC.</param>
    public IssuedDocument(
        Guid blocYearId, Guid subjectId, DocumentKind kind, string @abstract, string symbol, string verificationCode, byte[] content, string sha256, DateTime finalisedAt)
    {
        BlocYearId = blocYearId;
        SubjectId = subjectId;
        Kind = kind;
        Abstract = @abstract;
        Symbol = symbol;
        VerificationCode = verificationCode;
        Sha256 = sha256;
        Length = content.Length;
        FinalisedAt = finalisedAt;
        Content = new IssuedContent(Id, content);
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>The report, meeting or minutes it prints.</summary>
    public Guid SubjectId { get; private set; }

    public DocumentKind Kind { get; private set; }

    /// <summary>Trích yếu.</summary>
    public string Abstract { get; private set; } = "";

    /// <summary>What follows the number: "/BC-KTĐ7".</summary>
    public string Symbol { get; private set; } = "";

    /// <summary>The code printed in the file and asked for by the public check page.</summary>
    public string VerificationCode { get; private set; } = "";

    /// <summary>Hex SHA-256 of the frozen bytes.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public int Length { get; private set; }

    /// <summary>When it was frozen, UTC.</summary>
    public DateTime FinalisedAt { get; private set; }

    public IssuedState State { get; private set; }

    /// <summary>The number given by the chair unit's clerk, as written: "05".</summary>
    public string? Number { get; private set; }

    /// <summary>The date of the document; its calendar year bounds the number's uniqueness.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Scan or digitally signed copy.</summary>
    public Guid? SignedCopyId { get; private set; }

    /// <summary>Hex SHA-256 of the signed copy, so that the check page knows it too.</summary>
    public string? SignedCopySha256 { get; private set; }

    public Guid? ReplacedById { get; private set; }
    public string? StateReason { get; private set; }

    /// <summary>The frozen bytes; loaded only when asked for.</summary>
    public IssuedContent? Content { get; private set; }

    /// <summary>Number and symbol as printed, or null while open: "05/BC-KTĐ7".</summary>
    public string? FullNumber => Number is null ? null : Number + Symbol;

    /// <summary>Records what the clerk wrote in the register.</summary>
    /// <exception cref="RuleBroken"><see cref="NumberNeeded"/>, <see cref="DateNeeded"/>, <see cref="NotValid"/>.</exception>
    public void RecordNumber(string number, DateOnly date, Deed deed)
    {
        RequireValid();
        var tidy = VietnameseText.Tidy(number ?? "");
        if (tidy.Length is 0 or > NumberLength)
            throw new RuleBroken(NumberNeeded) { Field = "Number" };
        var earliest = VietnamTime.DayOf(FinalisedAt).AddYears(-1);
        if (date > deed.Today || date < earliest)
            throw new RuleBroken(DateNeeded, earliest) { Field = "Date" };
        Number = tidy.Length == 1 && char.IsAsciiDigit(tidy[0]) ? "0" + tidy : tidy;
        Date = date;
    }

    /// <summary>Attaches the scan or the digitally signed file.</summary>
    /// <exception cref="RuleBroken"><see cref="NotValid"/>.</exception>
    public void AttachSignedCopy(StoredFile copy)
    {
        RequireValid();
        SignedCopyId = copy.Id;
        SignedCopySha256 = copy.Sha256;
    }

    /// <summary>Puts another document in this one's place.</summary>
    /// <exception cref="RuleBroken"><see cref="NotValid"/>, <see cref="ReasonNeeded"/>.</exception>
    public void ReplaceBy(IssuedDocument other, string reason)
    {
        End(IssuedState.Replaced, reason);
        ReplacedById = other.Id;
    }

    /// <summary>Takes the document back.</summary>
    /// <exception cref="RuleBroken"><see cref="NotValid"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Revoke(string reason) => End(IssuedState.Revoked, reason);

    private void End(IssuedState state, string reason)
    {
        RequireValid();
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        State = state;
        StateReason = reason.Trim();
    }

    private void RequireValid()
    {
        if (State != IssuedState.Valid)
            throw new RuleBroken(NotValid);
    }
}

/// <summary>The frozen bytes of an issued document, apart from its row so that lists stay light.</summary>
public sealed class IssuedContent : Part
{
    private IssuedContent()
    {
    }

    internal IssuedContent(Guid documentId, byte[] bytes)
    {
        DocumentId = documentId;
        Bytes = bytes;
    }

    public Guid DocumentId { get; private set; }
    public byte[] Bytes { get; private set; } = [];
}
