namespace Face.Accuracy.Matching;

/// <summary>A point in pixels, in the precision that labels are written in.</summary>
internal readonly record struct PlanePoint(double X, double Y)
{
    public double DistanceTo(PlanePoint other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    public static PlanePoint Mean(params IReadOnlyCollection<PlanePoint> points) => new(points.Average(p => p.X), points.Average(p => p.Y));
}
