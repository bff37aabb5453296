using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Pledges.Tracking;

/// <summary>Progress of several targets on one day; a row left empty is not recorded.</summary>
public sealed class RecordForm
{
    [Display(Name = "Số liệu tính đến ngày", Description = "Ví dụ 30/6/2026")]
    public DateOnly? On { get; set; }

    [Display(Name = "Đây là số chính thức", Description = "Để trống nếu là ước thực hiện")]
    public bool IsOfficial { get; set; }

    [Display(Name = "Minh chứng chung", Description = "Số, ký hiệu văn bản hoặc đường dẫn; dùng cho các dòng không ghi minh chứng riêng")]
    public string? Evidence { get; set; }

    [Display(Name = "Tệp minh chứng", Description = "PDF, Word, Excel, JPEG hoặc PNG, tối đa 20 MB")]
    public IFormFile? EvidenceFile { get; set; }

    public List<ResultRow> Rows { get; set; } = [];
}

/// <summary>The result of one target.</summary>
public sealed class ResultRow
{
    public string Code { get; set; } = "";

    [Display(Name = "Kết quả")]
    public decimal? Value { get; set; }

    public string? Words { get; set; }
    public string? Evidence { get; set; }
}
