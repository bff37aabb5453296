namespace EmulationPortal.Web.Tests.Deployment;

/// <summary>Reads the part of YAML that docker-compose.yml uses: mappings and lists by indentation, scalars plain or in double quotes, comments on lines of their own.</summary>
public static class PlainYaml
{
    /// <summary>Every scalar with its path: "services/portal/environment/Office__Name". Items of a list are numbered from 0; a key without a value has an empty one.</summary>
    /// <exception cref="FormatException">A line is none of these.</exception>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(int Indent, string Path, int Items)>();
        open.Push((-1, "", 0));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0 && l.TrimStart()[0] != '#'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            while (open.Peek().Indent >= indent)
                open.Pop();
            var parent = open.Pop();
            var content = line.Trim();
            string key, value;
            if (content.StartsWith("- ", StringComparison.Ordinal))
            {
                (key, value) = ($"{parent.Items}", content[2..]);
                parent.Items++;
            }
            else
            {
                var colon = content.IndexOf(':', StringComparison.Ordinal);
                if (colon <= 0 || (colon + 1 < content.Length && content[colon + 1] != ' '))
                    throw new FormatException($"Not understood: {line}");
                (key, value) = (content[..colon], content[(colon + 1)..]);
            }

            open.Push(parent);
            var path = parent.Path.Length == 0 ? key : $"{parent.Path}/{key}";
            if (!found.TryAdd(path, Scalar(value.Trim())))
                throw new FormatException($"Said twice: {path}");
            open.Push((indent, path, 0));
        }

        return found;
    }

    private static string Scalar(string value) =>
        value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : value;
}
