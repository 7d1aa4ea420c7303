using System.Numerics;
using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>BlazeFace's anchors: several at the centre of each cell of two grids; boxes are offsets from them in pixels.</summary>
internal static class BlazeFaceAnchors
{
    /// <summary>Floats of a box: centre, size and six key points, which are not needed here.</summary>
    private const int BoxFloats = 16;

    /// <summary>The boxes of one grid whose probability is at least <paramref name="threshold"/>, in pixels of the input.</summary>
    /// <param name="logits">One for each anchor.</param>
    /// <param name="perCell">Anchors at each cell's centre.</param>
    public static IEnumerable<ScoredBox> Decode(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> boxes, int side, int stride, int perCell, float threshold)
    {
        var found = new List<ScoredBox>();
        var cells = side / stride;
        for (var i = 0; i < cells * cells * perCell; i++)
        {
            var score = 1 / (1 + MathF.Exp(-logits[i]));
            if (score >= threshold)
            {
                var cell = i / perCell;
                var anchor = new Vector2((cell % cells + 0.5f) * stride, (cell / cells + 0.5f) * stride);
                var box = boxes.Slice(i * BoxFloats, 4);
                found.Add(new(Box.Around(anchor + new Vector2(box[0], box[1]), box[2], box[3]), score));
            }
        }

        return found;
    }
}
