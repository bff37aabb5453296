using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.Documents.Check;

/// <summary>Reads an uploaded file straight from the request: nothing of it is kept, in memory or on disk.</summary>
public static class CheckUpload
{
    public static readonly Rule FileNeeded = new("check.file-needed", "Hãy chọn tệp văn bản cần kiểm tra.");

    /// <summary>Name of the file field.</summary>
    public const string Field = "tep";

    private const int MostParts = 8;
    private const int LongestBoundary = 200;

    /// <summary>Takes the print of the file in the form.</summary>
    /// <exception cref="RuleBroken"><see cref="FileNeeded"/>, <see cref="StoredFile.TooLarge"/>.</exception>
    public static async Task<(string Name, FilePrint Print)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var missing = new RuleBroken(FileNeeded) { Field = Field };
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            throw missing;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var part = 0; part < MostParts && await reader.ReadNextSectionAsync(cancel) is { } section; part++)
            {
                if (section.AsFileSection() is not { Name: Field, FileName: { Length: > 0 } fileName, FileStream: { } content })
                    continue;
                var name = fileName.Split('/', '\\')[^1];
                var print = await FilePrint.ReadAsync(content, StoredFile.LargestBytes, cancel) ?? throw new RuleBroken(StoredFile.TooLarge, name) { Field = Field };
                return print.Length == 0 ? throw new RuleBroken(StoredFile.Empty, name) { Field = Field } : (name, print);
            }
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RuleBroken(StoredFile.TooLarge, "") { Field = Field };
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            throw missing;
        }

        throw missing;
    }
}
