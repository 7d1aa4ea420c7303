using Face.Inference.Imaging;

namespace Face.Inference.Tests.Quality;

/// <summary>Changes to a photo of which the effect on its quality is known.</summary>
internal static class Retouch
{
    /// <summary>Every channel of every pixel through a function, within 0..255.</summary>
    public static Picture Toned(Picture picture, Func<float, float> tone) =>
        With(picture, Array.ConvertAll(picture.Rgb, value => Level(tone(value))));

    /// <param name="sigma">Pixels, of a Gaussian.</param>
    public static Picture Blurred(Picture picture, float sigma)
    {
        var (stride, kernel) = (3 * picture.Width, Kernel(sigma));
        var along = Convolved(picture.Rgb, kernel, (i, by) => i - i % stride + i % 3 + 3 * Math.Clamp(i % stride / 3 + by, 0, picture.Width - 1));
        return With(picture, Convolved(along, kernel, (i, by) => i % stride + stride * Math.Clamp(i / stride + by, 0, picture.Height - 1)));
    }

    /// <summary>A picture <paramref name="factor"/> times smaller, each pixel the mean of a square.</summary>
    public static Picture Shrunk(Picture picture, int factor)
    {
        var (width, height) = (picture.Width / factor, picture.Height / factor);
        var rgb = new byte[3 * width * height];
        for (var i = 0; i < rgb.Length; i++)
        {
            var (x, y, channel) = (i / 3 % width, i / 3 / width, i % 3);
            var sum = 0;
            for (var j = 0; j < factor * factor; j++)
            {
                sum += picture.Rgb[3 * ((y * factor + j / factor) * picture.Width + x * factor + j % factor) + channel];
            }

            rgb[i] = (byte)(sum / (factor * factor));
        }

        return new(width, height, rgb);
    }

    /// <summary>A part of a picture.</summary>
    public static Picture Cut(Picture picture, int left, int top, int width, int height)
    {
        var rgb = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            picture.Rgb.AsSpan(3 * ((top + y) * picture.Width + left), 3 * width).CopyTo(rgb.AsSpan(3 * width * y));
        }

        return new(width, height, rgb);
    }

    /// <summary>What a camera turned against the upright sees.</summary>
    /// <param name="quarters">Of a turn, clockwise: 1 puts what was at the top to the right.</param>
    public static Picture Turned(Picture picture, int quarters)
    {
        for (; quarters > 0; quarters--)
        {
            picture = TurnedOnce(picture);
        }

        return picture;
    }

    private static Picture TurnedOnce(Picture picture)
    {
        var rgb = new byte[3 * picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var pixel = picture.Rgb.AsSpan(3 * (y * picture.Width + x), 3);
                pixel.CopyTo(rgb.AsSpan(3 * (x * picture.Height + picture.Height - 1 - y)));
            }
        }

        return new(picture.Height, picture.Width, rgb);
    }

    private static byte[] Convolved(byte[] rgb, float[] kernel, Func<int, int, int> neighbour)
    {
        var result = new byte[rgb.Length];
        Parallel.For(0, rgb.Length, i =>
        {
            var sum = 0f;
            for (var j = 0; j < kernel.Length; j++)
            {
                sum += kernel[j] * rgb[neighbour(i, j - kernel.Length / 2)];
            }

            result[i] = Level(sum);
        });
        return result;
    }

    private static float[] Kernel(float sigma)
    {
        var radius = (int)MathF.Ceiling(3 * sigma);
        var weights = Enumerable.Range(-radius, 2 * radius + 1).Select(x => MathF.Exp(-x * x / (2 * sigma * sigma))).ToArray();
        return Array.ConvertAll(weights, weight => weight / weights.Sum());
    }

    private static byte Level(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    private static Picture With(Picture picture, byte[] rgb) => new(picture.Width, picture.Height, rgb);
}
