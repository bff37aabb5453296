using System.Security.Cryptography;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Infrastructure.Files;

/// <summary>Keeps files in a directory outside the web root (<c>Files:Directory</c>): temporary name, flush, rename, and only then a row that names it.</summary>
public sealed class FileStore(IConfiguration configuration, IWebHostEnvironment environment)
{
    private readonly string folder = Path.GetFullPath(Path.Combine(environment.ContentRootPath, configuration["Files:Directory"] ?? "App_Data/files"));

    /// <summary>
    /// Takes a file whose content is of a kind the portal knows. The caller adds the returned row to its own deed; a file whose row is never saved is swept later.
    /// </summary>
    /// <exception cref="RuleBroken"><see cref="StoredFile.Empty"/>, <see cref="StoredFile.TooLarge"/>, <see cref="StoredFile.KindNotTaken"/>.</exception>
    public async Task<StoredFile> ReceiveAsync(IFormFile file, Deed deed, string field, CancellationToken cancel)
    {
        var name = SafeName(file.FileName);
        if (file.Length == 0)
            throw new RuleBroken(StoredFile.Empty, name) { Field = field };
        if (file.Length > StoredFile.LargestBytes)
            throw new RuleBroken(StoredFile.TooLarge, name) { Field = field };
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}.tmp");
        try
        {
            byte[] hash;
            string? type;
            await using (var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                await file.CopyToAsync(target, cancel);
                type = FileKind.TypeOf(target);
                target.Position = 0;
                hash = await SHA256.HashDataAsync(target, cancel);
                target.Flush(flushToDisk: true);
            }

            if (type is null)
                throw new RuleBroken(StoredFile.KindNotTaken, name) { Field = field };
            var stored = new StoredFile(name, type, file.Length, Convert.ToHexStringLower(hash), deed);
            File.Move(temporary, PathOf(stored));
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a kept file for reading.</summary>
    /// <exception cref="FileNotFoundException">The row has no file: the store was not restored together with the database.</exception>
    public Stream Open(StoredFile file) => new FileStream(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Deletes files older than a day that no row names: what a crash between file and row leaves behind.</summary>
    /// <param name="known">Store names that rows name.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>How many were deleted.</returns>
    public int Sweep(IReadOnlySet<string> known, DateTime now)
    {
        if (!Directory.Exists(folder))
            return 0;
        var orphans = Directory.EnumerateFiles(folder)
            .Where(path => !known.Contains(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < now.AddDays(-1)).ToList();
        orphans.ForEach(File.Delete);
        return orphans.Count;
    }

    private string PathOf(StoredFile file) => Path.Combine(folder, file.StoreName);

    /// <summary>The last part of a name, composed, without control characters: a browser may send a whole path.</summary>
    private static string SafeName(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var clean = VietnameseText.Tidy(string.Concat(last.Where(c => !char.IsControl(c) && c is not '"' and not '<' and not '>')));
        return clean.Length == 0 ? "tep" : clean;
    }
}
