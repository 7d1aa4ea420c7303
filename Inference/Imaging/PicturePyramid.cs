using System.Buffers;
using System.Numerics;
using Face.Inference.Geometry;

namespace Face.Inference.Imaging;

/// <summary>
/// A picture with its halvings, each made when first asked for. A crop samples the level on which its pixels lie 1..2 apart, which is the
/// area-downscaling that the nets were measured with, and costs the same for a large face as for a small one. For one analysis, one thread.
/// </summary>
internal sealed class PicturePyramid : IDisposable
{
    private readonly List<PixelGrid> levels;

    public PicturePyramid(Picture picture)
    {
        levels = [new(picture.Rgb, picture.Width, picture.Height)];
        Bounds = new(0, 0, picture.Width, picture.Height);
    }

    /// <summary>The whole picture in decoded pixels.</summary>
    public Box Bounds { get; }

    /// <summary>
    /// The level for samples that lie <paramref name="step"/> pixels of the picture apart, and the scale that leads from the picture's
    /// coordinates to the level's.
    /// </summary>
    public (PixelGrid Level, Matrix3x2 FromPicture) LevelFor(float step)
    {
        var wanted = step < 2 ? 0 : (int)MathF.Log2(step);
        while (levels.Count <= wanted && levels[^1] is { Width: > 1, Height: > 1 })
        {
            AddLevel();
        }

        var index = Math.Min(wanted, levels.Count - 1);
        return (levels[index], Matrix3x2.CreateScale(1f / (1 << index)));
    }

    public void Dispose()
    {
        // The first level is the caller's.
        foreach (var level in levels.Skip(1))
        {
            ArrayPool<byte>.Shared.Return(level.Rgb);
        }

        levels.Clear();
    }

    private void AddLevel()
    {
        var last = levels[^1];
        levels.Add(last.HalvedInto(ArrayPool<byte>.Shared.Rent(last.Width / 2 * (last.Height / 2) * 3)));
    }
}
