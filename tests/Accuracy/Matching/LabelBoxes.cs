using Face.Labelled;

namespace Face.Accuracy.Matching;

/// <summary>Positions that labels tell.</summary>
internal static class LabelBoxes
{
    /// <summary>Null where the set has none.</summary>
    public static Box? BoxOf(Row row) =>
        row.Number("x") is { } x && row.Number("y") is { } y && row.Number("w") is { } w && row.Number("h") is { } h
            ? new(x, y, w, h)
            : null;

    /// <summary>The eyes on the image's left and right; null where the set has none.</summary>
    public static (PlanePoint Left, PlanePoint Right)? EyesOf(Row row) =>
        PointOf(row, "eyeL_img_x", "eyeL_img_y") is { } left && PointOf(row, "eyeR_img_x", "eyeR_img_y") is { } right ? (left, right) : null;

    /// <summary>The points p0, p1 and so on.</summary>
    public static PlanePoint[] PointsOf(Row row, int count) => [.. Enumerable.Range(0, count).Select(i => PointOf(row, $"p{i}x", $"p{i}y")!.Value)];

    private static PlanePoint? PointOf(Row row, string x, string y) => row.Number(x) is { } atX && row.Number(y) is { } atY ? new(atX, atY) : null;
}
