using System.Buffers;

namespace Face.Inference.Quality;

/// <summary>
/// How sharp a crop is: the energy of its Laplacian against that of its halving. Photos hold about as much of the one as of the other whatever
/// they show (their spectrum falls with the square of the frequency), and a blur takes the finer first. Contrast and brightness cancel out.
/// </summary>
internal static class Sharpness
{
    /// <summary>
    /// Squared grey levels that the rounding to whole levels alone makes in a sampled crop (1/12, 20 times in a Laplacian, 4/9 after bilinear
    /// sampling): no detail. Left in, it made a face look sharper again from a blur of 3 % of its side on.
    /// </summary>
    private const double Rounding = 0.75;

    /// <summary>What a boundless blur leaves: a Laplacian grows with the square of the frequency, which halving doubles.</summary>
    private const double BoundlessBlur = 1 / 16.0;

    /// <summary>What a Gaussian of 1 % of the face's side leaves above that on 128 pixels of such a spectrum, computed: it is told as 0.5.</summary>
    private const double VisiblySoft = 0.053;

    /// <returns>0..1.</returns>
    public static double Of(ReadOnlySpan<float> luma, int side)
    {
        var left = Math.Max(0, Ratio(luma, side) - BoundlessBlur);
        return left / (left + VisiblySoft);
    }

    private static double Ratio(ReadOnlySpan<float> luma, int side)
    {
        var half = side / 2;
        var buffer = ArrayPool<float>.Shared.Rent(half * half);
        var coarse = buffer.AsSpan(0, half * half);
        Halve(luma, side, coarse, half);
        var ratio = Math.Max(0, Energy(luma, side) - Rounding) / (Energy(coarse, half) + Rounding);
        ArrayPool<float>.Shared.Return(buffer);
        return ratio;
    }

    private static void Halve(ReadOnlySpan<float> luma, int side, Span<float> target, int half)
    {
        for (var y = 0; y < half; y++)
        {
            var upper = luma.Slice(2 * y * side, side);
            var lower = luma.Slice((2 * y + 1) * side, side);
            for (var x = 0; x < half; x++)
            {
                target[y * half + x] = (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]) / 4;
            }
        }
    }

    /// <summary>The mean square of the 3 × 3 Laplacian.</summary>
    private static double Energy(ReadOnlySpan<float> luma, int side)
    {
        var sum = 0.0;
        for (var y = 1; y < side - 1; y++)
        {
            var row = luma.Slice((y - 1) * side, 3 * side);
            for (var x = 1; x < side - 1; x++)
            {
                var around = row[x] + row[side + x - 1] + row[side + x + 1] + row[2 * side + x];
                var laplacian = around - 4 * row[side + x];
                sum += laplacian * laplacian;
            }
        }

        return sum / ((side - 2) * (side - 2));
    }
}
