using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Meetings.Photos;

/// <summary>Photos to be kept, with words that are true of all of them.</summary>
public sealed class PhotosForm
{
    [Display(Name = "Ảnh", Description = "Chọn được nhiều ảnh JPEG, PNG một lần; tối đa 20 MB mỗi ảnh. Ảnh lớn được thu nhỏ trên máy này trước khi gửi.")]
    public List<IFormFile> Files { get; set; } = [];

    [Display(Name = "Chú thích", Description = "Ví dụ “Lễ ký giao ước thi đua”. Dùng chung cho các ảnh vừa chọn; sửa riêng từng ảnh được."), StringLength(Photo.CaptionLength)]
    public string? Caption { get; set; }
}

/// <summary>What one photo shows.</summary>
public sealed class CaptionForm
{
    public string? Caption { get; set; }

    public long Version { get; set; }
}
