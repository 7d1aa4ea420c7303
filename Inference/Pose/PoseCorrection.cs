namespace Face.Inference.Pose;

/// <summary>What mesh and net get wrong alike: they hold a turned head for less turned than it is, and for one that looks further down.</summary>
internal static class PoseCorrection
{
    /// <summary>
    /// Degrees. Smaller yaws are right (AFLW2000: within 1 degree); at GENKI's 15 to 25 they are 4 too small, at Pointing'04's 60 and more 19.
    /// </summary>
    private const float RightUpToYaw = 10;

    /// <summary>How much a yaw beyond that grows, per degree: Pointing'04's error shrinks from 11.3 to 8.4, AFLW2000's stays.</summary>
    private const float Growth = 0.25f;

    /// <summary>No yaw grows beyond this: what is seen there without it is a profile seen well (AFLW2000).</summary>
    private const float LargestGrownYaw = 75;

    /// <summary>Degrees. Labels lie this much higher: 2.3 on AFLW2000, 5 on Pointing'04, 7 on GENKI, whose zero is uncertain.</summary>
    private const float TooFarDown = 2.5f;

    public static HeadAngles Of(HeadAngles measured) =>
        new(MathF.CopySign(Grown(MathF.Abs(measured.Yaw)), measured.Yaw), measured.Pitch - TooFarDown);

    private static float Grown(float yaw) => MathF.Max(yaw, MathF.Min(LargestGrownYaw, yaw + Growth * MathF.Max(0, yaw - RightUpToYaw)));
}
