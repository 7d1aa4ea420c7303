using System.Numerics;
using Face.Inference.Clothing;

namespace Face.Inference.Tests.Clothing;

public sealed class ColourSpaceTests
{
    [Fact]
    public void White_and_black_have_no_chroma()
    {
        Assert.Equal(Vector3.UnitX, Rounded(Oklab.FromSrgb(255, 255, 255)));
        Assert.Equal(Vector3.Zero, Rounded(Oklab.FromSrgb(0, 0, 0)));
    }

    [Fact]
    public void Red_is_where_its_author_puts_it()
    {
        Assert.Equal(new Vector3(0.628f, 0.225f, 0.126f), Rounded(Oklab.FromSrgb(255, 0, 0)));
    }

    [Theory]
    [InlineData(12, 200, 99)]
    [InlineData(255, 255, 0)]
    [InlineData(1, 2, 3)]
    public void Way_there_and_back_keeps_a_colour(byte red, byte green, byte blue)
    {
        var back = Oklab.ToSrgb(Oklab.FromSrgb(red, green, blue)) * 255;

        Assert.Equal(red, back.X, 0.5f);
        Assert.Equal(green, back.Y, 0.5f);
        Assert.Equal(blue, back.Z, 0.5f);
    }

    [Fact]
    public void Clusters_of_three_heaps_are_their_means()
    {
        Vector3[] samples = [new(0.1f), new(0.2f), new(0.5f), new(0.5f), new(0.8f), new(0.9f)];

        var centres = KMeans.Centres(samples, 3).OrderBy(centre => centre.X).Select(centre => centre.X);

        Assert.Equal([0.15f, 0.5f, 0.85f], centres.Select(x => MathF.Round(x, 3)));
    }

    [Fact]
    public void Clusters_of_one_colour_are_that_colour()
    {
        Assert.All(KMeans.Centres([new(0.3f), new(0.3f)], 3), centre => Assert.Equal(new Vector3(0.3f), centre));
    }

    private static Vector3 Rounded(Vector3 value) => new(MathF.Round(value.X, 3), MathF.Round(value.Y, 3), MathF.Round(value.Z, 3) + 0);
}
