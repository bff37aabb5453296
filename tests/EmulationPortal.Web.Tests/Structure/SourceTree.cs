using System.Runtime.CompilerServices;

namespace EmulationPortal.Web.Tests.Structure;

/// <summary>The source tree this test was built from.</summary>
public static class SourceTree
{
    /// <summary>Top of the tree: the folder with the solution.</summary>
    public static string Top { get; } = Find();

    /// <summary>Files below a folder, generated code left out, with their path from the top.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Top, folder), "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => (Path: System.IO.Path.GetRelativePath(Top, f).Replace('\\', '/'), f))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal) && !f.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (f.Path, File.ReadAllText(f.f)));

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "EmulationPortal.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The solution was not found above the tests.");
    }
}
