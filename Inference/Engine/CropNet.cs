using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Engine;

/// <summary>A net that looks at a square of the picture.</summary>
internal sealed class CropNet(Net net, PixelCoding coding)
{
    /// <summary>Pixels a side of the net's input; the third dimension is a side in both arrangements, N-H-W-C and N-C-H-W.</summary>
    public int Pixels { get; } = net.InputDimensions[2];

    public NetOutput Run(PicturePyramid picture, TurnedSquare square, bool mirrored = false, Outside outside = Outside.Black)
    {
        using var input = net.RentInput();
        Sampling.Draw(picture, square.FromCrop(Pixels, mirrored), Pixels, outside, coding, input.Values);
        return net.Run(input);
    }
}
