using System.Numerics;

namespace Face.Inference.Geometry;

/// <summary>By how much the camera was turned when a picture was taken, in steps of 90 degrees; upright by default.</summary>
/// <param name="Quarters">0..3, clockwise on the screen: what stands upright before the camera points to the picture's right at 1.</param>
internal readonly record struct QuarterTurn(int Quarters)
{
    public static readonly QuarterTurn Upright = new(0);

    /// <summary>Every other turn, the likeliest first.</summary>
    public static readonly QuarterTurn[] Turned = [new(1), new(3), new(2)];

    /// <summary>The turn nearest to a roll in radians.</summary>
    public static QuarterTurn Nearest(float roll) => new((int)MathF.Round(roll / (MathF.PI / 2)) & 3);

    /// <summary>What undoes it.</summary>
    public QuarterTurn Back => new(-Quarters & 3);

    /// <summary>Radians, clockwise on the screen.</summary>
    public float Roll => Quarters * MathF.PI / 2;

    /// <summary>Width and height of an area of the picture when it is seen turned back.</summary>
    public (float Width, float Height) SidesOf(Box area) => Quarters % 2 == 0 ? (area.Width, area.Height) : (area.Height, area.Width);

    /// <summary>Leads from the area as it is seen turned back, its top left corner at 0, to the picture.</summary>
    public Matrix3x2 ToPicture(Box area) => Matrix3x2.CreateRotation(Roll) * Matrix3x2.CreateTranslation(FirstCorner(area));

    /// <summary>The area's corner that is at the top left when it is seen turned back.</summary>
    private Vector2 FirstCorner(Box area) => Quarters switch
    {
        0 => new(area.Left, area.Top),
        1 => new(area.Right, area.Top),
        2 => new(area.Right, area.Bottom),
        _ => new(area.Left, area.Bottom),
    };
}
