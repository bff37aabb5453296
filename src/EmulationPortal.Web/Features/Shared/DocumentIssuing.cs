using System.Security.Cryptography;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;
using EmulationPortal.Typesetting.Word;
using EmulationPortal.Web.Data;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Freezes documents: gives the verification code, renders the final bytes, and adds the record to the caller's deed.</summary>
public sealed class DocumentIssuing(PortalDbContext db, IConfiguration configuration)
{
    /// <summary>
    /// Freezes a document under a new code. Nothing is saved here: the record is added to <see cref="PortalDbContext"/>, so that it is saved with the deed that finalises its subject.
    /// </summary>
    /// <param name="blocYearId">The bloc-year it belongs to.</param>
    /// <param name="subjectId">The report, meeting or minutes it prints.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="document">The document without verification; draft mark and verification are set here.</param>
    /// <param name="abstract">Trích yếu, one line.</param>
    /// <param name="symbol">What follows the number, as printed: "/BC-KTĐ7"; empty if the kind has none.</param>
    /// <param name="deed">The deed that finalises it.</param>
    /// <param name="unitId">The member unit whose own document it is; null for a document of the bloc or of the office.</param>
    /// <param name="isOfOffice">Whether it is the office's own.</param>
    public IssuedDocument Freeze(Guid blocYearId, Guid subjectId, DocumentKind kind, OfficialDocument document, string @abstract, string symbol, Deed deed,
        Guid? unitId = null, bool isOfOffice = false)
    {
        var code = RandomNumberGenerator.GetString(VerificationCode.Alphabet, IssuedDocument.CodeLength);
        var final = Under(code, document);
        var bytes = PdfRenderer.Render(final);
        var issued = new IssuedDocument(blocYearId, subjectId, kind, @abstract, symbol, code, bytes, WordRenderer.Render(final), Hash(bytes), deed.At, unitId, isOfOffice);
        db.Add(issued);
        return issued;
    }

    /// <summary>The document as it was frozen, if rendering it now gives the frozen bytes again; null where something it is made from has changed since.</summary>
    /// <param name="document">The document as it would be made now, without verification.</param>
    /// <param name="code">The code it was frozen under.</param>
    /// <param name="sha256">Hex SHA-256 of the frozen bytes.</param>
    public OfficialDocument? AsFrozen(OfficialDocument document, string code, string sha256)
    {
        var now = Under(code, document);
        return Hash(PdfRenderer.Render(now)) == sha256 ? now : null;
    }

    /// <summary>A code as it is printed and read aloud: "K5TT-7Q4M-92XK".</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    /// <summary>The public address that checks a code.</summary>
    public string CheckAddress(string code) => $"{configuration["Office:Address"]?.TrimEnd('/')}/kiem-tra/{code}".TrimEnd('/');

    private OfficialDocument Under(string code, OfficialDocument document) =>
        document with { IsDraft = false, Verification = new Verification(Grouped(code), CheckAddress(""), CheckAddress(code)) };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
