using System.Text.Json;
using System.Text.Json.Nodes;
using Face.Testing;
using Json.Schema;

namespace Face.Site.Tests;

/// <summary>The schema of a reply, out of the OpenAPI document.</summary>
internal static class ReplySchema
{
    /// <summary>The document's source; the gateway fills in its own address.</summary>
    public static string SourcePath { get; } = Path.Combine(Repository.Root, "Gateway", "Site", "openapi.json");

    private static readonly JsonSchema Schema = Read("Reply");
    private static readonly JsonSchema UsageSchema = Read("Usage");

    public static void AssertValid(string json) => AssertValid(json, Schema);

    /// <summary>The reply of <c>/api/usage</c>.</summary>
    public static void AssertValidUsage(string json) => AssertValid(json, UsageSchema);

    private static void AssertValid(string json, JsonSchema schema)
    {
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, $"{Faults(result)}\n{json}");
    }

    public static bool IsValid(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    /// <summary>As a schema of its own: OpenAPI 3.1 uses JSON Schema 2020-12, whose place for further schemas is <c>$defs</c>.</summary>
    private static JsonSchema Read(string name)
    {
        var source = File.ReadAllText(SourcePath).Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var schemas = JsonNode.Parse(source)!["components"]!["schemas"]!.DeepClone();
        return JsonSchema.FromText(new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$ref"] = $"#/$defs/{name}",
            ["$defs"] = schemas,
        }.ToJsonString());
    }

    private static string Faults(EvaluationResults result) => string.Join('\n', (result.Details ?? [])
        .Where(detail => detail.Errors is not null)
        .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")));
}
