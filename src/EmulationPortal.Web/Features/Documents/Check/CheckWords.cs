using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Documents.Check;

/// <summary>What the check says of a document in force, and what to do about it.</summary>
public static class CheckWords
{
    private const string Genuine = "Phần đầu đúng là bản chính, nhưng ";
    private const string AskForOriginal = "Đừng dùng tệp này. Hãy xin lại tệp từ đơn vị ban hành, hoặc kiểm tra bằng mã rồi so từng chữ.";

    /// <summary>The weight and the title.</summary>
    public static (NoticeKind Kind, string Title) Of(CheckAnswer answer) => answer.Recognition switch
    {
        Recognition.SignedCopy => (NoticeKind.Ok, "Đúng là bản đã ký, còn giá trị"),
        Recognition.FrozenFile => (NoticeKind.Ok, "Đúng nguyên bản chính, còn giá trị"),
        Recognition.FrozenFileContinued => OfCopy(answer.Copy!),
        _ => (NoticeKind.Ok, "Mã đúng, văn bản còn giá trị"),
    };

    /// <summary>What to do, where there is something to do.</summary>
    public static string? CureOf(CheckAnswer answer) => answer.Copy?.Verdict switch
    {
        CopyVerdict.NotSigned => "Không biết ai đã thêm và thêm gì. Hãy mở tệp bằng phần mềm đọc PDF rồi so với bản chính, hoặc kiểm tra bằng mã.",
        CopyVerdict.TooLong => "Cổng chỉ đọc chữ ký trong tệp đến 8 MB. Hãy xem chữ ký số bằng phần mềm đọc PDF.",
        CopyVerdict.Faulty or CopyVerdict.AddedAfterwards or CopyVerdict.Replaced => AskForOriginal,
        _ => null,
    };

    private static (NoticeKind Kind, string Title) OfCopy(CopyReading copy) => copy.Verdict switch
    {
        CopyVerdict.SignedDigitally => (NoticeKind.Ok, "Đúng bản chính, đã ký số; còn giá trị"),
        CopyVerdict.SignedWithAdditions => (NoticeKind.Care, "Đúng bản chính, đã ký số; có nội dung được thêm vào sau bản gốc"),
        CopyVerdict.SignedUnclear => (NoticeKind.Care, "Đúng bản chính, đã ký số; Cổng không đọc hết phần thêm vào"),
        CopyVerdict.AddedAfterwards => (NoticeKind.Bad, Genuine + "tệp đã bị thêm nội dung sau khi ký"),
        CopyVerdict.Replaced => (NoticeKind.Bad, Genuine + "nội dung trang đã bị thay sau đó"),
        CopyVerdict.Faulty => (NoticeKind.Bad, Genuine + copy.Signatures.First(s => s.Fault != SignatureFault.None).Fault.InWords()),
        CopyVerdict.TooLong => (NoticeKind.Care, Genuine + "tệp quá lớn để đọc chữ ký số"),
        _ => (NoticeKind.Care, Genuine + "phần thêm vào không có chữ ký số"),
    };
}
