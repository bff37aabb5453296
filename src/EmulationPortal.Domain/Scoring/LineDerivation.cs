using System.Globalization;
using System.Text.Json;

namespace EmulationPortal.Domain.Scoring;

/// <summary>One line as it was computed: everything a calculator needs to follow it.</summary>
/// <param name="CriterionKey">Which criterion.</param>
/// <param name="Given">What was entered; not applicable also where the sheet exempts the member.</param>
/// <param name="Target">The member's target.</param>
/// <param name="Best">The best of the bloc, where the method compares with it.</param>
/// <param name="Points">Rounded, weights included.</param>
/// <param name="Maximum">What it adds to the applicable maximum.</param>
public sealed record LineDerivation(Guid CriterionKey, LineValue Given, decimal? Target, decimal? Best, decimal Points, decimal Maximum)
{
    /// <summary>The lines of a computed member.</summary>
    public static IReadOnlyList<LineDerivation> Of(ScoreTable table, MemberScore score)
    {
        var lines = new LineDerivation[score.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = Of(table, score, i);
        return lines;
    }

    /// <summary>One line of a computed member.</summary>
    public static LineDerivation Of(ScoreTable table, MemberScore score, int index)
    {
        var (input, line) = (score.Input.Lines[index], score.Lines[index]);
        var given = line.State == LineState.NotApplicable ? LineValue.NotApplicable : input.Given;
        return new LineDerivation(table.Engine.Criteria[index].Key, given, input.Target, table.BestOf(index), line.Points, line.Maximum);
    }

    /// <summary>Lines as they are stored: one short JSON array each, the same bytes for the same numbers.</summary>
    internal static string Write(ScoreTable table, MemberScore score)
    {
        using var bytes = new MemoryStream(score.Lines.Count * 96);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            for (var i = 0; i < score.Lines.Count; i++)
                Of(table, score, i).Write(json);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads what <see cref="Write(ScoreTable, MemberScore)"/> wrote.</summary>
    internal static IReadOnlyList<LineDerivation> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(line => new LineDerivation(
                line[0].GetGuid(), new LineValue(Enum.Parse<LineState>(line[1].GetString()!), line[2].GetDecimal(), line[3].GetString()),
                Optional(line[4]), Optional(line[5]), line[6].GetDecimal(), line[7].GetDecimal())),
        ];
    }

    /// <summary>A figure without needless zeros, so that equal figures give equal bytes.</summary>
    internal static string Plain(decimal figure) => figure.ToString("0.############", CultureInfo.InvariantCulture);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStringValue(CriterionKey);
        json.WriteStringValue(Given.State.ToString());
        json.WriteRawValue(Plain(Given.Value), skipInputValidation: true);
        json.WriteStringValue(Given.Level);
        Write(json, Target);
        Write(json, Best);
        json.WriteRawValue(Plain(Points), skipInputValidation: true);
        json.WriteRawValue(Plain(Maximum), skipInputValidation: true);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, decimal? figure)
    {
        if (figure is { } known)
            json.WriteRawValue(Plain(known), skipInputValidation: true);
        else
            json.WriteNullValue();
    }

    private static decimal? Optional(JsonElement figure) => figure.ValueKind == JsonValueKind.Null ? null : figure.GetDecimal();
}
