namespace Face.Inference.People;

/// <summary>Ages as the reply's integers.</summary>
internal static class Years
{
    /// <summary>The reply's ages end here (contract).</summary>
    private const int Oldest = 100;

    public static int Whole(float years) => (int)Math.Clamp(MathF.Round(years), 0, Oldest);
}
