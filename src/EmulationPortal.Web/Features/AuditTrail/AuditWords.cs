using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.AuditTrail;

/// <summary>The one table that turns names of types and properties into plain words. What is not in it is not shown.</summary>
public static class AuditWords
{
    /// <summary>Things whose values every member of the bloc may read; all others are read by those who did them, the bloc's leaders and the office.</summary>
    private static readonly FrozenSet<string> OpenToMembers = new[]
    {
        "Bloc", "BlocYear", "Membership", "StepRecord", "LeadershipTerm", "TermCoverage", "Meeting", "AgendaItem", "Attendance", "VotedItem", "BlocReport",
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
        ["Wording.ChairWord"] = "Cách gọi đơn vị trưởng",
        ["Wording.ViceChairWord"] = "Cách gọi đơn vị phó",
        ["Wording.SuperiorBody"] = "Dòng trên của tiêu đề văn bản",
        ["Wording.BodyName"] = "Tên khối trên văn bản",
        ["Wording.DocumentSymbol"] = "Ký hiệu văn bản",
        ["Wording.Place"] = "Địa danh",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether every member may read the values of such a thing.</summary>
    public static bool IsOpenToMembers(string type) => OpenToMembers.Contains(type);

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
        ("Meeting", "State") => Named<MeetingState>(text, v => v.InWords()),
        ("Minutes", "State") => Named<MinutesState>(text, v => v.InWords()),
        ("AgendaItem", "State") => Named<AgendaState>(text, v => v switch { AgendaState.Done => "Đã xong", AgendaState.Doing => "Đang làm", _ => "Chưa đến" }),
        ("IssuedDocument", "State") => Named<IssuedState>(text, v => v switch { IssuedState.Valid => "Còn giá trị", IssuedState.Replaced => "Đã thay thế", _ => "Đã thu hồi" }),
        (_, "Step") => Named<YearStep>(text, v => v.InWords()),
        (_, "Mode") => Named<SelectionMode>(text, v => v.InWords()),
        (_, "Role") => Named<LeadershipRole>(text, v => v == LeadershipRole.Chair ? "Trưởng" : "Phó"),
        (_, "Cycle") => Named<CycleKind>(text, v => v.InWords()),
        _ => null,
    };

    private static string? Named<T>(string text, Func<T, string> words)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? words(value) : null;
}
