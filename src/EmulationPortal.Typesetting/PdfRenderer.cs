namespace EmulationPortal.Typesetting;

/// <summary>Document to PDF.</summary>
public static class PdfRenderer
{
    /// <summary>Renders a document.</summary>
    public static byte[] Render(OfficialDocument document) => System.Text.Encoding.UTF8.GetBytes(document.ToString());
}
