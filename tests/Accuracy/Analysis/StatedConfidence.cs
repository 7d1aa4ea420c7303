using System.Text.Json;
using Face.Contracts.Reply;

namespace Face.Accuracy.Analysis;

/// <summary>The extended reply's <c>attributes_confidence</c>: what Face itself says about how far its values can be trusted.</summary>
/// <param name="AgeLow">Years; the interval is to hold 80 % of the true ages.</param>
/// <param name="Gender">Probability 0..1 that the answer is right, as the two after it.</param>
internal sealed record StatedConfidence(double AgeLow, double AgeHigh, double Gender, double Ethnicity, double Emotion)
{
    /// <summary>Null when the reply states none. Read from the public JSON, which is what a client sees.</summary>
    public static StatedConfidence? Of(Person person) => Read(JsonSerializer.SerializeToElement(person));

    public static StatedConfidence? Read(JsonElement person) =>
        person.TryGetProperty("attributes_confidence", out var stated) && stated.ValueKind == JsonValueKind.Object
            ? new(
                stated.GetProperty("age").GetProperty("low").GetDouble(),
                stated.GetProperty("age").GetProperty("high").GetDouble(),
                stated.GetProperty("gender").GetDouble(),
                stated.GetProperty("ethnicity").GetDouble(),
                stated.GetProperty("emotion").GetDouble())
            : null;
}
