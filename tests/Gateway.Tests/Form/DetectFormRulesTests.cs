using Face.Contracts;
using Face.Gateway.Form;

namespace Face.Gateway.Tests.Form;

public sealed class DetectFormRulesTests
{
    [Fact]
    public void A_url_alone_gives_the_defaults()
    {
        var form = Good(("url", "http://example.com/a.jpg"));

        Assert.Equal(new RemotePicture("http://example.com/a.jpg"), form.Picture);
        Assert.Equal((null, null, FaceAttributes.All, null, false), (form.Key, form.Ethnicity, form.Attributes, form.MaxPeople, form.Extended));
    }

    [Fact]
    public void Unknown_fields_are_ignored_even_twice() => Good(("url", "http://a.b/"), ("client_id", "1"), ("client_id", "2"), ("URL", "x"));

    [Theory]
    [InlineData("app_key")]
    [InlineData("url")]
    [InlineData("ethnicity")]
    [InlineData("attributes")]
    [InlineData("max_people")]
    [InlineData("extended")]
    public void A_known_field_sent_twice_is_refused_by_name(string name)
    {
        var failure = Bad(("url", "http://a.b/"), (name, "1"), (name, "1"));

        Assert.Contains($"field {name} ", failure.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    public void Flags_are_read(string text, bool expected)
    {
        var form = Good(("url", "http://a.b/"), ("ethnicity", text), ("extended", text));

        Assert.Equal((expected, expected), (form.Ethnicity, form.Extended));
    }

    [Theory]
    [InlineData("ethnicity", "")]
    [InlineData("ethnicity", "2")]
    [InlineData("ethnicity", "maybe")]
    [InlineData("extended", "truely")]
    [InlineData("max_people", "0")]
    [InlineData("max_people", "1001")]
    [InlineData("max_people", "-1")]
    [InlineData("max_people", "+1")]
    [InlineData("max_people", " 1")]
    [InlineData("max_people", "1.0")]
    [InlineData("max_people", "")]
    [InlineData("max_people", "99999999999999999999")]
    [InlineData("attributes", "")]
    [InlineData("attributes", "age,")]
    [InlineData("attributes", "age,beauty")]
    [InlineData("attributes", "AGE")]
    public void A_value_outside_its_rule_is_refused_by_name(string name, string value) =>
        Assert.Contains(name, Bad(("url", "http://a.b/"), (name, value)).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1000", 1000)]
    public void Max_people_is_read(string text, int expected) => Assert.Equal(expected, Good(("url", "http://a.b/"), ("max_people", text)).MaxPeople);

    [Fact]
    public void Attributes_are_a_comma_list()
    {
        var form = Good(("url", "http://a.b/"), ("attributes", "age, clothingcolors,age"));

        Assert.Equal(FaceAttributes.Age | FaceAttributes.ClothingColors, form.Attributes);
    }

    [Fact]
    public void All_eight_attributes_are_all() =>
        Assert.Equal(FaceAttributes.All, Good(("url", "http://a.b/"), ("attributes", string.Join(',', AttributesRule.Names))).Attributes);

    [Theory]
    [InlineData(null, true)]
    [InlineData("0", false)]
    [InlineData("1", true)]
    public void The_forms_ethnicity_wins_over_the_apps(string? sent, bool expected)
    {
        var app = new AppRecord { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = 1, Ethnicity = true };
        var form = sent is null ? Good(("url", "http://a.b/")) : Good(("url", "http://a.b/"), ("ethnicity", sent));

        Assert.Equal(expected, form.Options(app).Ethnicity);
    }

    private static DetectForm Good(params (string Name, string Value)[] fields)
    {
        Assert.False(DetectFormRules.Parse(Fields(fields)).Failed(out var failure, out var form), failure?.Sentence);
        return form!;
    }

    private static Failure Bad(params (string Name, string Value)[] fields)
    {
        Assert.True(DetectFormRules.Parse(Fields(fields)).Failed(out var failure, out _));
        Assert.Equal(ErrorCode.BadRequest, failure!.Code);
        return failure;
    }

    private static FormField[] Fields((string Name, string Value)[] fields) => [.. fields.Select(f => FormField.OfText(f.Name, f.Value))];
}
