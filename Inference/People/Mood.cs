using Face.Inference.Attributes;

namespace Face.Inference.People;

/// <summary>The reply's valence, 0..100: happiness along the original's curve, less a share of the negative emotions.</summary>
internal static class Mood
{
    // Happiness in percent against mood. The original's means were 12 without happiness, 47 at 5..20, 68 at 20..50, 81 at 50..80, 87 above
    // (contract); on FER2013's validation part these are 12, 47, 67, 81 and 88.
    private static readonly (float Happiness, float Mood)[] Curve = [(0, 14), (5, 44), (20, 61), (50, 77), (80, 85), (99, 90)];

    /// <summary>
    /// How much of the negative percentage counts, on a face without happiness. More would spoil the order of smiles: of GENKI's kept-out part
    /// the area under the curve is 98.2 %, with 0.15 it is 98.0.
    /// </summary>
    private const float NegativeWeight = 0.05f;

    public static int Of(EmotionShares shares)
    {
        var negative = shares.Anger + shares.Disgust + shares.Fear + shares.Sadness;
        var mood = OnCurve(100 * shares.Happiness) - NegativeWeight * 100 * negative * (1 - shares.Happiness);
        return Math.Clamp((int)MathF.Round(mood), 0, 100);
    }

    private static float OnCurve(float happiness)
    {
        var next = 1;
        while (next < Curve.Length - 1 && happiness > Curve[next].Happiness)
        {
            next++;
        }

        var (from, to) = (Curve[next - 1], Curve[next]);
        var share = Math.Clamp((happiness - from.Happiness) / (to.Happiness - from.Happiness), 0, 1);
        return float.Lerp(from.Mood, to.Mood, share);
    }
}
