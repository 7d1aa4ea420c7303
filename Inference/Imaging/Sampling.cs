using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using Face.Inference.Geometry;

namespace Face.Inference.Imaging;

/// <summary>Draws a part of a picture, scaled and turned, as the input of a net: bilinear samples of the fitting level of its pyramid.</summary>
internal static class Sampling
{
    /// <summary>The whole of a square tensor.</summary>
    /// <param name="toPicture">Leads from the tensor's pixel coordinates to the picture's.</param>
    public static void Draw(
        PicturePyramid picture, Matrix3x2 toPicture, int pixels, Outside outside, PixelCoding coding, Span<float> tensor)
    {
        var content = new Content(toPicture, pixels, pixels, pixels, pixels);
        Draw(picture, content, outside, coding, tensor);
    }

    /// <summary>A letterbox's content; its padding stays as it is.</summary>
    public static void Draw(PicturePyramid picture, Letterbox letterbox, Outside outside, PixelCoding coding, Span<float> tensor)
    {
        var content = new Content(letterbox.ToPicture, letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height);
        Draw(picture, content, outside, coding, tensor);
    }

    private static void Draw(PicturePyramid picture, Content content, Outside outside, PixelCoding coding, Span<float> tensor)
    {
        var step = new Vector2(content.ToPicture.M11, content.ToPicture.M12).Length();
        var (level, fromPicture) = picture.LevelFor(step);
        var toLevel = content.ToPicture * fromPicture;
        var buffer = ArrayPool<float>.Shared.Rent(4 * content.Columns);
        var row = buffer.AsSpan(0, 4 * content.Columns);
        for (var y = 0; y < content.Rows; y++)
        {
            // Samples lie at pixel centres, on both sides.
            var start = Vector2.Transform(new(0.5f, y + 0.5f), toLevel) - new Vector2(0.5f);
            SampleRow(level, start, new(toLevel.M11, toLevel.M12), outside, row);
            coding.Encode(row, y, content.Width, content.Height, tensor);
        }

        ArrayPool<float>.Shared.Return(buffer);
    }

    private static void SampleRow(PixelGrid source, Vector2 start, Vector2 step, Outside outside, Span<float> row)
    {
        for (var i = 0; i < row.Length; i += 4)
        {
            var at = start + i / 4 * step;
            Sample(source, outside == Outside.Edge ? Clamped(source, at) : at).CopyTo(row[i..]);
        }
    }

    private static Vector2 Clamped(PixelGrid source, Vector2 at) =>
        Vector2.Clamp(at, Vector2.Zero, new(source.Width - 1, source.Height - 1));

    /// <summary>The bilinear mean of the four pixels around <paramref name="at"/>, where pixel 0 lies at 0; beyond one pixel outside: zero.</summary>
    private static Vector128<float> Sample(PixelGrid source, Vector2 at)
    {
        var x = (int)MathF.Floor(at.X);
        var y = (int)MathF.Floor(at.Y);
        if (x < -1 || y < -1 || x >= source.Width || y >= source.Height)
        {
            return Vector128<float>.Zero;
        }

        var left = Math.Max(0, x);
        var right = Math.Min(source.Width - 1, x + 1);
        var top = Math.Max(0, y) * source.Width;
        var bottom = Math.Min(source.Height - 1, y + 1) * source.Width;
        var rgb = source.Rgb.AsSpan(0, source.Width * source.Height * 3);
        var (alongX, alongY) = (Vector128.Create(at.X - x), Vector128.Create(at.Y - y));
        var upper = Mix(Pixel(rgb, top + left), Pixel(rgb, top + right), alongX);
        var lower = Mix(Pixel(rgb, bottom + left), Pixel(rgb, bottom + right), alongX);
        return Mix(upper, lower, alongY);
    }

    private static Vector128<float> Mix(Vector128<float> from, Vector128<float> to, Vector128<float> share) => from + (to - from) * share;

    /// <summary>Red, green and blue in the first three places; the fourth is unused.</summary>
    private static Vector128<float> Pixel(ReadOnlySpan<byte> rgb, int index)
    {
        // Four bytes at once; the last pixel of the picture has only three.
        var offset = 3 * index;
        var packed = offset + 4 <= rgb.Length
            ? BinaryPrimitives.ReadUInt32LittleEndian(rgb[offset..])
            : rgb[offset] | (uint)rgb[offset + 1] << 8 | (uint)rgb[offset + 2] << 16;
        var bytes = Vector128.CreateScalarUnsafe(packed).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }

    /// <summary>The columns and rows that are drawn, of a tensor of a width and height.</summary>
    private readonly record struct Content(Matrix3x2 ToPicture, int Columns, int Rows, int Width, int Height);
}
