using System.Numerics;

namespace Face.Inference.Clothing;

/// <summary>Lloyd's clustering, deterministic: the first centres are spread over the samples' lightness.</summary>
internal static class KMeans
{
    private const int Rounds = 12;

    /// <summary>The centres of <paramref name="count"/> clusters of one or more samples.</summary>
    public static Vector3[] Centres(ReadOnlySpan<Vector3> samples, int count)
    {
        var centres = Spread(samples, count);
        var sums = new Vector3[count];
        var sizes = new int[count];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            Array.Clear(sizes);
            foreach (var sample in samples)
            {
                var nearest = Nearest(centres, sample);
                sums[nearest] += sample;
                sizes[nearest]++;
            }

            for (var i = 0; i < count; i++)
            {
                // A cluster that lost all its samples stays where it was.
                centres[i] = sizes[i] > 0 ? sums[i] / sizes[i] : centres[i];
            }
        }

        return centres;
    }

    private static Vector3[] Spread(ReadOnlySpan<Vector3> samples, int count)
    {
        var byLightness = samples.ToArray();
        Array.Sort(byLightness, (a, b) => a.X.CompareTo(b.X));
        var centres = new Vector3[count];
        for (var i = 0; i < count; i++)
        {
            centres[i] = byLightness[(2 * i + 1) * byLightness.Length / (2 * count)];
        }

        return centres;
    }

    private static int Nearest(Vector3[] centres, Vector3 sample)
    {
        var nearest = 0;
        for (var i = 1; i < centres.Length; i++)
        {
            if (Vector3.DistanceSquared(sample, centres[i]) < Vector3.DistanceSquared(sample, centres[nearest]))
            {
                nearest = i;
            }
        }

        return nearest;
    }
}
