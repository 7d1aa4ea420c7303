using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Face.Inference.Attributes;

namespace Face.Train.Faces;

/// <summary>
/// Features on disk, since looking at all pictures takes minutes. A row a label: five arrays of floats, each after its length; a first length
/// of 0 says that no face was found. Delete the files when a crop changes, or
/// another net than <c>faceres-tuned</c>, which their names tell.
/// </summary>
internal sealed class FeatureCache(string file)
{
    public bool TryRead(int rows, [NotNullWhen(true)] out FaceFeatures?[]? features)
    {
        features = null;
        if (!File.Exists(file))
        {
            return false;
        }

        using var reader = new BinaryReader(File.OpenRead(file));
        features = new FaceFeatures?[rows];
        for (var row = 0; row < rows; row++)
        {
            features[row] = Read(reader);
        }

        return true;
    }

    public void Write(FaceFeatures?[] features)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var writer = new BinaryWriter(File.Create(file + ".part")))
        {
            foreach (var face in features)
            {
                Write(writer, face);
            }
        }

        // Under its name only when it is whole.
        File.Move(file + ".part", file, overwrite: true);
    }

    private static void Write(BinaryWriter writer, FaceFeatures? face)
    {
        foreach (var values in face is null ? [[]] : new[] { face.Embedding, face.AgeBins, face.Ages, face.Males, [face.Tuned.Age, face.Tuned.Male, .. face.Tuned.Ethnicity] })
        {
            writer.Write(values.Length);
            writer.Write(MemoryMarshal.AsBytes<float>(values));
        }
    }

    private static FaceFeatures? Read(BinaryReader reader)
    {
        var embedding = Values(reader);
        return embedding.Length == 0 ? null : Read(reader, embedding);
    }

    private static FaceFeatures Read(BinaryReader reader, float[] embedding)
    {
        var (bins, ages, males, tuned) = (Values(reader), Values(reader), Values(reader), Values(reader));
        return new(embedding, bins, ages, males, new(tuned[0], tuned[1], tuned[2..]));
    }

    private static float[] Values(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
