using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Labelled;
using Face.Train.Faces;

namespace Face.Train.Crops;

/// <summary>
/// Cuts out each picture's face as a net gets to see it, with room around. A set becomes one file of raw bytes without a header: the values of
/// <see cref="CropKind.Side"/> x <see cref="CropKind.Side"/> pixels for each picture, row by row, in the order of the labels; all zero where no face
/// was found.
/// </summary>
internal sealed class CropExtraction(WorkerAnalysis analysis, string folder, CropKind kind)
{
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

    private byte[] Crop(PicturePyramid picture, FaceRegion face)
    {
        var square = face.Square(kind.Scale * kind.Side / kind.NetSide);
        var values = new float[kind.Bytes];
        Sampling.Draw(picture, square.FromCrop(kind.Side), kind.Side, kind.Outside, kind.Coding, values);
        return [.. values.Select(value => (byte)MathF.Round(value))];
    }

    private void Write(string file, byte[]?[] crops)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = File.Create(file);
        var none = new byte[kind.Bytes];
        foreach (var crop in crops)
        {
            stream.Write(crop ?? none);
        }
    }
}
