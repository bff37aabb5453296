using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EmulationPortal.Web.Tests.Data;

/// <summary>Reads a T-SQL script as SQL Server would and names what the server would refuse. It knows what migrations write, not the whole language.</summary>
internal sealed class SqlServerScriptChecker : TSqlFragmentVisitor
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexKeyBytes = 1700;

    private readonly Dictionary<string, Dictionary<string, DataTypeReference?>> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string From, string To)> cascades = [];
    private readonly List<string> faults = [];

    /// <summary>What the server would refuse, empty when nothing.</summary>
    public static IReadOnlyList<string> FaultsOf(string script)
    {
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        if (errors.Count > 0)
            return [.. errors.Select(e => $"syntax, line {e.Line}: {e.Message}")];
        var checker = new SqlServerScriptChecker();
        tree.Accept(checker);
        checker.CheckCascades();
        return checker.faults;
    }

    public override void ExplicitVisit(CreateTableStatement node)
    {
        var table = NameOf(node.SchemaObjectName);
        var columns = new Dictionary<string, DataTypeReference?>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in node.Definition.ColumnDefinitions.Where(c => !columns.TryAdd(c.ColumnIdentifier.Value, c.DataType)))
            faults.Add($"duplicate column {table}.{column.ColumnIdentifier.Value}");
        if (!tables.TryAdd(table, columns))
            faults.Add($"duplicate table {table}");
        foreach (var constraint in node.Definition.TableConstraints)
            Check(table, constraint);
    }

    public override void ExplicitVisit(AlterTableAddTableElementStatement node)
    {
        var table = NameOf(node.SchemaObjectName);
        if (!tables.TryGetValue(table, out var columns))
        {
            faults.Add($"no such table {table}");
            return;
        }

        foreach (var column in node.Definition.ColumnDefinitions.Where(c => !columns.TryAdd(c.ColumnIdentifier.Value, c.DataType)))
            faults.Add($"duplicate column {table}.{column.ColumnIdentifier.Value}");
        foreach (var constraint in node.Definition.TableConstraints)
            Check(table, constraint);
    }

    public override void ExplicitVisit(CreateIndexStatement node)
    {
        var table = NameOf(node.OnName);
        var columns = node.Columns.Select(c => NameOf(c.Column)).ToList();
        CheckKeySize(table, columns, node.Clustered == true ? ClusteredKeyBytes : IndexKeyBytes);
        if (node.Unique && node.FilterPredicate is null)
            keys.TryAdd(KeyOf(table, columns), columns);
    }

    private void Check(string table, ConstraintDefinition constraint)
    {
        if (constraint is UniqueConstraintDefinition unique)
        {
            var columns = unique.Columns.Select(c => NameOf(c.Column)).ToList();
            keys.TryAdd(KeyOf(table, columns), columns);
            CheckKeySize(table, columns, unique.IsPrimaryKey && unique.Clustered != false ? ClusteredKeyBytes : IndexKeyBytes);
        }

        if (constraint is not ForeignKeyConstraintDefinition foreign)
            return;
        var to = NameOf(foreign.ReferenceTableName);
        var (own, other) = (foreign.Columns.Select(c => c.Value).ToList(), foreign.ReferencedTableColumns.Select(c => c.Value).ToList());
        if (!tables.ContainsKey(to))
            faults.Add($"no such table {to}, referenced by {table}");
        else if (Known(table, own) && Known(to, other))
        {
            if (!keys.ContainsKey(KeyOf(to, other)))
                faults.Add($"not a key: {to} ({string.Join(", ", other)}), referenced by {table}");
            if (own.Zip(other).Any(pair => TypeOf(table, pair.First) != TypeOf(to, pair.Second)))
                faults.Add($"types differ: {table} ({string.Join(", ", own)}) and {to} ({string.Join(", ", other)})");
        }

        if (foreign.DeleteAction is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull)
            cascades.Add((to, table));
    }

    /// <summary>Error 1785: from any table at most one cascading way to another, and none back to itself.</summary>
    private void CheckCascades()
    {
        foreach (var start in cascades.Select(c => c.From).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { start };
            var next = new Queue<string>([start]);
            while (next.TryDequeue(out var from))
                foreach (var (_, to) in cascades.Where(c => c.From.Equals(from, StringComparison.OrdinalIgnoreCase)))
                    if (reached.Add(to))
                        next.Enqueue(to);
                    else
                        faults.Add($"error 1785: a second cascading way from {start} to {to}");
        }
    }

    private void CheckKeySize(string table, List<string> columns, int limit)
    {
        if (Known(table, columns) && columns.Sum(c => BytesOf(tables[table][c])) is var bytes && bytes > limit)
            faults.Add($"key of {bytes} bytes, over {limit}: {table} ({string.Join(", ", columns)})");
    }

    private bool Known(string table, List<string> columns)
    {
        var missing = tables.TryGetValue(table, out var known) ? columns.Where(c => !known.ContainsKey(c)).ToList() : columns;
        faults.AddRange(missing.Select(c => $"no such column {table}.{c}"));
        return missing.Count == 0;
    }

    private static int BytesOf(DataTypeReference? type)
    {
        var sized = (ParameterizedDataTypeReference)type!;
        var name = sized.Name.BaseIdentifier.Value.ToLowerInvariant();
        var length = sized.Parameters.Count == 0 ? 1 : sized.Parameters[0] is MaxLiteral ? 1_000_000 : int.Parse(sized.Parameters[0].Value, CultureInfo.InvariantCulture);
        return name switch { "nvarchar" or "nchar" => 2 * length, "varchar" or "char" or "varbinary" => length, "uniqueidentifier" => 16, "int" => 4, "bit" => 1, "date" => 3, _ => 8 };
    }

    private string TypeOf(string table, string column) =>
        string.Concat(tables[table][column]!.ScriptTokenStream.Skip(tables[table][column]!.FirstTokenIndex).Take(tables[table][column]!.LastTokenIndex - tables[table][column]!.FirstTokenIndex + 1).Select(t => t.Text)).ToLowerInvariant();

    private static string KeyOf(string table, IEnumerable<string> columns) => $"{table}({string.Join(',', columns.Order(StringComparer.OrdinalIgnoreCase))})";

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
