using System.Numerics;

namespace Face.Inference.Imaging;

/// <summary>How a net wants its pixels: their arrangement, and (value - mean) / deviation of each channel, on values 0..255.</summary>
internal sealed class PixelCoding
{
    /// <summary>The mean of ImageNet's red, green and blue, which Caffe's nets and those derived from them take off.</summary>
    public static readonly Vector3 CaffeMean = new(123.68f, 116.779f, 103.939f);

    private readonly PixelLayout layout;
    private readonly Vector3 scale;
    private readonly Vector3 offset;

    private PixelCoding(PixelLayout layout, Vector3 mean, Vector3 deviation)
    {
        this.layout = layout;
        scale = Vector3.One / deviation;
        offset = -mean / deviation;
    }

    /// <summary>Red, green, blue of each pixel together (N, H, W, C).</summary>
    public static PixelCoding Interleaved(float mean, float deviation) =>
        new(PixelLayout.Interleaved, new(mean), new(deviation));

    /// <summary>Blue, green, red of each pixel together, minus a mean that is given in the order red, green, blue.</summary>
    public static PixelCoding BlueFirst(Vector3 mean) => new(PixelLayout.BlueFirst, mean, Vector3.One);

    /// <summary>A plane for each of red, green and blue (N, C, H, W).</summary>
    public static PixelCoding Planes(Vector3 mean, Vector3 deviation) => new(PixelLayout.Planes, mean, deviation);

    /// <summary>One channel of luma.</summary>
    public static PixelCoding Grey(float mean, float deviation) => new(PixelLayout.Grey, new(mean), new(deviation));

    /// <summary>Writes one row into the tensor of a picture of <paramref name="width"/> × <paramref name="height"/>.</summary>
    /// <param name="row">Four floats a pixel: red, green, blue and one unused.</param>
    public void Encode(ReadOnlySpan<float> row, int y, int width, int height, Span<float> tensor)
    {
        switch (layout)
        {
            case PixelLayout.Planes:
                EncodePlane(row, scale.X, offset.X, tensor.Slice(y * width, width));
                EncodePlane(row[1..], scale.Y, offset.Y, tensor.Slice((height + y) * width, width));
                EncodePlane(row[2..], scale.Z, offset.Z, tensor.Slice((2 * height + y) * width, width));
                break;
            case PixelLayout.Grey:
                EncodeGrey(row, tensor.Slice(y * width, width));
                break;
            default:
                EncodeInterleaved(row, tensor.Slice(y * width * 3, width * 3));
                break;
        }
    }

    private static void EncodePlane(ReadOnlySpan<float> row, float scale, float offset, Span<float> target)
    {
        for (int x = 0, from = 0; from < row.Length; x++, from += 4)
        {
            target[x] = row[from] * scale + offset;
        }
    }

    // ITU-R BT.601 luma, which both grey nets were trained on.
    private void EncodeGrey(ReadOnlySpan<float> row, Span<float> target)
    {
        for (int x = 0, from = 0; from < row.Length; x++, from += 4)
        {
            target[x] = (0.299f * row[from] + 0.587f * row[from + 1] + 0.114f * row[from + 2]) * scale.X + offset.X;
        }
    }

    private void EncodeInterleaved(ReadOnlySpan<float> row, Span<float> target)
    {
        var (first, last) = layout == PixelLayout.BlueFirst ? (2, 0) : (0, 2);
        for (int i = 0, from = 0; from < row.Length; i += 3, from += 4)
        {
            target[i + first] = row[from] * scale.X + offset.X;
            target[i + 1] = row[from + 1] * scale.Y + offset.Y;
            target[i + last] = row[from + 2] * scale.Z + offset.Z;
        }
    }

    private enum PixelLayout
    {
        Interleaved,
        BlueFirst,
        Planes,
        Grey,
    }
}
