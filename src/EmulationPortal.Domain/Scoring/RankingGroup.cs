using System.Text.Json;

namespace EmulationPortal.Domain.Scoring;

/// <summary>A group's share in one member's result.</summary>
/// <param name="GroupKey">Which group of the sheet.</param>
/// <param name="Name">As printed on that day.</param>
/// <param name="Kind">On which side of the total it counts.</param>
/// <param name="Total">Of a bonus or deduction group after its cap, positive.</param>
/// <param name="Maximum">Applicable maximum; 0 outside the scale.</param>
public sealed record RankingGroup(Guid GroupKey, string Name, ScoreSide Kind, decimal Total, decimal Maximum)
{
    /// <summary>Groups as they are stored: one short JSON array each, the same bytes for the same numbers.</summary>
    internal static string Write(IReadOnlyList<RankingGroup> groups)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var group in groups)
            {
                json.WriteStartArray();
                json.WriteStringValue(group.GroupKey);
                json.WriteStringValue(group.Name);
                json.WriteStringValue(group.Kind.ToString());
                json.WriteRawValue(LineDerivation.Plain(group.Total), skipInputValidation: true);
                json.WriteRawValue(LineDerivation.Plain(group.Maximum), skipInputValidation: true);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static IReadOnlyList<RankingGroup> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(g => new RankingGroup(g[0].GetGuid(), g[1].GetString()!, Enum.Parse<ScoreSide>(g[2].GetString()!), g[3].GetDecimal(), g[4].GetDecimal()))];
    }
}
