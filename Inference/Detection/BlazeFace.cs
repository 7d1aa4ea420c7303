using Face.Inference.Engine;
using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Detection;

/// <summary>The BlazeFace detector for back cameras: an independent vote, and faces that are tilted.</summary>
internal sealed class BlazeFace(Nets nets)
{
    private const float Overlap = 0.3f;

    private static readonly PixelCoding Coding = PixelCoding.Interleaved(mean: 127.5f, deviation: 127.5f);

    private readonly Net net = nets["blazeface-back"];

    /// <summary>Faces of an area with a score above <paramref name="threshold"/>; best first.</summary>
    public List<ScoredBox> Find(SearchArea area, float threshold)
    {
        var side = net.InputDimensions[2];
        var letterbox = Letterbox.OfSquare(area.Area, area.Turn, side);
        using var input = net.RentInput();
        // Black padding.
        input.Values.Fill(-1);
        Sampling.Draw(area.Picture, letterbox, area.Outside, Coding, input.Values);
        using var output = net.Run(input);
        var fine = BlazeFaceAnchors.Decode(output["Identity"], output["Identity_2"], side, stride: 16, perCell: 2, threshold);
        var coarse = BlazeFaceAnchors.Decode(output["Identity_1"], output["Identity_3"], side, stride: 32, perCell: 6, threshold);
        return ScoredBox.Suppress(fine.Concat(coarse).Select(box => box with { Box = letterbox.InPicture(box.Box) }), Overlap);
    }
}
