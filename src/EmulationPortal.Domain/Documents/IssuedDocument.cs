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
    Registration,
    Pledge,
    Charter,
    Plan,
    ScoreTable,
    CriteriaSheet,
    Submission,
    AwardList,
    MeritSummary,
    CountMinutes,
    HandOverMinutes,
    ConclusionNotice,
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
        DocumentKind.Registration => "Bản đăng ký thi đua",
        DocumentKind.Pledge => "Giao ước thi đua",
        DocumentKind.Charter => "Quy chế",
        DocumentKind.Plan => "Kế hoạch",
        DocumentKind.ScoreTable => "Bảng tổng hợp điểm, xếp hạng",
        DocumentKind.CriteriaSheet => "Bảng tiêu chí",
        DocumentKind.Submission => "Tờ trình",
        DocumentKind.AwardList => "Danh sách đề nghị khen thưởng",
        DocumentKind.MeritSummary => "Báo cáo tóm tắt thành tích",
        DocumentKind.CountMinutes => "Biên bản kiểm phiếu",
        DocumentKind.HandOverMinutes => "Biên bản bàn giao",
        DocumentKind.ConclusionNotice => "Thông báo kết luận",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The abbreviation in the number: "BB"; empty for kinds that carry none.</summary>
    public static string Abbreviation(this DocumentKind kind) => kind switch
    {
        DocumentKind.Invitation => "GM",
        DocumentKind.Programme => "CTr",
        DocumentKind.AttendanceSheet => "",
        DocumentKind.UnitReport or DocumentKind.BlocReport or DocumentKind.MeritSummary => "BC",
        DocumentKind.Minutes or DocumentKind.CountMinutes or DocumentKind.HandOverMinutes => "BB",
        DocumentKind.Submission => "TTr",
        DocumentKind.ConclusionNotice => "TB",
        DocumentKind.Registration or DocumentKind.Pledge or DocumentKind.ScoreTable or DocumentKind.CriteriaSheet or DocumentKind.AwardList => "",
        DocumentKind.Charter => "QC",
        DocumentKind.Plan => "KH",
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
public sealed partial class IssuedDocument : Root
{
    public const int AbstractLength = 400;
    public const int FileNameLength = 200;
    public const int SymbolLength = 40;
    public const int NumberLength = 20;
    public const int CodeLength = 12;
    public const int ReasonLength = 500;
    public const int RegisterKeyLength = 120;
    public const int FoldedLength = 800;

    public static readonly Rule NumberNeeded = new("document.number-needed", "Hãy nhập số văn bản do văn thư cấp, ví dụ 05.");
    public static readonly Rule DateNeeded = new("document.date-needed", "Hãy nhập ngày ban hành từ ngày {0:dd/MM/yyyy} đến hôm nay.");
    public static readonly Rule NotValid = new("document.not-valid", "Văn bản này đã được thay thế hoặc thu hồi, nên không ghi thêm được.");
    public static readonly Rule ReasonNeeded = new("document.reason-needed", "Hãy nhập lý do thu hồi hoặc thay thế.");
    public static readonly Rule NumberTaken = new("document.number-taken", "Số {0}{1} đã dùng cho văn bản khác của khối trong năm {2}. Hãy kiểm tra lại sổ văn bản.");

    public static readonly Rule NoNumber = new("document.no-number", "{0} không mang số, ký hiệu, nên không có gì để ghi.");
    public static readonly Rule CorrectionNeedsReason = new("document.correction-needs-reason", "Văn bản đã ghi số {0}. Hãy nhập lý do sửa.");
    public static readonly Rule ReplacementUnfit = new("document.replacement-unfit", "Văn bản thay thế phải là một {0} khác của khối, còn giá trị và hoàn thành không sớm hơn văn bản này.");

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
    /// <param name="word">The same document for Word.</param>
    /// <param name="sha256">Hex SHA-256 of the bytes.</param>
    /// <param name="finalisedAt">When it was frozen, UTC.</param>
    /// <param name="unitId">The member unit whose own document it is; null for a document of the bloc or of the office.</param>
    /// <param name="isOfOffice">Whether it is the office's own.</param>
    public IssuedDocument(
        Guid blocYearId, Guid subjectId, DocumentKind kind, string @abstract, string symbol, string verificationCode, byte[] content, byte[] word, string sha256, DateTime finalisedAt,
        Guid? unitId = null, bool isOfOffice = false)
    {
        UnitId = unitId;
        IsOfOffice = isOfOffice;
        BlocYearId = blocYearId;
        SubjectId = subjectId;
        Kind = kind;
        Abstract = @abstract;
        Symbol = symbol;
        VerificationCode = verificationCode;
        Sha256 = sha256;
        Length = content.Length;
        FinalisedAt = finalisedAt;
        Content = new IssuedContent(Id, content, word);
        Refold();
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>The member unit whose own document it is, seen by that unit, the bloc's leaders and the office; null for a document of the bloc.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Whether it is the office's own, about the bloc-year; only the office completes, replaces or revokes it.</summary>
    public bool IsOfOffice { get; private set; }

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

    public Guid? ReplacedById { get; private set; }
    public string? StateReason { get; private set; }

    /// <summary>The frozen bytes; loaded only when asked for.</summary>
    public IssuedContent? Content { get; private set; }

    /// <summary>What the document can be found by.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Puts another document in this one's place.</summary>
    /// <exception cref="RuleBroken"><see cref="NotValid"/>, <see cref="ReasonNeeded"/>, <see cref="ReplacementUnfit"/>.</exception>
    public void ReplaceBy(IssuedDocument other, string reason)
    {
        if (other.Id == Id || other.State != IssuedState.Valid || other.Kind != Kind || other.BlocYearId != BlocYearId || other.UnitId != UnitId || other.IsOfOffice != IsOfOffice || other.FinalisedAt < FinalisedAt)
            throw new RuleBroken(ReplacementUnfit, Kind.InWords()) { Field = "ReplacementId" };
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

    private void Refold() => Folded = VietnameseText.Fold($"{Kind.InWords()} {Abstract} {FullNumber ?? Symbol}");

    private void RequireValid()
    {
        if (State != IssuedState.Valid)
            throw new RuleBroken(NotValid);
    }
}

/// <summary>The frozen files of an issued document, apart from its row so that lists stay light.</summary>
public sealed class IssuedContent : Part
{
    private IssuedContent()
    {
    }

    internal IssuedContent(Guid documentId, byte[] bytes, byte[] word)
    {
        DocumentId = documentId;
        Bytes = bytes;
        Word = word;
    }

    public Guid DocumentId { get; private set; }

    /// <summary>The PDF: what the check page knows by its hash.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The same words for Word, to take over into other papers; it proves nothing.</summary>
    public byte[] Word { get; private set; } = [];
}
