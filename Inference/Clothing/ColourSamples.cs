using System.Numerics;
using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Clothing;

/// <summary>Colours of a picture in OKLab.</summary>
internal static class ColourSamples
{
    /// <summary>Samples a side: enough for dominant colours, and the same work for every picture.</summary>
    private const int Side = 40;

    /// <summary>A grid of 40 × 40 colours from the part of an area that lies in the picture, row by row; none where nothing does.</summary>
    public static Vector3[] Of(Picture picture, Box area)
    {
        var inside = new Box(
            MathF.Max(0, area.Left), MathF.Max(0, area.Top), MathF.Min(picture.Width, area.Right), MathF.Min(picture.Height, area.Bottom));
        if (inside.Width <= 0 || inside.Height <= 0)
        {
            return [];
        }

        var samples = new Vector3[Side * Side];
        for (var i = 0; i < samples.Length; i++)
        {
            var x = inside.Left + inside.Width * (i % Side + 0.5f) / Side;
            var y = inside.Top + inside.Height * (i / Side + 0.5f) / Side;
            samples[i] = At(picture, new(x, y));
        }

        return samples;
    }

    /// <summary>The colour at a point; one outside takes the nearest pixel's.</summary>
    public static Vector3 At(Picture picture, Vector2 point)
    {
        var x = Math.Clamp((int)point.X, 0, picture.Width - 1);
        var y = Math.Clamp((int)point.Y, 0, picture.Height - 1);
        var rgb = picture.Rgb.AsSpan(3 * (y * picture.Width + x), 3);
        return Oklab.FromSrgb(rgb[0], rgb[1], rgb[2]);
    }
}
