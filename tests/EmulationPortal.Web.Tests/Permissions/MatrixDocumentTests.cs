using System.Text;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Structure;

namespace EmulationPortal.Web.Tests.Permissions;

/// <summary>The matrix prints itself into docs/permissions.md; set <c>PORTAL_WRITE_DOCS=1</c> to renew the page.</summary>
public sealed class MatrixDocumentTests
{
    [Fact]
    public void The_printed_matrix_is_the_matrix_in_force()
    {
        var path = Path.Combine(SourceTree.Top, "docs", "permissions.md");
        var printed = Print();
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_DOCS") == "1")
            File.WriteAllText(path, printed);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == printed, "docs/permissions.md is not what the matrix prints: run the tests once with PORTAL_WRITE_DOCS=1.");
    }

    [Fact]
    public void Every_operation_has_a_row() =>
        Assert.Equal(Enum.GetValues<Operation>(), PermissionMatrix.All.Select(r => r.Operation));

    private static string Print()
    {
        var grants = Enum.GetValues<Grant>();
        var text = new StringBuilder("# Who may do what\n\nPrinted from `Authorization/PermissionMatrix.cs`; a test keeps it true. Columns are ways of having a right: roles, positions, and terms that cover the bloc-year, have begun, and are neither ended nor handed over.\n\n");
        text.Append("| Operation | ").AppendJoin(" | ", grants).Append(" |\n|---|").Append(string.Concat(Enumerable.Repeat(":-:|", grants.Length))).Append('\n');
        foreach (var (operation, allowed) in PermissionMatrix.All)
            text.Append("| ").Append(operation).Append(" | ").AppendJoin(" | ", grants.Select(g => allowed.Contains(g) ? "✓" : "")).Append(" |\n");
        return text.ToString();
    }
}
