using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Inference.Quality;
using Face.Inference.Tests.People;

namespace Face.Inference.Tests.Quality;

/// <summary>On the face of the repository's photo of an admiral.</summary>
public sealed class FaceQualityTests
{
    private static readonly FaceRegion Face = new(new(268, 190), Width: 160, Height: 190, Roll: 0);
    private static readonly Picture Photo = AnalysisFixture.Sample("sample.jpg", 512, 600);

    [Fact]
    public void Good_photo_is_sharp_and_well_exposed()
    {
        var quality = Of(Photo);

        Assert.InRange(quality.Sharpness, 0.8, 1);
        Assert.InRange(quality.Exposure, 0.95, 1);
        Assert.Equal((190, false), (quality.FaceSize, quality.TooSmall));
    }

    [Fact]
    public void Blur_lowers_sharpness_step_by_step()
    {
        float[] sharesOfFace = [0.005f, 0.01f, 0.02f, 0.04f];

        double[] sharpness = [Of(Photo).Sharpness, .. sharesOfFace.Select(share => Of(Retouch.Blurred(Photo, share * Face.LongSide)).Sharpness)];

        Assert.Equal(sharpness.Distinct().OrderDescending(), sharpness);
        Assert.InRange(sharpness[^1], 0, 0.15);
    }

    [Theory]
    [InlineData(0.5f, 0)]
    [InlineData(0.5f, 100)]
    [InlineData(0.8f, 20)]
    public void Contrast_and_brightness_hardly_move_sharpness(float contrast, float brightness)
    {
        var blurred = Retouch.Blurred(Photo, sigma: 2);

        Assert.All([Photo, blurred], picture =>
            Assert.Equal(Of(picture).Sharpness, Of(Retouch.Toned(picture, level => contrast * level + brightness)).Sharpness, tolerance: 0.05));
    }

    [Fact]
    public void Photo_is_as_sharp_at_a_third_of_its_size()
    {
        var third = new FaceRegion(Face.Centre / 3, Face.Width / 3, Face.Height / 3, Roll: 0);

        var quality = Of(Retouch.Shrunk(Photo, 3), third);

        Assert.InRange(quality.Sharpness, 0.7, 1);
        Assert.Equal((63, false), (quality.FaceSize, quality.TooSmall));
    }

    [Theory]
    [InlineData(-200)]
    [InlineData(200)]
    public void Clipped_photo_is_badly_exposed(float shift)
    {
        Assert.InRange(Of(Retouch.Toned(Photo, level => level + shift)).Exposure, 0, 0.3);
    }

    [Fact]
    public void Darker_face_is_as_well_exposed()
    {
        Assert.InRange(Of(Retouch.Toned(Photo, level => 0.5f * level + 10)).Exposure, 0.97, 1);
    }

    [Fact]
    public void Even_picture_has_no_sharpness_and_is_exposed()
    {
        var quality = Of(Retouch.Toned(Photo, _ => 127));

        Assert.Equal((0, 1), (quality.Sharpness, quality.Exposure));
    }

    [Theory]
    [InlineData(39, true)]
    [InlineData(41, false)]
    public void Face_under_40_pixels_is_too_small(float side, bool tooSmall)
    {
        Assert.Equal(tooSmall, Of(Photo, Face with { Width = side, Height = side }).TooSmall);
    }

    [Fact]
    public void Face_of_a_shrunk_picture_is_told_in_pixels_of_the_full_one()
    {
        var decoded = new Picture(Photo.Width, Photo.Height, Photo.Rgb, 4 * Photo.Width, 4 * Photo.Height);

        Assert.Equal(4 * 190, Of(decoded).FaceSize);
    }

    [Theory]
    [InlineData(0.5f, -100)]
    [InlineData(3000, 300)]
    public void Face_may_be_tiny_or_larger_than_the_picture(float side, float x)
    {
        var quality = Of(Photo, new(new(x, 300), side, side, Roll: 1));

        Assert.InRange(quality.Sharpness, 0, 1);
        Assert.InRange(quality.Exposure, 0, 1);
    }

    private static Contracts.Reply.Quality Of(Picture picture, FaceRegion? region = null)
    {
        using var pyramid = new PicturePyramid(picture);
        return new FaceQuality().Of(picture, pyramid, region ?? Face);
    }
}
