using System.Text.Json;
using System.Text.Json.Nodes;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Every figure as JSON: set, section, figure, by the outside view's names.</summary>
internal static class FigureLog
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(string path, IEnumerable<ScoredSet> sets) =>
        File.WriteAllText(path, new JsonObject(sets.Select(set => KeyValuePair.Create(set.Name, (JsonNode?)Of(set)))).ToJsonString(Indented));

    private static JsonObject Of(ScoredSet set) => new(set.Sections.Select(section => KeyValuePair.Create(section.Name, (JsonNode?)Of(section))));

    private static JsonObject Of(Section section) =>
        new(section.Figures.Select(figure => KeyValuePair.Create(figure.Name, (JsonNode?)Of(figure.Estimate))));

    private static JsonObject Of(Estimate estimate) => new()
    {
        ["value"] = Number(estimate.Value),
        ["low"] = Number(estimate.Low),
        ["high"] = Number(estimate.High),
        ["n"] = estimate.Count,
    };

    /// <summary>JSON knows no not-a-number.</summary>
    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
