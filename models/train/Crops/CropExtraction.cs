using Face.Inference.Attributes;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Labelled;
using Face.Train.Faces;

namespace Face.Train.Crops;

/// <summary>
/// Cuts out each picture's face as the emotion net gets to see it, with room around. A set becomes one file of raw bytes without a header:
/// <see cref="Side"/> x <see cref="Side"/> grey values for each picture, row by row, in the order of the labels; all zero where no face was found.
/// </summary>
internal sealed class CropExtraction(WorkerAnalysis analysis, string folder)
{
    /// <summary>Pixels. The net's input is the middle 48 x 48; the rest is room for augmentation, which moves and turns.</summary>
    private const int Side = 64;
    private const int NetSide = 48;

    private static readonly PixelCoding Grey = PixelCoding.Grey(mean: 0, deviation: 1);

    private readonly FaceFinder finder = new(analysis);

    /// <summary>Writes the set's file and returns how many faces were found.</summary>
    public int Write(PictureSet set)
    {
        var progress = ProgressBar.OnConsole(set.Name, set.Count);
        var crops = new byte[set.Count][];
        var found = 0;
        Parallel.For(0, set.Count, Threads.OneACore, row =>
        {
            if (finder.Look(set.Read(row), Crop) is { } crop)
            {
                crops[row] = crop;
                Interlocked.Increment(ref found);
            }

            progress.Advance();
        });
        Write(Path.Combine(folder, set.Name + ".crops"), crops);
        return found;
    }

    private static byte[] Crop(PicturePyramid picture, FaceRegion face)
    {
        var square = face.Square(EmotionNet.CropScale * Side / NetSide);
        var values = new float[Side * Side];
        Sampling.Draw(picture, square.FromCrop(Side), Side, Outside.Edge, Grey, values);
        return [.. values.Select(value => (byte)MathF.Round(value))];
    }

    private static void Write(string file, byte[]?[] crops)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = File.Create(file);
        var none = new byte[Side * Side];
        foreach (var crop in crops)
        {
            stream.Write(crop ?? none);
        }
    }
}
