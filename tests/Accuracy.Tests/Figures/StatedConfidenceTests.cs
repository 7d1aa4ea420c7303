using System.Text.Json;
using Face.Accuracy.Analysis;
using Face.Accuracy.Figures;

namespace Face.Accuracy.Tests.Figures;

public sealed class StatedConfidenceTests
{
    private const string Stated = """{"attributes_confidence":{"age":{"low":20,"high":40},"gender":0.9,"ethnicity":0.7,"emotion":0.6}}""";

    [Fact]
    public void Reply_without_it_states_nothing() => Assert.Null(StatedConfidence.Of(MadeFace.Person(0, 0, 100)));

    [Fact]
    public void Reply_with_it_is_read() =>
        Assert.Equal(new StatedConfidence(20, 40, 0.9, 0.7, 0.6), StatedConfidence.Read(JsonDocument.Parse(Stated).RootElement));

    [Fact]
    public void Section_tells_coverage_and_calibration()
    {
        var section = Assert.Single(StatedConfidenceFigures.Of([Face("30", "female"), Face("50", "female"), Face("40", "male"), Face("20", "female")]));

        Assert.Equal(75, section["age covered"]?.Value);
        Assert.Equal(20, section["age width"]?.Value);
        Assert.Equal(15, section["gender ece"]!.Value.Value, 1e-9);
        Assert.Null(section["emotion ece"]);
    }

    [Fact]
    public void Faces_without_it_have_no_section() =>
        Assert.Empty(StatedConfidenceFigures.Of([new(MadeRow.Of(("age", "30")), MeasuredFace.Of(MadeFace.Person(0, 0, 100)))]));

    private static LabelledFace Face(string age, string gender) => new(
        MadeRow.Of(("age", age), ("gender", gender)),
        MeasuredFace.Of(MadeFace.Person(0, 0, 100)) with { Stated = new(20, 40, 0.9, 0.7, 0.6) });
}
