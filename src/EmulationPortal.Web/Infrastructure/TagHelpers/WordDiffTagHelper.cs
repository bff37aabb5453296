using EmulationPortal.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;word-diff runs="Model.Text" older="true" /&gt;</c>: one of two versions with the words the other one does not have: struck through in the older, underlined in the newer,
/// and told in words to those who listen.
/// </summary>
[HtmlTargetElement("word-diff", Attributes = "runs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordDiffTagHelper : TagHelper
{
    public IReadOnlyList<DiffRun> Runs { get; set; } = [];

    /// <summary>Whether the older version is drawn.</summary>
    public bool Older { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var (own, tag, word) = Older ? (DiffKind.Removed, "del", "bỏ") : (DiffKind.Added, "ins", "thêm");
        foreach (var run in Runs)
        {
            if (run.Kind == DiffKind.Same)
                output.Content.Append(run.Text);
            else if (run.Kind == own)
                output.Content.AppendHtml($"<{tag}><span class=\"vh\">[{word}: </span>").Append(run.Text).AppendHtml($"<span class=\"vh\">]</span></{tag}>");
        }
    }
}
