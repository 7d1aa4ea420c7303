using System.Numerics;

namespace Face.Inference.Geometry;

/// <summary>A square of the picture, turned so that the face in it stands upright: what a net gets to see.</summary>
/// <param name="Centre">In pixels of the picture.</param>
/// <param name="Side">In pixels of the picture.</param>
/// <param name="Roll">Radians, clockwise on the screen (the picture's y points down).</param>
internal readonly record struct TurnedSquare(Vector2 Centre, float Side, float Roll)
{
    /// <summary>Leads from the coordinates of a crop of <paramref name="pixels"/> × <paramref name="pixels"/> to the picture's.</summary>
    public Matrix3x2 FromCrop(int pixels, bool mirrored = false)
    {
        var scale = Side / pixels;
        return Matrix3x2.CreateTranslation(-pixels / 2f, -pixels / 2f)
            * Matrix3x2.CreateScale(mirrored ? -scale : scale, scale)
            * Matrix3x2.CreateRotation(Roll)
            * Matrix3x2.CreateTranslation(Centre);
    }
}
