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
        var rgb = source.Rgb.AsSpan(0, source.Width * source.Height * 3);
        for (var i = 0; i < row.Length; i += 4)
        {
            var at = start + i / 4 * step;
            var (x, y) = ((int)MathF.Floor(at.X), (int)MathF.Floor(at.Y));
            var offset = 3 * (y * source.Width + x);
            var isInside = x >= 0 && y >= 0 && x < source.Width - 1 && y < source.Height - 1
                && offset + 3 * source.Width + sizeof(ulong) <= rgb.Length;
            var sample = isInside
                ? Inside(rgb, offset, 3 * source.Width, at.X - x, at.Y - y)
                : AtBorder(source, rgb, at, outside);
            sample.CopyTo(row[i..]);
        }
    }

    /// <summary>The bilinear mean of four pixels: two neighbours of a row, which eight bytes hold, and the two below.</summary>
    private static Vector128<float> Inside(ReadOnlySpan<byte> rgb, int offset, int stride, float alongX, float alongY)
    {
        var upper = BinaryPrimitives.ReadUInt64LittleEndian(rgb[offset..]);
        var lower = BinaryPrimitives.ReadUInt64LittleEndian(rgb[(offset + stride)..]);
        var share = Vector128.Create(alongX);
        return Mix(
            Mix(Channels(upper), Channels(upper >> 24), share),
            Mix(Channels(lower), Channels(lower >> 24), share),
            Vector128.Create(alongY));
    }

    /// <summary>The same where some of the four lie outside or at the very end; zero beyond one pixel outside, unless the edge goes on.</summary>
    private static Vector128<float> AtBorder(PixelGrid source, ReadOnlySpan<byte> rgb, Vector2 at, Outside outside)
    {
        at = outside == Outside.Edge ? Vector2.Clamp(at, Vector2.Zero, new(source.Width - 1, source.Height - 1)) : at;
        var (x, y) = ((int)MathF.Floor(at.X), (int)MathF.Floor(at.Y));
        if (x < -1 || y < -1 || x >= source.Width || y >= source.Height)
        {
            return Vector128<float>.Zero;
        }

        var (left, right) = (Math.Max(0, x), Math.Min(source.Width - 1, x + 1));
        var (top, bottom) = (Math.Max(0, y) * source.Width, Math.Min(source.Height - 1, y + 1) * source.Width);
        var share = Vector128.Create(at.X - x);
        return Mix(
            Mix(Pixel(rgb, top + left), Pixel(rgb, top + right), share),
            Mix(Pixel(rgb, bottom + left), Pixel(rgb, bottom + right), share),
            Vector128.Create(at.Y - y));
    }

    private static Vector128<float> Mix(Vector128<float> from, Vector128<float> to, Vector128<float> share) => from + (to - from) * share;

    private static Vector128<float> Pixel(ReadOnlySpan<byte> rgb, int index)
    {
        var pixel = rgb.Slice(3 * index, 3);
        return Channels(pixel[0] | (ulong)pixel[1] << 8 | (ulong)pixel[2] << 16);
    }

    /// <summary>The first three bytes as red, green and blue; the fourth place is unused.</summary>
    private static Vector128<float> Channels(ulong bytes) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte())).AsInt32());

    /// <summary>The columns and rows that are drawn, of a tensor of a width and height.</summary>
    private readonly record struct Content(Matrix3x2 ToPicture, int Columns, int Rows, int Width, int Height);
}
