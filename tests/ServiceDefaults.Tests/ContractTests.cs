using System.Text.Json;
using Face.Contracts;
using Face.Contracts.Reply;
using Face.ServiceDefaults.Requests;

namespace Face.ServiceDefaults.Tests;

public sealed class ContractTests
{
    [Fact]
    public void Options_survive_the_internal_header()
    {
        var options = new AnalysisOptions { Attributes = FaceAttributes.Age | FaceAttributes.Mood, Ethnicity = false, MaxPeople = 7, Extended = true };

        Assert.Equal(options, AnalysisOptions.FromHeader(options.ToHeader()));
    }

    [Fact]
    public void An_extended_person_survives_the_message_of_the_worker()
    {
        var person = new Person
        {
            Position = new Position(0, 0, 1, 1),
            Emotions = new Emotions(0, 3, 0, 1, 10, 6) { Neutral = 79 },
            AttributesConfidence = new AttributesConfidence { Age = new AgeInterval(24, 37), Ethnicity = 0.81 },
            Quality = new Quality { Sharpness = 0.83, Exposure = 0.97, FaceSize = 28, TooSmall = true },
        };

        Assert.Equal(person, JsonSerializer.Deserialize<Person>(JsonSerializer.Serialize(person)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    public void Options_that_cannot_be_read_are_null(string? text) => Assert.Null(AnalysisOptions.FromHeader(text));

    [Fact]
    public void A_deadline_survives_the_internal_header()
    {
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123);

        Assert.Equal(deadline, Deadline.FromHeader(Deadline.ToHeader(deadline)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999999")]
    public void A_deadline_that_is_no_moment_is_null(string? text) => Assert.Null(Deadline.FromHeader(text));

    [Theory]
    [InlineData(1, 40, 30)]
    [InlineData(4, 40, 30)]
    [InlineData(5, 30, 40)]
    [InlineData(8, 30, 40)]
    public void A_header_gives_the_upright_size(int orientation, int width, int height)
    {
        var header = new PictureHeader(PictureFormat.Jpeg, 40, 30, orientation);

        Assert.Equal((width, height), (header.UprightWidth, header.UprightHeight));
    }

    [Theory]
    [InlineData(10 << 20, "10 MiB")]
    [InlineData(64 << 10, "64 KiB")]
    [InlineData(1_000_000, "1000000 bytes")]
    [InlineData(0, "0 bytes")]
    public void A_limit_reads_as_a_person_says_it(long bytes, string text) => Assert.Equal(text, ByteSize.Text(bytes));
}
