using System.Globalization;
using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;
using QRCoder;

namespace EmulationPortal.Typesetting.Word;

/// <summary>Pages and what stands in their margins: page number, draft mark, QR code and check line.</summary>
internal static class WordFurniture
{
    private const double FromTop = 29.8, FromBottom = 16; // points: the number's baseline 14.6 mm under the edge, the code 6 mm over it

    /// <summary>The relation of the header of page 1, of the other pages of an orientation, of the footer of page 1, of the picture.</summary>
    public const string FirstHeader = "headerFirst", FirstFooter = "footerFirst", Picture = "qr";

    /// <inheritdoc cref="FirstHeader"/>
    public static string HeaderOf(Orientation orientation) => "header" + orientation;

    /// <summary>The page of a part.</summary>
    public static XElement Section(OfficialDocument document, Orientation orientation, bool isFirst)
    {
        var sheet = Sheet.Of(orientation);
        XElement Reference(string name, string type, string id) => WordXml.Element(name, WordXml.Attribute("type", type), new XAttribute(XName.Get("id", WordXml.Relations), id));
        return WordXml.Element("sectPr",
            Reference("headerReference", "default", HeaderOf(orientation)),
            isFirst ? Reference("headerReference", "first", FirstHeader) : null,
            isFirst && document.Verification is not null ? Reference("footerReference", "first", FirstFooter) : null,
            WordXml.Value("type", "nextPage"),
            WordXml.Element("pgSz", WordXml.Attribute("w", WordXml.Twips(sheet.Width)), WordXml.Attribute("h", WordXml.Twips(sheet.Height)), orientation == Orientation.Landscape ? WordXml.Attribute("orient", "landscape") : null),
            WordXml.Element("pgMar", WordXml.Attribute("top", WordXml.Twips(sheet.Top)), WordXml.Attribute("right", WordXml.Twips(sheet.Right)), WordXml.Attribute("bottom", WordXml.Twips(sheet.Bottom)), WordXml.Attribute("left", WordXml.Twips(sheet.Left)),
                WordXml.Attribute("header", WordXml.Twips(FromTop)), WordXml.Attribute("footer", WordXml.Twips(FromBottom)), WordXml.Attribute("gutter", 0)),
            isFirst ? WordXml.Element("titlePg") : null);
    }

    /// <summary>The header of page 1 (the draft mark only) or of the other pages of an orientation.</summary>
    public static XElement Header(OfficialDocument document, Orientation? orientation)
    {
        var number = orientation is null ? null : WordXml.Element("fldSimple", WordXml.Attribute("instr", "PAGE"), WordXml.Element("r", WordXml.Element("t", "2")));
        var format = new ParagraphFormat(WordStyles.Header);
        if (document.IsDraft)
            format = format with { Alignment = Alignment.Left, CentreTab = Sheet.Of(orientation ?? document.Orientation).TextWidth / 2 };
        var mark = WordXml.Element("r",
            WordXml.Element("rPr", WordXml.Element("b"), WordXml.Element("bCs"), WordXml.Element("bdr", WordXml.Attribute("val", "single"), WordXml.Attribute("sz", 6), WordXml.Attribute("space", 0), WordXml.Attribute("color", "000000"))),
            WordXml.Element("t", DocumentText.DraftMark));
        return WordXml.Element("hdr", WordXml.Element("p", format.ToXml(), document.IsDraft ? [mark, .. number is null ? [] : (XElement[])[WordXml.Element("r", WordXml.Element("tab"))]] : Array.Empty<XElement>(), number));
    }

    /// <summary>The QR code and its two lines at the foot of page 1, inside the bottom margin.</summary>
    public static XElement Footer(Verification verification, double textWidth) => WordXml.Element("ftr",
        WordTables.SideBySide(0,
            (Measures.CheckTextAt, [WordXml.Element("p", new ParagraphFormat(WordStyles.Check) { ExactLine = Measures.QrSide + 1 }.ToXml(), WordXml.Element("r", Drawing()))]),
            (textWidth - Measures.CheckTextAt, DocumentText.CheckLines(verification).Select((line, index) => WordXml.Paragraph(new(WordStyles.Check) { Above = index == 0 ? Measures.CheckTextUnder - Measures.QrUnderText : null }, line)))),
        WordTables.Spacer());

    /// <summary>The picture of the QR code, without a quiet zone: the paper is that.</summary>
    public static byte[] Png(Verification verification)
    {
        using var data = QRCodeGenerator.GenerateQrCode(verification.QrContent, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(8, drawQuietZones: false);
    }

    private static XElement Drawing()
    {
        var side = string.Create(CultureInfo.InvariantCulture, $"cx=\"{Math.Round(Measures.QrSide * 12700)}\" cy=\"{Math.Round(Measures.QrSide * 12700)}\"");
        return WordXml.Element("drawing", XElement.Parse($"""
            <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="{WordXml.Relations}" distT="0" distB="0" distL="0" distR="0"><wp:extent {side}/><wp:docPr id="1" name="QR" descr="Mã QR dẫn đến trang kiểm tra văn bản"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{Picture}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {side}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
            """));
    }
}
