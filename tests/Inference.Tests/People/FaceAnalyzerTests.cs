using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Imaging;
using Face.Inference.Tests.Quality;

namespace Face.Inference.Tests.People;

/// <summary>The whole analysis on the real nets and the repository's two sample photos.</summary>
public sealed class FaceAnalyzerTests(AnalysisFixture analysis) : IClassFixture<AnalysisFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Portrait_of_an_astronaut_has_plausible_values()
    {
        var person = analysis.Analyze(analysis.Astronaut)[0];

        Assert.InRange(person.Age!.Value, 20, 55);
        Assert.InRange(person.Gender!.Value, 50, 100);
        Assert.InRange(person.Emotions!.Happiness, 50, 99);
        Assert.InRange(person.Mood!.Value, 70, 100);
        Assert.InRange(Math.Abs(person.Rotation!.Yaw), 0, 30);
        Assert.InRange(person.Ethnicity!.Caucasian, 50, 99);
        Assert.Equal(70, person.Landmarks!.MaskPoints.Count);
        Assert.Null(person.Confidence);
    }

    [Fact]
    public void Portrait_of_an_admiral_has_one_person_in_dark_clothing()
    {
        var person = Assert.Single(analysis.Analyze(analysis.Hopper));

        Assert.InRange(person.Age!.Value, 55, 95);
        Assert.InRange(person.Position.X, 140, 200);
        Assert.InRange(person.Position.W, 150, 240);
        Assert.Equal(3, person.ClothingColors!.Count);
        Assert.Contains(person.ClothingColors, colour => string.CompareOrdinal(colour, "#444444") < 0);
    }

    [Theory]
    [InlineData(1, 90)]
    [InlineData(2, 180)]
    [InlineData(3, -90)]
    public void Photo_of_a_turned_camera_has_the_same_person_with_the_roll_of_the_turn(int quarters, int roll)
    {
        var upright = Assert.Single(analysis.Analyze(analysis.Hopper));

        var turned = Assert.Single(analysis.Analyze(Retouch.Turned(analysis.Hopper, quarters)));

        Assert.InRange(Math.IEEERemainder(turned.Rotation!.Roll - upright.Rotation!.Roll - roll, 360), -3, 3);
        Assert.InRange(turned.Age!.Value, upright.Age!.Value - 5, upright.Age!.Value + 5);
        Assert.InRange(turned.Position.W, 0.95 * upright.Position.W, 1.05 * upright.Position.W);
        Assert.Equal(upright.ClothingColors!.Count, turned.ClothingColors!.Count);
    }

    [Fact]
    public void Only_the_attributes_asked_for_are_told()
    {
        var person = analysis.Analyze(analysis.Astronaut, new() { Attributes = FaceAttributes.Age | FaceAttributes.Mood })[0];

        Assert.Equal(new Person { Position = person.Position, Age = person.Age, Mood = person.Mood }, person);
        Assert.NotNull(person.Age);
        Assert.NotNull(person.Mood);
    }

    [Fact]
    public void Ethnicity_switched_off_is_four_zeros_and_the_rest_stays()
    {
        var on = analysis.Analyze(analysis.Astronaut)[0];
        var off = analysis.Analyze(analysis.Astronaut, new() { Ethnicity = false })[0];

        Assert.Equal(new Ethnicity(0, 0, 0, 0), off.Ethnicity);
        Assert.Equal(on.Emotions, off.Emotions);
        Assert.NotEqual(off.Ethnicity, on.Ethnicity);
    }

    [Fact]
    public void People_come_largest_first_and_no_more_than_asked_for()
    {
        var all = analysis.Analyze(analysis.SideBySide);
        var one = analysis.Analyze(analysis.SideBySide, new() { MaxPeople = 1 });

        Assert.True(all.Count >= 2);
        Assert.Equal(all.Select(person => person.Position.W).OrderDescending(), all.Select(person => person.Position.W));
        Assert.Equal(all[0].Position, Assert.Single(one).Position);
    }

    [Fact]
    public void Shrunk_picture_is_told_in_pixels_of_the_full_one()
    {
        var plain = analysis.Analyze(analysis.Hopper)[0].Position;
        var (small, rgb) = (analysis.Hopper, analysis.Hopper.Rgb);
        var shrunk = new Picture(small.Width, small.Height, rgb, 4 * small.Width, 4 * small.Height);

        var full = analysis.Analyze(shrunk)[0].Position;

        Assert.InRange(full.X, 4 * plain.X - 8, 4 * plain.X + 8);
        Assert.InRange(full.W, 4 * plain.W - 8, 4 * plain.W + 8);
    }

    [Fact]
    public void Reply_is_the_same_to_the_byte_whatever_runs_beside_it()
    {
        var alone = Json(analysis.Analyze(analysis.Astronaut));

        var beside = ParallelEnumerable.Range(0, 4).WithDegreeOfParallelism(2).Select(_ => Json(analysis.Analyze(analysis.Astronaut))).ToArray();

        Assert.All(beside, json => Assert.Equal(alone, json));
    }

    [Fact]
    public void Confidence_is_told_only_when_extended()
    {
        var person = analysis.Analyze(analysis.Hopper, new() { Extended = true, Attributes = FaceAttributes.None })[0];

        Assert.InRange(person.Confidence!.Value, 0.5, 1);
    }

    [Fact]
    public void Quality_and_neutral_are_told_only_when_extended()
    {
        var plain = analysis.Analyze(analysis.Hopper)[0];
        var extended = analysis.Analyze(analysis.Hopper, new() { Extended = true })[0];

        Assert.Equal((null, null), (plain.Quality, plain.Emotions!.Neutral));
        Assert.Equal(extended.Emotions!, plain.Emotions with { Neutral = extended.Emotions!.Neutral });
        Assert.InRange(extended.Emotions.Neutral!.Value, 0, 99);
        Assert.False(extended.Quality!.TooSmall);
        Assert.InRange(extended.Quality.FaceSize, 140, 260);
        Assert.InRange(extended.Quality.Sharpness, 0.7, 1);
    }

    [Fact]
    public void Face_of_30_pixels_says_in_the_extended_reply_that_it_is_too_small()
    {
        var person = Assert.Single(analysis.Analyze(Retouch.Shrunk(analysis.Hopper, 7), new() { Extended = true }));

        Assert.True(person.Quality!.TooSmall);
        Assert.InRange(person.Quality.FaceSize, 20, 39);
    }

    [Theory]
    [InlineData(640, 480)]
    [InlineData(1, 1)]
    [InlineData(3000, 2)]
    public void Even_grey_picture_has_no_people(int width, int height)
    {
        var rgb = new byte[3 * width * height];
        Array.Fill(rgb, (byte)127);

        Assert.Empty(analysis.Analyze(new Picture(width, height, rgb)));
    }

    [Fact]
    public void Cancelled_analysis_stops()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => analysis.Analyzer.Analyze(analysis.Hopper, new(), source.Token));
    }

    private static string Json(IReadOnlyList<Person> people) =>
        Convert.ToHexString(ReplyJson.Bytes(new DetectReply { ImageSize = new(1, 1), People = people }));
}
