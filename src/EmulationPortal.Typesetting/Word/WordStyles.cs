using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>The styles of a document: those that Word knows by name keep its names, the others are called as offices call them.</summary>
internal static class WordStyles
{
    public const string Font = "Times New Roman";

    public const string Text = "BodyText", Basis = "CanCu", ListItem = "ListParagraph", Addressees = "KinhGui", AddresseeItem = "NoiGui";
    public const string Kind = "Title", Abstract = "Subtitle", Attached = "KemTheo", AnnexLabel = "PhuLuc", AnnexTitle = "TenPhuLuc";
    public const string SuperiorBody = "CoQuanChuQuan", Body = "TenCoQuan", NationalTitle = "QuocHieu", Motto = "TieuNgu", Number = "SoKyHieu", Place = "DiaDanhNgayThang", Subject = "TrichYeuCongVan";
    public const string Caption = "Caption", Unit = "DonViTinh", Cell = "OBang", CellSmall = "OBangNho", TableHead = "DauBang", TableNumbers = "SoCot", TableTotal = "DongCong", Note = "GhiChuBang";
    public const string Signing = "KyTen", Capacity = "ChucVu", Remark = "ChiDanKy", Name = "HoTen", RecipientsTitle = "NoiNhan", Recipients = "DanhSachNoiNhan";
    public const string Rule = "DuongKe", Header = "Header", Footer = "Footer", Check = "MaKiemTra";
    public const string Ruled = "TableGrid", Plain = "BangKhongKe";

    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 3)}";

    /// <summary>The part "styles.xml".</summary>
    public static XElement Of(Profile profile)
    {
        var size = Measures.TextSize(profile);
        var indented = new ParagraphFormat { Above = Measures.ParagraphAbove, First = Measures.FirstLineIndent, Alignment = Alignment.Justified };
        var heading = indented with { KeepNext = true, Alignment = Alignment.Left };
        var middle = new ParagraphFormat { Alignment = Alignment.Centre };
        var head = middle with { Line = Measures.LetterheadLine };
        var cell = new ParagraphFormat { Line = Measures.CellLine };
        var signature = middle with { Line = Measures.SignatureLine };
        return WordXml.Element("styles",
            WordXml.Element("docDefaults",
                WordXml.Element("rPrDefault", WordXml.Element("rPr", Fonts(), WordXml.Value("sz", (int)(size * 2)), WordXml.Value("szCs", (int)(size * 2)),
                    WordXml.Element("lang", WordXml.Attribute("val", "vi-VN"), WordXml.Attribute("eastAsia", "vi-VN"), WordXml.Attribute("bidi", "ar-SA")))),
                WordXml.Element("pPrDefault", WordXml.Element("pPr", WordXml.Element("widowControl")))),
            Paragraph("Normal", "Normal", new() { Line = Measures.TextLine }),
            Paragraph(Text, "Body Text", indented),
            Paragraph(Basis, "Căn cứ", indented, isItalic: true),
            Paragraph(ListItem, "List Paragraph", indented),
            Paragraph("Heading1", "heading 1", heading with { Outline = 0 }, isBold: true),
            Paragraph("Heading2", "heading 2", heading with { Outline = 1 }, isBold: true),
            Paragraph("Heading3", "heading 3", heading with { Outline = 2 }, isItalic: true),
            Paragraph(Kind, "Title", middle with { KeepNext = true, Above = Measures.KindAbove, Line = Measures.KindLine }, Measures.Kind, isBold: true),
            Paragraph(Abstract, "Subtitle", middle with { KeepNext = true, Line = Measures.AbstractLine }, isBold: true),
            Paragraph(Attached, "Kèm theo", middle with { KeepNext = true, Above = Measures.AttachedAbove }, isItalic: true),
            Paragraph(AnnexLabel, "Phụ lục", middle with { KeepNext = true, Line = Measures.KindLine }, Measures.Kind, isBold: true),
            Paragraph(AnnexTitle, "Tên phụ lục", middle with { KeepNext = true, Line = Measures.AbstractLine, Outline = 0 }, isBold: true),
            Paragraph(Addressees, "Kính gửi", middle with { Above = Measures.AddresseesAbove, Below = Measures.AddresseesBelow }),
            Paragraph(AddresseeItem, "Nơi gửi", new()),
            Paragraph(SuperiorBody, "Cơ quan chủ quản", head, Measures.SuperiorBody),
            Paragraph(Body, "Tên cơ quan", head, Measures.Body, isBold: true),
            Paragraph(NationalTitle, "Quốc hiệu", head, Measures.NationalTitle, isBold: true),
            Paragraph(Motto, "Tiêu ngữ", head, Measures.Motto, isBold: true),
            Paragraph(Number, "Số và ký hiệu", head with { Above = Measures.NumberAbove }, Measures.Number),
            Paragraph(Place, "Địa danh và ngày tháng", head with { Above = Measures.NumberAbove }, Measures.Number, isItalic: true),
            Paragraph(Subject, "Trích yếu công văn", head with { Above = Measures.SubjectAbove, Outline = 0 }, Measures.Subject),
            Paragraph(Caption, "caption", middle with { KeepNext = true, Above = Measures.CaptionAbove, Below = Measures.TableAbove }, isBold: true),
            Paragraph(Unit, "Đơn vị tính", new() { KeepNext = true, Above = Measures.UnitAbove, Below = 2, Alignment = Alignment.Right }, Measures.Cell, isItalic: true),
            Paragraph(Cell, "Ô bảng", cell, Measures.Cell),
            Paragraph(CellSmall, "Ô bảng chữ nhỏ", cell, Measures.CellSmall),
            Paragraph(TableHead, "Đầu bảng", cell with { Alignment = Alignment.Centre }, Measures.Cell, isBold: true),
            Paragraph(TableNumbers, "Số cột", cell with { Alignment = Alignment.Centre }, Measures.ColumnNumber, isItalic: true),
            Paragraph(TableTotal, "Dòng nhóm và dòng cộng", cell, Measures.Cell, isBold: true),
            Paragraph(Note, "Ghi chú bảng", new() { Above = Measures.NoteAbove, Alignment = Alignment.Justified }, Measures.Note),
            Paragraph(Signing, "Phần ký", middle with { KeepNext = true, Above = Measures.RowsHeadingAbove }, isBold: true),
            Paragraph(Capacity, "Quyền hạn và chức vụ", signature, Measures.Capacity, isBold: true),
            Paragraph(Remark, "Chỉ dẫn ký", signature, Measures.Remark, isItalic: true),
            Paragraph(Name, "Họ tên người ký", signature with { Above = Measures.SignatureSpace }, size, isBold: true),
            Paragraph(RecipientsTitle, "Nơi nhận", new() { Line = Measures.SignatureLine }, Measures.RecipientsTitle, isBold: true, isItalic: true),
            Paragraph(Recipients, "Danh sách nơi nhận", new() { Line = Measures.SignatureLine }, Measures.Recipients),
            Paragraph(Rule, "Đường kẻ", new() { ExactLine = 1 }, 1),
            Paragraph(Header, "header", new() { Line = 1.15, Alignment = Alignment.Centre }, Measures.PageNumber),
            Paragraph(Footer, "footer", new() { ExactLine = 1 }, 1),
            Paragraph(Check, "Mã kiểm tra", new() { Line = Measures.CheckLine }, Measures.CheckText),
            Table("TableNormal", "Normal Table", 0, 0, isRuled: false),
            Table(Plain, "Bảng không kẻ", 0, 0, isRuled: false),
            Table(Ruled, "Table Grid", Measures.CellPaddingAside, Measures.CellPaddingAbove, isRuled: true));
    }

    private static XElement Fonts() => WordXml.Element("rFonts", new[] { "ascii", "hAnsi", "eastAsia", "cs" }.Select(part => WordXml.Attribute(part, Font)));

    private static XElement Paragraph(string id, string name, ParagraphFormat format, double? size = null, bool isBold = false, bool isItalic = false) =>
        WordXml.Element("style", WordXml.Attribute("type", "paragraph"), id == "Normal" ? WordXml.Attribute("default", 1) : null, WordXml.Attribute("styleId", id),
            WordXml.Value("name", name), id == "Normal" ? null : WordXml.Value("basedOn", "Normal"), Next(id) is { } next ? WordXml.Value("next", next) : null,
            WordXml.Element("qFormat"), format.ToXml(), WordXml.RunProperties(isBold, isItalic, size));

    /// <summary>What a new paragraph is after a heading.</summary>
    private static string? Next(string id) => id.StartsWith("Heading", StringComparison.Ordinal) ? Text : null;

    private static XElement Table(string id, string name, double aside, double above, bool isRuled)
    {
        XElement Edge(string side) => WordXml.Element(side, WordXml.Attribute("val", "single"), WordXml.Attribute("sz", 4), WordXml.Attribute("space", 0), WordXml.Attribute("color", "000000"));
        XElement Margin(string side, double points) => WordXml.Element(side, WordXml.Attribute("w", WordXml.Twips(points)), WordXml.Attribute("type", "dxa"));
        return WordXml.Element("style", WordXml.Attribute("type", "table"), id == "TableNormal" ? WordXml.Attribute("default", 1) : null, WordXml.Attribute("styleId", id),
            WordXml.Value("name", name), id == "TableNormal" ? null : WordXml.Value("basedOn", "TableNormal"),
            WordXml.Element("tblPr",
                WordXml.Element("tblInd", WordXml.Attribute("w", 0), WordXml.Attribute("type", "dxa")),
                isRuled ? WordXml.Element("tblBorders", new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(Edge)) : null,
                WordXml.Element("tblCellMar", Margin("top", above), Margin("left", aside), Margin("bottom", above), Margin("right", aside))));
    }
}
