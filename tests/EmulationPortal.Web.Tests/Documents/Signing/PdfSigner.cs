using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using EmulationPortal.Typesetting.Pdf;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Documents.Signing;

/// <summary>Signs a file as signing programs do: a field, a box and a signature are added behind its end, and the signature covers everything but itself.</summary>
internal static partial class PdfSigner
{
    private const int Room = 6000;
    private static readonly Encoding Bytes = Encoding.Latin1;

    /// <summary>A paper as the portal prints it, with words of its own.</summary>
    public static byte[] Paper(string words) => PdfRenderer.Render(HardDocuments.Dispatch with { Addressees = [words] });

    public static X509Certificate2 Rsa(string name = "Nguyễn Thị Hồng Ẩn", string? organisation = "Sở Giáo dục và Đào tạo")
    {
        using var key = RSA.Create(2048);
        return Certified(new CertificateRequest(Subject(name, organisation), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static X509Certificate2 Elliptic(string name = "Trần Văn Đức", string? organisation = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Certified(new CertificateRequest(Subject(name, organisation), key, HashAlgorithmName.SHA256));
    }

    /// <summary>Signs the file.</summary>
    /// <param name="pdf">What is signed, whole.</param>
    /// <param name="also">Objects changed in the same step: what an attacker, or a zealous program, adds.</param>
    /// <param name="box">The corners of the box on the page.</param>
    /// <param name="skip">Bytes at the end left out of what is signed.</param>
    public static byte[] Sign(byte[] pdf, X509Certificate2 certificate, Func<Paged, Dictionary<int, string>>? also = null, string box = "330 90 500 150", int skip = 0, HashAlgorithmName? hash = null)
    {
        var page = Paged.Of(pdf);
        var (signature, field) = (page.Size, page.Size + 1);
        var objects = new Dictionary<int, string>
        {
            [signature] = $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:20260610090000+07'00')/ByteRange[0 {new string('*', 10)} {new string('*', 10)} {new string('*', 10)}]/Contents<{new string('0', 2 * Room)}>>>",
            [field] = $"<</Type/Annot/Subtype/Widget/FT/Sig/T(ky{field})/F 132/Rect[{box}]/P {page.Page} 0 R/V {signature} 0 R>>",
            [page.Root] = page.CatalogueWith(field),
            [page.Page] = page.PageWith(field),
        };
        foreach (var (number, body) in also?.Invoke(page) ?? [])
            objects[number] = body;
        var file = Update(pdf, objects, page.Size + 10);
        var hole = file.AsSpan(pdf.Length).IndexOf("/Contents<0"u8) + pdf.Length + "/Contents".Length;
        var end = hole + (2 * Room) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {hole,10} {end,10} {file.Length - end - skip,10}]");
        Bytes.GetBytes(range).CopyTo(file.AsSpan(file.AsSpan(pdf.Length).IndexOf("/ByteRange"u8) + pdf.Length + "/ByteRange".Length));
        var signed = Cms([.. file[..hole], .. file[end..^skip]], certificate, hash ?? HashAlgorithmName.SHA256);
        Bytes.GetBytes(Convert.ToHexString(signed)).CopyTo(file.AsSpan(hole + 1));
        return file;
    }

    /// <summary>Adds objects behind the end of a file.</summary>
    public static byte[] Update(byte[] pdf, Dictionary<int, string> objects, int size)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Bytes.GetBytes(text));
        file.Write(pdf);
        var places = new SortedDictionary<int, long>();
        foreach (var (number, body) in objects)
        {
            places[number] = file.Position;
            Write($"{number} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Position;
        Write("xref\n");
        foreach (var (number, place) in places)
            Write(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}/Root {Paged.Of(pdf).Root} 0 R/Prev {Paged.LastTable(Bytes.GetString(pdf))}>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Cms(byte[] content, X509Certificate2 certificate, HashAlgorithmName hash)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(certificate) { DigestAlgorithm = new Oid(CryptoConfig.MapNameToOID(hash.Name!)!), IncludeOption = X509IncludeOption.EndCertOnly };
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }

    private static X500DistinguishedName Subject(string name, string? organisation)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        if (organisation is not null)
            subject.AddOrganizationName(organisation);
        return subject.Build();
    }

    private static X509Certificate2 Certified(CertificateRequest request) => request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2049, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>What must be known of a file to continue it: its catalogue and its first page as they are now.</summary>
    internal sealed partial record Paged(int Root, int Page, int Size, string Catalogue, string First)
    {
        public static Paged Of(byte[] pdf)
        {
            var text = Bytes.GetString(pdf);
            var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
            var (root, page) = (Number(RootMark().Match(trailer)), Number(PageMark().Match(text)));
            return new Paged(root, page, Number(SizeMark().Match(trailer)), Body(text, root), Body(text, page));
        }

        public static long LastTable(string text) => Number(TableMark().Matches(text)[^1]);

        public string CatalogueWith(int field) => With(Catalogue, "/AcroForm<</SigFlags 3/Fields[", field, "]>>");

        public string PageWith(int annotation) => With(First, "/Annots[", annotation, "]");

        /// <summary>An object as it is now.</summary>
        public static string Body(string text, int number)
        {
            var start = text.LastIndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal) + $"\n{number} 0 obj\n".Length;
            return text[start..text.IndexOf("\nendobj", start, StringComparison.Ordinal)];
        }

        private static string With(string body, string list, int number, string end) => body.Contains(list, StringComparison.Ordinal)
            ? body.Insert(body.IndexOf(list, StringComparison.Ordinal) + list.Length, $"{number} 0 R ")
            : body[..^2] + list + $"{number} 0 R" + end + ">>";

        private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

        [GeneratedRegex(@"/Root (\d+) 0 R")]
        private static partial Regex RootMark();

        [GeneratedRegex(@"\n(\d+) 0 obj\n<</Type/Page/")]
        private static partial Regex PageMark();

        [GeneratedRegex(@"/Size (\d+)")]
        private static partial Regex SizeMark();

        [GeneratedRegex(@"startxref\n(\d+)")]
        private static partial Regex TableMark();
    }
}
