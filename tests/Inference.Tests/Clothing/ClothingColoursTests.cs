using System.Numerics;
using Face.Contracts.Reply;
using Face.Inference.Clothing;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Inference.Tests.Quality;

namespace Face.Inference.Tests.Clothing;

public sealed class ClothingColoursTests
{
    private static readonly MeshFit Unseen = new(new Vector3[FaceMesh.Points], Flag: 0);

    [Theory]
    [InlineData(49, 3)]
    [InlineData(50, 0)]
    public void Colours_need_half_a_face_height_below_the_face(int top, int count)
    {
        // (200 - (49 + 100)) / 100 = 0.51, and one pixel lower 0.50.
        var colours = ClothingColours.Of(Striped(200), new Position(50, top, 100, 100), Unseen);

        Assert.Equal(count, colours.Count);
    }

    [Fact]
    public void Colours_of_a_striped_shirt_are_its_stripes_in_doubled_nibbles()
    {
        var colours = ClothingColours.Of(Striped(400), new Position(75, 100, 50, 50), Unseen);

        Assert.Equal(["#0000ff", "#ff0000", "#ffff00"], colours);
    }

    [Fact]
    public void Skin_is_left_out_where_the_mesh_shows_its_colour()
    {
        // All mesh points lie on the red stripe, so that red is this face's skin.
        var mesh = new MeshFit([.. Enumerable.Repeat(new Vector3(3, 3, 0), FaceMesh.Points)], Flag: 1);

        var colours = ClothingColours.Of(Striped(400), new Position(75, 100, 50, 50), mesh);

        Assert.DoesNotContain("#ff0000", colours);
        Assert.Contains("#0000ff", colours);
    }

    [Fact]
    public void Colours_of_a_shrunk_picture_are_sampled_in_its_own_pixels()
    {
        var small = Striped(400);
        var shrunk = new Picture(small.Width, small.Height, small.Rgb, small.Width * 4, small.Height * 4);

        var colours = ClothingColours.Of(shrunk, new Position(300, 400, 200, 200), Unseen);

        Assert.Equal(["#0000ff", "#ff0000", "#ffff00"], colours);
    }

    [Theory]
    [InlineData(1, 250, 75)]
    [InlineData(2, 75, 250)]
    [InlineData(3, 100, 75)]
    public void Colours_of_a_turned_photo_are_those_on_the_chins_side(int quarters, int x, int y)
    {
        var colours = ClothingColours.Of(Retouch.Turned(Striped(400), quarters), new Position(x, y, 50, 50), Turned(quarters));

        Assert.Equal(["#0000ff", "#ff0000", "#ffff00"], colours);
    }

    [Theory]
    [InlineData(300, 150, 0)] // room at the chin on the left, none below
    [InlineData(0, 75, 3)] // none at the chin, but below
    public void Room_is_counted_below_in_the_picture_even_in_a_turned_photo(int x, int y, int count)
    {
        var colours = ClothingColours.Of(Retouch.Turned(Striped(400), 1), new Position(x, y, 50, 50), Turned(1));

        Assert.Equal(count, colours.Count);
    }

    /// <summary>A face whose eyes lie as a camera that was turned shows them.</summary>
    private static MeshFit Turned(int quarters)
    {
        var points = new Vector3[FaceMesh.Points];
        points[263] = Vector3.Transform(Vector3.UnitX, Matrix4x4.CreateRotationZ(quarters * MathF.PI / 2));
        return new(points, Flag: 0);
    }

    /// <summary>200 pixels wide, the upper half grey, below it columns of red, yellow and blue; a red corner at the top left.</summary>
    private static Picture Striped(int height)
    {
        var rgb = new byte[200 * height * 3];
        for (var i = 0; i < 200 * height; i++)
        {
            var (x, y) = (i % 200, i / 200);
            var stripe = y < height * 0.4 ? (x < 8 && y < 8 ? 0 : 3) : x / 7 % 3;
            byte[] colour = stripe switch { 0 => [255, 0, 0], 1 => [255, 255, 0], 2 => [0, 0, 255], _ => [128, 128, 128] };
            colour.CopyTo(rgb, 3 * i);
        }

        return new(200, height, rgb);
    }
}
