using System.ComponentModel.DataAnnotations;
using System.Globalization;
using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>
/// What was typed on one line, as it was typed. Fields are numbered by the criterion's place in the sheet: <c>v7</c> the figure, <c>t7</c> the target, <c>n7</c> the remark,
/// <c>s7</c> the version of the line the writer started from, <c>w7</c> what the line held when the page was filled. There is no field for points: they are computed.
/// </summary>
/// <param name="At">The place, from 0.</param>
/// <param name="Version">Of the line.</param>
/// <param name="Was">What it held.</param>
public sealed record LineTyped(int At, long Version, string Was, string Value, string Target, string Note)
{
    /// <summary>What the line holds, as one text.</summary>
    public string Now => Joined(Value, Target, Note);

    /// <summary>Somebody changed it in the form.</summary>
    public bool Touched => Now != Was;

    /// <summary>Several fields as one text.</summary>
    public static string Joined(string value, string target, string note) => string.Join('|', value.Trim(), target.Trim(), note.Trim());
}

/// <summary>The lines of a grid as they were posted, and the sheet they were laid out by.</summary>
[ModelBinder(typeof(GridFormBinder))]
public sealed record GridForm(Guid Sheet, IReadOnlyList<LineTyped> Lines);

/// <summary>Reads a grid in one pass over the posted fields: 60 lines cost no more than their text.</summary>
internal sealed class GridFormBinder : IModelBinder
{
    /// <summary>Longest text of one field; no line takes more.</summary>
    private const int Longest = ScoreChange.ReasonLength;

    public async Task BindModelAsync(ModelBindingContext context)
    {
        if (!context.HttpContext.Request.HasFormContentType)
        {
            context.Result = ModelBindingResult.Success(new GridForm(Guid.Empty, []));
            return;
        }

        var form = await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        var lines = new List<LineTyped>();
        foreach (var key in form.Keys)
        {
            if (key.Length < 2 || key[0] != 's' || !int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var at) || !long.TryParse(form[key], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                continue;
            lines.Add(new LineTyped(at, version, Text($"w{at}"), Text($"v{at}"), Text($"t{at}"), Text($"n{at}")));
        }

        context.Result = ModelBindingResult.Success(new GridForm(Guid.TryParse(form["Sheet"], out var sheet) ? sheet : Guid.Empty, [.. lines.DistinctBy(l => l.At).OrderBy(l => l.At)]));

        string Text(string name)
        {
            var text = form[name].ToString();
            return text.Length <= Longest ? text : text[..(Longest + 1)];
        }
    }
}

/// <summary>What the last step sends. A leader's name and title come from the position, not from here.</summary>
public sealed class SendForm
{
    /// <summary>The version of the card that was checked.</summary>
    public long Version { get; set; }

    [Display(Name = "Họ tên người ký", Description = "Đúng như trên bản giấy")]
    public string? SignerName { get; set; }

    [Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Bản quét có chữ ký", Description = "PDF, JPEG hoặc PNG, tối đa 20 MB")]
    public IFormFile? Scan { get; set; }
}

/// <summary>Why a card goes back.</summary>
public sealed class ReturnForm
{
    public long Version { get; set; }

    [Display(Name = "Cần sửa gì"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>A proof and the lines it stands for.</summary>
public sealed class EvidenceForm
{
    [Display(Name = "Minh chứng là")]
    public EvidenceKind Kind { get; set; }

    [Display(Name = "Tên, hoặc số và ký hiệu văn bản", Description = "Ví dụ: Quyết định 118/QĐ-TCT ngày 12/01/2026, 2 sáng kiến")]
    public string? Title { get; set; }

    [Display(Name = "Tệp", Description = "PDF, Word, Excel hoặc ảnh, tối đa 20 MB")]
    public IFormFile? File { get; set; }

    [Display(Name = "Đường dẫn", Description = "Bắt đầu bằng https://")]
    public string? Address { get; set; }

    /// <summary>The criteria it proves.</summary>
    public List<Guid> Proves { get; set; } = [];
}

/// <summary>An explanation of a line, or an answer.</summary>
public sealed class SayingForm
{
    /// <summary>The line; none for an answer.</summary>
    public Guid Criterion { get; set; }

    public string? Text { get; set; }
}
