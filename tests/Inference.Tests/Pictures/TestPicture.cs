using Face.Contracts;
using Face.Inference.Pictures;
using Microsoft.Extensions.Options;

namespace Face.Inference.Tests.Pictures;

/// <summary>A generated picture: red left, green right, blue towards the bottom, and noise that makes a file of it as long as a photo's.</summary>
internal static class TestPicture
{
    public static readonly PictureDecoder Decoder = new(Options.Create(new DecoderOptions()));

    public static byte[] Rgb(int width, int height, int channels = 3)
    {
        var noise = new Random(1);
        var pixels = new byte[channels * width * height];
        for (var i = 0; i < pixels.Length; i += channels)
        {
            var (x, y) = (i / channels % width, i / channels / width);
            pixels[i] = (byte)((x < width / 2 ? 200 : 40) + noise.Next(8));
            pixels[i + 1] = (byte)((x < width / 2 ? 40 : 200) + noise.Next(8));
            pixels[i + 2] = (byte)((y < height / 2 ? 40 : 200) + noise.Next(8));
            if (channels == 4)
                pixels[i + 3] = (byte)(x < width / 2 ? 255 : 0);
        }

        return pixels;
    }

    public static byte[] Jpeg(int width, int height, string options = "Q=90") =>
        VipsWriter.Write(width, height, Rgb(width, height), VipsWriter.Srgb, $".jpg[{options}]");

    public static byte[] Png(int width, int height) => VipsWriter.Write(width, height, Rgb(width, height), VipsWriter.Srgb, ".png");

    public static PictureHeader Header(byte[] bytes, int width, int height, int orientation = 1) =>
        new(bytes[0] == 0xFF ? PictureFormat.Jpeg : PictureFormat.Png, width, height, orientation);
}
