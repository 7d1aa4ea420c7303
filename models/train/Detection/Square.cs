using Face.Contracts.Reply;
using Face.Labelled;

namespace Face.Train.Detection;

/// <summary>A square in pixels, and how squares of labels and replies are compared.</summary>
internal readonly record struct Square(double X, double Y, double Side)
{
    // As the evaluation of replies has it: enough overlap, or a centre inside and a size within half and double.
    private const double LeastOverlap = 0.35;
    private const double SizeRatio = 2;

    public static Square Of(Position position) => new(position.X, position.Y, position.W);

    /// <summary>The square of the same centre and area as a label's box.</summary>
    public static Square Of(Row label)
    {
        var (x, y, w, h) = (label.Number("x")!.Value, label.Number("y")!.Value, label.Number("w")!.Value, label.Number("h")!.Value);
        var side = Math.Sqrt(w * h);
        return new(x + w / 2 - side / 2, y + h / 2 - side / 2, side);
    }

    public bool Fits(Square label) =>
        IntersectionOverUnion(label) >= LeastOverlap
        || (label.Contains(X + Side / 2, Y + Side / 2) && Side / label.Side is >= 1 / SizeRatio and <= SizeRatio);

    private bool Contains(double x, double y) => x >= X && x <= X + Side && y >= Y && y <= Y + Side;

    private double IntersectionOverUnion(Square other)
    {
        var width = Math.Min(X + Side, other.X + other.Side) - Math.Max(X, other.X);
        var height = Math.Min(Y + Side, other.Y + other.Side) - Math.Max(Y, other.Y);
        var shared = width > 0 && height > 0 ? width * height : 0;
        return shared / (Side * Side + other.Side * other.Side - shared);
    }
}
