using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.AuditTrail;

/// <summary>The one table that turns names of types and properties into plain words. What is not in it is not shown.</summary>
public static class AuditWords
{
    /// <summary>Things whose values every member of the bloc may read; all others are read by those who did them, the bloc's leaders and the office.</summary>
    private static readonly FrozenSet<string> OpenToMembers = new[]
    {
        "Bloc", "BlocYear", "Membership", "StepRecord", "LeadershipTerm", "TermCoverage", "Meeting", "AgendaItem", "Attendance", "VotedItem", "BlocReport",
        "RegistrationRound", "CommonTarget", "PledgeUnit", "PledgedTarget", "PledgeSignature",
        "ScoringRound", "StageDates", "StageEvent", "CheckAssignment", "ConflictDeclaration", "Exclusion", "TieBallotPlace",
        "LegalText",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts of cards and cross-checks: read by the unit that wrote them, and by the rest of those who may once the round is closed (rule 9).</summary>
    private static readonly FrozenSet<string> SealedScores = new[]
    {
        "Scorecard", "ScoreLine", "ScoreChange", "Evidence", "EvidenceUse", "Explanation", "CrossCheck", "CrossCheckLine",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Things = new Dictionary<string, string>
    {
        ["Unit"] = "Đơn vị",
        ["Position"] = "Chức danh",
        ["Bloc"] = "Khối, cụm",
        ["EmulationYear"] = "Năm thi đua",
        ["BlocYear"] = "Năm của khối",
        ["Membership"] = "Thành viên",
        ["StepRecord"] = "Bước của năm",
        ["LeadershipTerm"] = "Nhiệm kỳ",
        ["TermCoverage"] = "Năm của nhiệm kỳ",
        ["StoredFile"] = "Tệp",
        ["IssuedDocument"] = "Văn bản đã hoàn thành",
        ["Account"] = "Tài khoản",
        ["Meeting"] = "Hội nghị",
        ["AgendaItem"] = "Nội dung chương trình",
        ["Attendance"] = "Người dự",
        ["Opinion"] = "Ý kiến",
        ["VotedItem"] = "Nội dung biểu quyết",
        ["Minutes"] = "Biên bản",
        ["UnitReport"] = "Báo cáo của đơn vị",
        ["BlocReport"] = "Báo cáo của khối",
        ["ReportTemplate"] = "Mẫu báo cáo",
        ["RegistrationRound"] = "Đợt đăng ký thi đua",
        ["CommonTarget"] = "Chỉ tiêu chung",
        ["EmulationRegistration"] = "Bản đăng ký thi đua",
        ["RegisteredTitle"] = "Danh hiệu đăng ký",
        ["Target"] = "Chỉ tiêu của đơn vị",
        ["Progress"] = "Tiến độ chỉ tiêu",
        ["Pledge"] = "Giao ước thi đua",
        ["PledgeText"] = "Phần của giao ước",
        ["PledgeUnit"] = "Đơn vị ký giao ước",
        ["PledgedTarget"] = "Chỉ tiêu trong giao ước",
        ["PledgeSignature"] = "Chữ ký giao ước",
        ["CriteriaSheet"] = "Bộ tiêu chí",
        ["CriterionGroup"] = "Nhóm tiêu chí",
        ["Criterion"] = "Tiêu chí",
        ["ScoreBand"] = "Mức xếp loại",
        ["CriterionComment"] = "Góp ý tiêu chí",
        ["ExclusionCause"] = "Trường hợp không xét thi đua",
        ["ScoringRound"] = "Đợt chấm điểm",
        ["StageDates"] = "Thời gian của giai đoạn",
        ["StageEvent"] = "Chuyển giai đoạn",
        ["ConflictDeclaration"] = "Khai xung đột lợi ích",
        ["Exclusion"] = "Không xét thi đua",
        ["TieBallotPlace"] = "Thứ tự do bỏ phiếu",
        ["Scorecard"] = "Bảng điểm",
        ["ScoreLine"] = "Dòng của bảng điểm",
        ["ScoreChange"] = "Sửa điểm",
        ["Evidence"] = "Minh chứng",
        ["Explanation"] = "Giải trình",
        ["CrossCheck"] = "Phiếu chấm chéo",
        ["CrossCheckLine"] = "Dòng của phiếu chấm chéo",
        ["Ranking"] = "Bảng xếp hạng",
        ["RankingEntry"] = "Kết quả của đơn vị",
        ["Appeal"] = "Kiến nghị",
        ["Charter"] = "Quy chế, kế hoạch",
        ["CharterPart"] = "Điều, mục",
        ["CharterComment"] = "Ý kiến góp ý",
        ["LegalText"] = "Văn bản quy phạm",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["Name"] = "Tên",
        ["FullName"] = "Họ và tên",
        ["Email"] = "Thư điện tử",
        ["Abbreviation"] = "Tên viết tắt",
        ["Aliases"] = "Tên gọi khác",
        ["ParentName"] = "Cơ quan chủ quản",
        ["Description"] = "Mô tả",
        ["ParentAuthority"] = "Cơ quan thành lập",
        ["Kind"] = "Loại",
        ["Code"] = "Mã trong địa chỉ",
        ["Title"] = "Chức danh hoặc tên",
        ["From"] = "Từ ngày",
        ["To"] = "Đến ngày",
        ["DissolvedOn"] = "Ngày kết thúc",
        ["DissolutionReason"] = "Lý do kết thúc",
        ["HandedOverOn"] = "Ngày bàn giao",
        ["HandOverNote"] = "Biên bản bàn giao",
        ["Order"] = "Thứ tự",
        ["LeftOn"] = "Ngày ra khỏi khối",
        ["LeavingReason"] = "Lý do ra khỏi khối",
        ["Step"] = "Bước",
        ["DoneOn"] = "Ngày thực hiện",
        ["Note"] = "Ghi chú",
        ["Role"] = "Vai trò",
        ["Mode"] = "Hình thức chọn",
        ["Document"] = "Văn bản căn cứ",
        ["EndedOn"] = "Ngày kết thúc nhiệm kỳ",
        ["EndDocument"] = "Văn bản kết thúc nhiệm kỳ",
        ["Ended"] = "Đã kết thúc",
        ["FileName"] = "Tên tệp",
        ["Length"] = "Dung lượng (byte)",
        ["GivenBy"] = "Người gửi tệp",
        ["Abstract"] = "Trích yếu",
        ["Symbol"] = "Ký hiệu",
        ["Number"] = "Số",
        ["Date"] = "Ngày",
        ["State"] = "Tình trạng",
        ["StateReason"] = "Lý do",
        ["FinalisedAt"] = "Hoàn thành lúc",
        ["VerificationCode"] = "Mã kiểm tra",
        ["DisabledAt"] = "Đóng tài khoản lúc",
        ["FirstYear"] = "Năm bắt đầu",
        ["Cycle"] = "Theo năm",
        ["Place"] = "Địa điểm",
        ["StartsAt"] = "Bắt đầu lúc",
        ["Text"] = "Nội dung",
        ["Reason"] = "Lý do",
        ["Deadline"] = "Hạn",
        ["SubmittedAt"] = "Gửi lúc",
        ["SignerName"] = "Người ký",
        ["SignerTitle"] = "Chức danh người ký",
        ["ReturnReason"] = "Lý do trả lại",
        ["DueOn"] = "Hạn gửi",
        ["UnitOfMeasure"] = "Đơn vị tính",
        ["Direction"] = "Chiều so sánh",
        ["BlocValue"] = "Chỉ tiêu của khối",
        ["Value"] = "Giá trị",
        ["Words"] = "Nội dung bằng chữ",
        ["Baseline"] = "Kết quả năm trước",
        ["NotApplicable"] = "Không áp dụng",
        ["IsLate"] = "Gửi chậm",
        ["IsOfficial"] = "Số chính thức",
        ["On"] = "Tính đến ngày",
        ["Evidence"] = "Minh chứng",
        ["Conference"] = "Hội nghị",
        ["WitnessBody"] = "Cơ quan chứng kiến",
        ["WitnessName"] = "Người chứng kiến",
        ["SignedOn"] = "Ngày ký",
        ["InPortal"] = "Ký trên Cổng",
        ["Method"] = "Cách tính",
        ["Maximum"] = "Điểm tối đa",
        ["Weight"] = "Hệ số",
        ["AdoptedAt"] = "Thông qua lúc",
        ["ChangeReason"] = "Lý do lập bản mới",
        ["AppraiserName"] = "Cơ quan thẩm định",
        ["Heading"] = "Tên điều, mục",
        ["Shape"] = "Loại điều, mục",
        ["Edition"] = "Lần",
        ["CirculatedAt"] = "Gửi lấy ý kiến lúc",
        ["CommentsDueOn"] = "Hạn góp ý",
        ["AdoptedOn"] = "Ngày thông qua",
        ["AdoptionNote"] = "Biên bản thông qua",
        ["BasisOverride"] = "Căn cứ ghi thay",
        ["BasisNote"] = "Lý do ghi thay căn cứ",
        ["UnitName"] = "Đơn vị",
        ["Answer"] = "Trả lời",
        ["AnswerText"] = "Nội dung trả lời",
        ["Terms.QuorumNumerator"] = "Tỷ lệ có mặt, tử số",
        ["Terms.QuorumDenominator"] = "Tỷ lệ có mặt, mẫu số",
        ["Terms.ThresholdNumerator"] = "Tỷ lệ thông qua, tử số",
        ["Terms.ThresholdDenominator"] = "Tỷ lệ thông qua, mẫu số",
        ["Terms.Of"] = "Tỷ lệ tính trên",
        ["Terms.Flag"] = "Chọn đơn vị đề nghị tặng Cờ thi đua",
        ["Terms.Commendation"] = "Chọn đơn vị đề nghị tặng Bằng khen",
        ["Terms.Leaders"] = "Chọn đơn vị đứng đầu năm sau",
        ["Terms.Signer"] = "Người ký thay mặt đơn vị",
        ["Terms.Voter"] = "Người biểu quyết thay mặt đơn vị",
        ["Terms.PhoneVoting"] = "Bỏ phiếu trên điện thoại tại phòng họp",
        ["Issuer"] = "Cơ quan ban hành",
        ["IssuedOn"] = "Ngày ban hành",
        ["InForceFrom"] = "Có hiệu lực từ",
        ["InForceTo"] = "Hết hiệu lực sau",
        ["Source"] = "Nguồn",
        ["ToVerify"] = "Còn phải xác minh",
        ["VerifiedNote"] = "Đã đối chiếu với",
        ["VerifiedOn"] = "Ngày xác minh",
        ["Purpose"] = "Dùng làm căn cứ cho",
        ["Reach"] = "Áp dụng cho",
        ["Province"] = "Tỉnh, thành phố",
        ["Stage"] = "Giai đoạn",
        ["Seed"] = "Số gieo phân công chấm chéo",
        ["TableNote"] = "Văn bản thông qua bảng điểm",
        ["TableAgreedAt"] = "Thông qua bảng điểm lúc",
        ["Until"] = "Đến hết ngày",
        ["MovedReason"] = "Lý do dời hạn",
        ["Cause"] = "Nguyên nhân",
        ["Effect"] = "Hệ quả",
        ["WithdrawnReason"] = "Lý do rút",
        ["Record"] = "Biên bản kiểm phiếu",
        ["Layer"] = "Lần chấm",
        ["Target"] = "Chỉ tiêu",
        ["Address"] = "Đường dẫn",
        ["Self.State"] = "Tự chấm, tình trạng",
        ["Self.Value"] = "Tự chấm",
        ["Self.Level"] = "Tự chấm, mức",
        ["Before.State"] = "Trước khi sửa, tình trạng",
        ["Before.Value"] = "Trước khi sửa",
        ["Before.Level"] = "Trước khi sửa, mức",
        ["After.State"] = "Sau khi sửa, tình trạng",
        ["After.Value"] = "Sau khi sửa",
        ["After.Level"] = "Sau khi sửa, mức",
        ["Value.State"] = "Chấm chéo, tình trạng",
        ["Value.Value"] = "Chấm chéo",
        ["Value.Level"] = "Chấm chéo, mức",
        ["ClosedAt"] = "Chốt lúc",
        ["ClosedBy"] = "Người chốt",
        ["Sha256"] = "Mã toàn vẹn (SHA-256)",
        ["Rank"] = "Hạng",
        ["Percentage"] = "Tỷ lệ %",
        ["Total"] = "Tổng điểm",
        ["Band"] = "Xếp loại",
        ["Exclusions"] = "Không xét thi đua",
        ["Upheld"] = "Chấp nhận kiến nghị",
        ["Wording.ChairWord"] = "Cách gọi đơn vị trưởng",
        ["Wording.ViceChairWord"] = "Cách gọi đơn vị phó",
        ["Wording.SuperiorBody"] = "Dòng trên của tiêu đề văn bản",
        ["Wording.BodyName"] = "Tên khối trên văn bản",
        ["Wording.DocumentSymbol"] = "Ký hiệu văn bản",
        ["Wording.Place"] = "Địa danh",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether every member may read the values of such a thing.</summary>
    public static bool IsOpenToMembers(string type) => OpenToMembers.Contains(type);

    /// <summary>Whether such a thing is sealed in an open round, also from the bloc's leaders and the office.</summary>
    public static bool IsSealed(string type) => SealedScores.Contains(type);

    /// <summary>The changes of an entry in words; those without a word in the table are left out.</summary>
    public static IReadOnlyList<AuditChange> Read(string changes, Func<string, bool> mayRead)
    {
        using var json = JsonDocument.Parse(changes);
        var read = new List<AuditChange>();
        foreach (var change in json.RootElement.EnumerateArray())
        {
            var type = change.GetProperty("type").GetString()!;
            if (!Things.TryGetValue(type, out var thing) || !mayRead(type))
                continue;
            var values = change.GetProperty("values").EnumerateObject().Where(v => Names.ContainsKey(v.Name))
                .Select(v => new AuditValue(Names[v.Name], InWords(type, v.Name, v.Value[0]), InWords(type, v.Name, v.Value[1]))).Where(v => v.Before != v.After).ToList();
            var act = change.GetProperty("act").GetString() switch { "Added" => "thêm mới", "Deleted" => "gỡ bỏ", _ => "thay đổi" };
            if (values.Count > 0)
                read.Add(new AuditChange($"{thing}: {act}", values));
        }

        return read;
    }

    private static string InWords(string type, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "Có",
        JsonValueKind.False => "Không",
        JsonValueKind.Number => name.EndsWith("Year", StringComparison.Ordinal) ? value.GetRawText() : VietnameseText.Figure(value.GetDecimal()),
        _ => OfEnum(type, name, value.ToString()) ?? OfText(value.ToString()),
    };

    private static string OfText(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? VietnameseFormat.Day(day)
        : text.EndsWith('Z') && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? VietnameseFormat.Moment(moment)
        : text;

    private static string? OfEnum(string type, string name, string text) => (type, name) switch
    {
        ("Unit", "Kind") => Named<UnitKind>(text, v => v.InWords()),
        ("Position", "Kind") => Named<PositionKind>(text, v => v.InWords()),
        ("Bloc", "Kind") => Named<BlocKind>(text, v => v.InWords()),
        ("IssuedDocument", "Kind") => Named<DocumentKind>(text, v => v.InWords()),
        ("UnitReport" or "BlocReport" or "ReportTemplate", "Kind") => Named<ReportKind>(text, v => v.InWords()),
        ("UnitReport", "State") => Named<UnitReportState>(text, v => v.InWords()),
        ("BlocReport", "State") => Named<BlocReportState>(text, v => v.InWords()),
        ("CriteriaSheet", "State") => Named<SheetState>(text, v => v.InWords()),
        ("CriterionGroup", "Kind") => Named<ScoreSide>(text, v => v.InWords()),
        (_, "Method") => Named<ScoringMethod>(text, v => v.InWords()),
        ("StageDates" or "ScoringRound", "Stage") or ("StageEvent", "From" or "To") => Named<ScoringStage>(text, v => v.InWords()),
        ("Scorecard", "State") => Named<ScorecardState>(text, v => v.InWords()),
        ("ScoreLine" or "ScoreChange" or "CrossCheckLine", "Self.State" or "Before.State" or "After.State" or "Value.State") => Named<LineState>(text, LineStateInWords),
        ("ScoreChange", "Layer") => Named<ScoreLayer>(text, v => v switch { ScoreLayer.Self => "Tự chấm", ScoreLayer.Agreed => "Thống nhất", _ => "Thẩm định" }),
        ("Evidence", "Kind") => Named<EvidenceKind>(text, v => v switch { EvidenceKind.File => "Tệp", EvidenceKind.Reference => "Số, ký hiệu văn bản", _ => "Đường dẫn" }),
        ("Exclusion" or "ExclusionCause", "Effect") => Named<ExclusionEffect>(text, v => v.InWords()),
        ("RankingEntry", "Exclusions") => Named<ExclusionEffects>(text, v => v.InWords()),
        ("Meeting", "State") => Named<MeetingState>(text, v => v.InWords()),
        ("Minutes", "State") => Named<MinutesState>(text, v => v.InWords()),
        ("EmulationRegistration", "State") => Named<RegistrationState>(text, v => v.InWords()),
        ("Pledge", "State") => Named<PledgeState>(text, v => v.InWords()),
        ("CommonTarget" or "Target" or "PledgedTarget" or "RegisteredTitle", "Kind") => Named<IndicatorKind>(text, v => v.InWords()),
        (_, "Direction") => Named<TargetDirection>(text, v => v.InWords()),
        ("AgendaItem", "State") => Named<AgendaState>(text, v => v switch { AgendaState.Done => "Đã xong", AgendaState.Doing => "Đang làm", _ => "Chưa đến" }),
        ("IssuedDocument", "State") => Named<IssuedState>(text, v => v switch { IssuedState.Valid => "Còn giá trị", IssuedState.Replaced => "Đã thay thế", _ => "Đã thu hồi" }),
        ("Charter", "Kind") => Named<CharterKind>(text, v => v.InWords()),
        ("Charter", "State") => Named<CharterState>(text, v => v.InWords()),
        ("Charter", "Terms.Of") => Named<VoteBase>(text, v => v.InWords()),
        ("Charter", "Terms.Flag" or "Terms.Commendation" or "Terms.Leaders") => Named<SelectionMethod>(text, v => v.InWords()),
        ("Charter", "Terms.Signer" or "Terms.Voter") => Named<UnitVoice>(text, v => v.InWords()),
        ("CharterPart", "Shape") => Named<PartShape>(text, v => v switch { PartShape.Chapter => "Chương, mục lớn", PartShape.Article => "Điều, mục", _ => "Bảng tiến độ" }),
        ("CharterComment", "Answer") => Named<CommentAnswer>(text, v => v.InWords()),
        ("LegalText", "Kind") => Named<LegalKind>(text, v => v.InWords()),
        ("LegalText", "Purpose") => Named<LegalPurpose>(text, v => v.InWords()),
        ("LegalText", "Reach") => Named<LegalReach>(text, v => v.InWords()),
        (_, "Step") => Named<YearStep>(text, v => v.InWords()),
        (_, "Mode") => Named<SelectionMode>(text, v => v.InWords()),
        (_, "Role") => Named<LeadershipRole>(text, v => v == LeadershipRole.Chair ? "Trưởng" : "Phó"),
        (_, "Cycle") => Named<CycleKind>(text, v => v.InWords()),
        _ => null,
    };

    private static string LineStateInWords(LineState state) => state switch { LineState.Missing => "Chưa nhập", LineState.Scored => "Đã chấm", _ => "Không áp dụng" };

    private static string? Named<T>(string text, Func<T, string> words)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && (Enum.IsDefined(value) || typeof(T).IsDefined(typeof(FlagsAttribute), false)) ? words(value) : null;
}
