using System.Numerics;
using Face.Inference.Detection;
using Face.Inference.Geometry;

namespace Face.Inference.Tests.Detection;

public sealed class PictureContextTests
{
    private const float PictureSide = 400;

    private static readonly SeenPlace Place = At(100, 100, size: 20, belief: 0.5f);

    [Fact]
    public void Place_that_is_alone_has_only_its_size() =>
        Assert.Equal([0, 0, 0, 0, MathF.Log(20 / PictureSide)], PictureContext.Of(Place, [Place], PictureSide));

    [Fact]
    public void Place_itself_is_no_neighbour_of_its_own()
    {
        var far = At(300, 300, size: 20, belief: 0);

        var told = new Told(Place, far);

        Assert.Equal((0, 0, 0), (told.Best, told.Around, told.Alike));
        Assert.Equal(MathF.Log(2), told.Number, 5);
    }

    [Fact]
    public void Face_of_the_same_size_far_off_is_alike_and_hardly_around()
    {
        var told = new Told(Place, At(340, 100, size: 20, belief: 0.9f));

        Assert.Equal(0.9f, told.Alike, 5);
        // Twelve sizes away: e to the power of -2.
        Assert.Equal(MathF.Log(1 + 0.9f * MathF.Exp(-2)), told.Around, 5);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    public void Face_of_half_or_double_the_size_is_hardly_alike(float size) =>
        Assert.InRange(new Told(Place, At(200, 100, size, belief: 1)).Alike, 0.01f, 0.03f);

    [Fact]
    public void Doubtful_neighbours_count_by_how_likely_they_are()
    {
        var told = new Told(Place, At(125, 100, size: 20, belief: 0.1f), At(75, 100, size: 20, belief: 0.2f));

        Assert.Equal(0.2f, told.Best, 5);
        Assert.Equal(MathF.Log(3), told.Number, 5);
        Assert.Equal(MathF.Log(1 + 0.3f * MathF.Exp(-1.25f / 6)), told.Around, 5);
    }

    private static SeenPlace At(float x, float y, float size, float belief) => new(Box.Around(new Vector2(x, y), size, size), belief);

    /// <summary>The numbers by name.</summary>
    private sealed class Told(SeenPlace place, params SeenPlace[] others)
    {
        private readonly float[] numbers = PictureContext.Of(place, [.. others, place], PictureSide);

        public float Best => numbers[0];

        public float Alike => numbers[1];

        public float Number => numbers[2];

        public float Around => numbers[3];
    }
}
