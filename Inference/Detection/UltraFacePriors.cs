using System.Numerics;
using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>UltraFace's priors: at each cell of four grids two or three squares that the net's offsets are relative to.</summary>
internal static class UltraFacePriors
{
    // Linzaer's Ultra-Light-Fast-Generic-Face-Detector-1MB, vision/ssd/config/fd_config.py: strides, box sizes in pixels, variances.
    private static readonly (int Stride, int[] Sizes)[] Grids = [(8, [10, 16, 24]), (16, [32, 48]), (32, [64, 96]), (64, [128, 192, 256])];
    private const float CentreVariance = 0.1f;
    private const float SizeVariance = 0.2f;

    /// <summary>The boxes above <paramref name="threshold"/>, in pixels of an input of <paramref name="width"/> × <paramref name="height"/>.</summary>
    /// <param name="scores">Background and face for each prior.</param>
    /// <param name="offsets">Centre x, y and log size x, y for each prior.</param>
    public static List<ScoredBox> Decode(ReadOnlySpan<float> scores, ReadOnlySpan<float> offsets, int width, int height, float threshold)
    {
        var found = new List<ScoredBox>();
        var prior = 0;
        foreach (var (stride, sizes) in Grids)
        {
            var (columns, rows) = ((width + stride - 1) / stride, (height + stride - 1) / stride);
            for (var cell = 0; cell < columns * rows; cell++)
            {
                foreach (var size in sizes)
                {
                    var score = scores[2 * prior + 1];
                    if (score > threshold)
                    {
                        var centreX = (cell % columns + 0.5f) * width / columns;
                        var centreY = (cell / columns + 0.5f) * height / rows;
                        var square = Box.Around(new(centreX, centreY), Math.Min(size, width), Math.Min(size, height));
                        found.Add(new(Shifted(square, offsets.Slice(4 * prior, 4)), score));
                    }

                    prior++;
                }
            }
        }

        return 2 * prior == scores.Length
            ? found
            : throw new ArgumentException($"{scores.Length / 2} scores for {prior} priors of {width} x {height}.", nameof(scores));
    }

    private static Box Shifted(Box prior, ReadOnlySpan<float> offset) => Box.Around(
        prior.Centre + CentreVariance * new Vector2(offset[0] * prior.Width, offset[1] * prior.Height),
        prior.Width * MathF.Exp(SizeVariance * offset[2]),
        prior.Height * MathF.Exp(SizeVariance * offset[3]));
}
