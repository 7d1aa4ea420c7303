using System.Numerics;

namespace Face.Inference.Clothing;

/// <summary>
/// A colour in OKLab, where equal distances look about equally different: X lightness 0..1, Y green to red, Z blue to yellow.
/// Matrices: B. Ottosson, "A perceptual color space for image processing" (2020), public domain.
/// </summary>
internal static class Oklab
{
    // A byte's linear light, IEC 61966-2-1.
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => LinearOf(value / 255f))];

    public static Vector3 FromSrgb(byte red, byte green, byte blue)
    {
        var (r, g, b) = (Linear[red], Linear[green], Linear[blue]);
        var l = MathF.Cbrt(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
        var m = MathF.Cbrt(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
        var s = MathF.Cbrt(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
        return new(
            0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
            1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
            0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s);
    }

    /// <summary>Red, green and blue, 0..1 each; colours outside sRGB are cut.</summary>
    public static Vector3 ToSrgb(Vector3 lab)
    {
        var l = Cubed(lab.X + 0.3963377774f * lab.Y + 0.2158037573f * lab.Z);
        var m = Cubed(lab.X - 0.1055613458f * lab.Y - 0.0638541728f * lab.Z);
        var s = Cubed(lab.X - 0.0894841775f * lab.Y - 1.2914855480f * lab.Z);
        return new(
            Encoded(4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s),
            Encoded(-1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s),
            Encoded(-0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s));
    }

    private static float Cubed(float value) => value * value * value;

    private static float LinearOf(float encoded) =>
        encoded <= 0.04045f ? encoded / 12.92f : MathF.Pow((encoded + 0.055f) / 1.055f, 2.4f);

    private static float Encoded(float linear)
    {
        var light = Math.Clamp(linear, 0, 1);
        return light <= 0.0031308f ? 12.92f * light : 1.055f * MathF.Pow(light, 1 / 2.4f) - 0.055f;
    }
}
