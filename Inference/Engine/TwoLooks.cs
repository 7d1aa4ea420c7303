namespace Face.Inference.Engine;

/// <summary>A net asked about a face and about its mirror image: what changes between the two is chance.</summary>
internal static class TwoLooks
{
    /// <summary>The mean of both answers, value by value.</summary>
    public static float[] Mean(float[] plain, float[] mirrored) => [.. plain.Zip(mirrored, (a, b) => (a + b) / 2)];
}
