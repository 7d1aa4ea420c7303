namespace Face.Accuracy.Matching;

/// <summary>A rectangle in pixels of the upright picture. Replies are squares, labels are not.</summary>
internal readonly record struct Box(double X, double Y, double W, double H)
{
    private const double LooseOverlap = 0.35;
    private const double LeastRelativeSide = 0.5;
    private const double MostRelativeSide = 2;

    public double ShortSide => Math.Min(W, H);

    public PlanePoint Centre => new(X + W / 2, Y + H / 2);

    /// <summary>The square of the same centre and area.</summary>
    public Box Square()
    {
        var side = Math.Sqrt(W * H);
        return new(X + W / 2 - side / 2, Y + H / 2 - side / 2, side, side);
    }

    /// <summary>Intersection over union, 0..1.</summary>
    public double OverlapWith(Box other)
    {
        var width = Math.Min(X + W, other.X + other.W) - Math.Max(X, other.X);
        var height = Math.Min(Y + H, other.Y + other.H) - Math.Max(Y, other.Y);
        return width > 0 && height > 0 ? width * height / (W * H + other.W * other.H - width * height) : 0;
    }

    /// <summary>Whether this box of a reply finds a labelled face: enough overlap, or its centre in the label and about the label's size.</summary>
    public bool Fits(Box label)
    {
        var square = label.Square();
        var relative = W / square.W;
        return OverlapWith(square) >= LooseOverlap
            || (label.Contains(Centre) && relative is >= LeastRelativeSide and <= MostRelativeSide);
    }

    private bool Contains(PlanePoint point) => X <= point.X && point.X <= X + W && Y <= point.Y && point.Y <= Y + H;
}
