using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Detection;

/// <summary>What the detectors look at: the picture as it is, or with surroundings made up for it.</summary>
/// <param name="Area">In pixels of the picture; may reach beyond it.</param>
/// <param name="Enlargement">How much larger than the picture the detectors should think it, 1 or more.</param>
/// <param name="Outside">What lies beyond the picture.</param>
/// <param name="Turn">How the camera is thought to have been held: the detectors see the area turned back.</param>
internal readonly record struct SearchArea(PicturePyramid Picture, Box Area, float Enlargement, Outside Outside, QuarterTurn Turn = default)
{
    /// <summary>Share of the long side that is added on every side.</summary>
    private const float Border = 0.4f;

    /// <summary>The long side that a small picture is enlarged to, in pixels.</summary>
    private const float EnlargedSide = 240;

    private const float LargestEnlargement = 6;

    public float LongSide => Area.LongSide * Enlargement;

    public static SearchArea Whole(PicturePyramid picture) => new(picture, picture.Bounds, 1, Outside.Black);

    /// <summary>For pictures that a face fills: the detectors know faces with something around them only.</summary>
    public static SearchArea WithSurroundings(PicturePyramid picture)
    {
        var side = picture.Bounds.LongSide;
        return new(picture, picture.Bounds.Grown(Border * side), Math.Clamp(EnlargedSide / side, 1, LargestEnlargement), Outside.Edge);
    }
}
