using System.Numerics;
using Face.Contracts.Reply;
using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Clothing;

/// <summary>Colours of the region below the chin, and of what lies beside the head, in OKLab.</summary>
/// <param name="Middle">Straight below the face: the body, whatever stands behind it.</param>
/// <param name="Sides">Left and right of that: shoulders, arms and background.</param>
/// <param name="Background">Representatives of what lies beside the head.</param>
internal sealed record Torso(Vector3[] Middle, Vector3[] Sides, Vector3[] Background)
{
    // In sides of the face's square, from the middle of its top, along it and down.
    private const float HalfMiddle = 0.4f;
    private const float HalfTorso = 0.8f;
    private const float TorsoTop = 1.2f;
    private const float TorsoBottom = 2.4f;
    private const float BesideNear = 0.8f;
    private const float BesideFar = 1.4f;

    private const int BackgroundColours = 3;

    /// <summary>The OKLab distance within which a sample counts as background.</summary>
    private const float BackgroundDistance = 0.05f;

    /// <summary>If less than this share remains, it is not the clothing but what the rules overlooked: then all counts.</summary>
    private const float LeastShare = 0.1f;

    /// <param name="position">In pixels of the full-size picture.</param>
    /// <param name="turn">How the camera was held: where the chin is, is below.</param>
    public static Torso Of(Picture picture, Position position, QuarterTurn turn)
    {
        var corner = new Vector2(position.X / (float)picture.ScaleX, position.Y / (float)picture.ScaleY);
        var side = position.W / (float)picture.ScaleX;
        var toPicture = Matrix3x2.CreateTranslation(0.5f, 0) * Matrix3x2.CreateScale(side)
            * turn.ToPicture(Box.Between(corner, corner + new Vector2(side)));
        var beside = Samples(-BesideFar, -BesideNear, 0, 1).Concat(Samples(BesideNear, BesideFar, 0, 1)).ToArray();
        return new(
            Samples(-HalfMiddle, HalfMiddle, TorsoTop, TorsoBottom),
            [.. Samples(-HalfTorso, -HalfMiddle, TorsoTop, TorsoBottom), .. Samples(HalfMiddle, HalfTorso, TorsoTop, TorsoBottom)],
            beside.Length > 0 ? KMeans.Centres(beside, BackgroundColours) : []);

        Vector3[] Samples(float left, float right, float above, float below) => ColourSamples.Of(
            picture, Box.Between(Vector2.Transform(new(left, above), toPicture), Vector2.Transform(new(right, below), toPicture)));
    }

    /// <summary>What is neither skin nor background.</summary>
    public Vector3[] Worn(SkinTone skin)
    {
        Vector3[] all = [.. Middle, .. Sides];
        Vector3[] worn = [.. Middle.Where(colour => !skin.Covers(colour)), .. Sides.Where(colour => !skin.Covers(colour) && !IsBackground(colour))];
        return worn.Length < LeastShare * all.Length ? all : worn;
    }

    private bool IsBackground(Vector3 colour) =>
        Array.Exists(Background, background => Vector3.Distance(background, colour) < BackgroundDistance);
}
