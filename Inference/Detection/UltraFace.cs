using Face.Inference.Engine;
using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Detection;

/// <summary>The UltraFace RFB detector at one scale.</summary>
internal sealed class UltraFace(Nets nets)
{
    /// <summary>The net's coarsest useful grid: its input is padded to a multiple of this.</summary>
    private const int Multiple = 32;

    private const float Overlap = 0.3f;

    private static readonly PixelCoding Coding = PixelCoding.Planes(new(127), new(128));

    private readonly Net net = nets["ultraface"];

    /// <summary>Faces of an area that is seen with <paramref name="longSide"/> pixels along its longer side; best first.</summary>
    public List<ScoredBox> Find(SearchArea area, int longSide, float threshold)
    {
        var letterbox = Letterbox.OfLongSide(area.Area, area.Turn, longSide, Multiple);
        using var input = Net.RentInput([1, 3, letterbox.Height, letterbox.Width]);
        // Padding of 127, which is 0 after the coding.
        input.Values.Clear();
        Sampling.Draw(area.Picture, letterbox, area.Outside, Coding, input.Values);
        using var output = net.Run(input);
        var boxes = UltraFacePriors.Decode(output["scores"], output["loc"], letterbox.Width, letterbox.Height, threshold);
        return ScoredBox.Suppress(boxes.Select(box => box with { Box = letterbox.InPicture(box.Box) }), Overlap);
    }
}
