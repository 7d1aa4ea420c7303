using System.Numerics;

namespace Face.Inference.Geometry;

/// <summary>
/// How an area of the picture fits into a detector's input: scaled with its aspect kept, in the top left corner, the rest padding.
/// </summary>
/// <param name="Area">The part of the picture that is searched; it may reach beyond the picture.</param>
/// <param name="ContentWidth">Input pixels that show the area.</param>
/// <param name="ContentHeight">Input pixels that show the area.</param>
/// <param name="Width">Input pixels in all.</param>
/// <param name="Height">Input pixels in all.</param>
internal readonly record struct Letterbox(Box Area, int ContentWidth, int ContentHeight, int Width, int Height)
{
    /// <summary>Leads from the input's coordinates to the picture's.</summary>
    public Matrix3x2 ToPicture =>
        Matrix3x2.CreateScale(Area.Width / ContentWidth, Area.Height / ContentHeight) * Matrix3x2.CreateTranslation(Area.Left, Area.Top);

    /// <summary>The longer side becomes <paramref name="longSide"/>, both sides are padded up to a multiple of <paramref name="multiple"/>.</summary>
    public static Letterbox OfLongSide(Box area, int longSide, int multiple)
    {
        var (width, height) = Content(area, longSide, multiple);
        return new(area, width, height, RoundedUp(width, multiple), RoundedUp(height, multiple));
    }

    /// <summary>The longer side becomes <paramref name="side"/>, the shorter is padded up to it.</summary>
    public static Letterbox OfSquare(Box area, int side)
    {
        var (width, height) = Content(area, side, least: 1);
        return new(area, width, height, side, side);
    }

    /// <summary>A box of the input in the picture.</summary>
    public Box InPicture(Box box)
    {
        var leftTop = Vector2.Transform(new(box.Left, box.Top), ToPicture);
        var rightBottom = Vector2.Transform(new(box.Right, box.Bottom), ToPicture);
        return new(leftTop.X, leftTop.Y, rightBottom.X, rightBottom.Y);
    }

    private static (int Width, int Height) Content(Box area, int longSide, int least)
    {
        var scale = longSide / area.LongSide;
        return (Math.Max(least, (int)MathF.Round(area.Width * scale)), Math.Max(least, (int)MathF.Round(area.Height * scale)));
    }

    private static int RoundedUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
