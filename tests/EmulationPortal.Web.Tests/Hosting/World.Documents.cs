using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>An issued document with the bytes that were frozen.</summary>
public sealed record TestDocument(Guid Id, string Code, byte[] Bytes, string Href);

public sealed partial class World
{
    /// <summary>Issues a document of a bloc, or of a member unit, with small bytes of its own that end as a PDF ends, or with a whole PDF.</summary>
    public async Task<TestDocument> DocumentAsync(
        TestBlocYear blocYear, DocumentKind kind = DocumentKind.BlocReport, string? @abstract = null, string? symbol = null, Guid? unitId = null, byte[]? pdf = null)
    {
        var number = Next();
        var code = RandomNumberGenerator.GetString(VerificationCode.Alphabet, IssuedDocument.CodeLength);
        var bytes = pdf ?? Encoding.UTF8.GetBytes($"%PDF-1.7\nvăn bản số {number} {code}\n%%EOF\n");
        var document = new IssuedDocument(blocYear.BlocYearId, Guid.CreateVersion7(), kind, @abstract ?? $"sơ kết công tác thi đua lần {number}", symbol ?? $"/BC-{number}", code, bytes, Encoding.UTF8.GetBytes($"PK bản Word {code}"),
            Convert.ToHexStringLower(SHA256.HashData(bytes)), app.Clock.GetUtcNow().UtcDateTime, unitId);
        await using var scope = app.Database(out var db);
        db.Add(document);
        await db.SaveAsync(Deed(blocYear.BlocYearId), "phát hành văn bản kiểm thử");
        return new TestDocument(document.Id, code, bytes, $"{blocYear.Path}/van-ban/{code}");
    }
}
