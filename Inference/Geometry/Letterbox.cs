using System.Numerics;

namespace Face.Inference.Geometry;

/// <summary>
/// How an area of the picture fits into a detector's input: turned, scaled with its aspect kept, in the top left corner, the rest padding.
/// </summary>
/// <param name="Area">The part of the picture that is searched; it may reach beyond the picture.</param>
/// <param name="Turn">How the camera was held: the input shows the area turned back by it.</param>
/// <param name="ContentWidth">Input pixels that show the area.</param>
/// <param name="ContentHeight">Input pixels that show the area.</param>
/// <param name="Width">Input pixels in all.</param>
/// <param name="Height">Input pixels in all.</param>
internal readonly record struct Letterbox(Box Area, QuarterTurn Turn, int ContentWidth, int ContentHeight, int Width, int Height)
{
    /// <summary>Leads from the input's coordinates to the picture's.</summary>
    public Matrix3x2 ToPicture
    {
        get
        {
            var (width, height) = Turn.SidesOf(Area);
            return Matrix3x2.CreateScale(width / ContentWidth, height / ContentHeight) * Turn.ToPicture(Area);
        }
    }

    /// <summary>The longer side becomes <paramref name="longSide"/>, both sides are padded up to a multiple of <paramref name="multiple"/>.</summary>
    public static Letterbox OfLongSide(Box area, QuarterTurn turn, int longSide, int multiple)
    {
        var (width, height) = Content(area, turn, longSide, multiple);
        return new(area, turn, width, height, RoundedUp(width, multiple), RoundedUp(height, multiple));
    }

    /// <summary>The longer side becomes <paramref name="side"/>, the shorter is padded up to it.</summary>
    public static Letterbox OfSquare(Box area, QuarterTurn turn, int side)
    {
        var (width, height) = Content(area, turn, side, least: 1);
        return new(area, turn, width, height, side, side);
    }

    /// <summary>A box of the input in the picture.</summary>
    public Box InPicture(Box box)
    {
        var corner = Vector2.Transform(new(box.Left, box.Top), ToPicture);
        var opposite = Vector2.Transform(new(box.Right, box.Bottom), ToPicture);
        return Box.Between(corner, opposite);
    }

    private static (int Width, int Height) Content(Box area, QuarterTurn turn, int longSide, int least)
    {
        var scale = longSide / area.LongSide;
        var (width, height) = turn.SidesOf(area);
        return (Math.Max(least, (int)MathF.Round(width * scale)), Math.Max(least, (int)MathF.Round(height * scale)));
    }

    private static int RoundedUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
