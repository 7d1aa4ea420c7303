using System.Numerics;

namespace Face.Inference.Geometry;

/// <summary>An upright rectangle in pixels; a pixel of index i covers i..i+1.</summary>
internal readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public float LongSide => MathF.Max(Width, Height);

    public float ShortSide => MathF.Min(Width, Height);

    public float Area => MathF.Max(0, Width) * MathF.Max(0, Height);

    public Vector2 Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    public static Box Around(Vector2 centre, float width, float height) =>
        new(centre.X - width / 2, centre.Y - height / 2, centre.X + width / 2, centre.Y + height / 2);

    /// <summary>The box with these two points at opposite corners.</summary>
    public static Box Between(Vector2 corner, Vector2 opposite)
    {
        var (least, most) = (Vector2.Min(corner, opposite), Vector2.Max(corner, opposite));
        return new(least.X, least.Y, most.X, most.Y);
    }

    /// <summary>The same box with <paramref name="margin"/> pixels more on every side.</summary>
    public Box Grown(float margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    public bool Contains(Vector2 point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    /// <summary>Shared area over united area, 0..1.</summary>
    public float IntersectionOverUnion(Box other)
    {
        var shared = SharedArea(other);
        return shared > 0 ? shared / (Area + other.Area - shared) : 0;
    }

    /// <summary>Shared area over the smaller box's area, 0..1: 1 for a box inside another.</summary>
    public float OverlapOfSmaller(Box other)
    {
        var shared = SharedArea(other);
        return shared > 0 ? shared / MathF.Min(Area, other.Area) : 0;
    }

    private float SharedArea(Box other)
    {
        var width = MathF.Min(Right, other.Right) - MathF.Max(Left, other.Left);
        var height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Top, other.Top);
        return width > 0 && height > 0 ? width * height : 0;
    }
}
