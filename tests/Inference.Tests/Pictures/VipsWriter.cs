using System.Runtime.InteropServices;
using Face.Inference.Pictures;

namespace Face.Inference.Tests.Pictures;

/// <summary>Writes pictures in every flavour with libvips' own encoders, so that no file has to be kept for a test.</summary>
internal static unsafe partial class VipsWriter
{
    private const string Library = "vips";

    /// <summary>Values of VipsInterpretation.</summary>
    public const int Cmyk = 15, Srgb = 22, Rgb16 = 25, Grey16 = 26, Grey = 1;

    /// <param name="width">Pixels.</param>
    /// <param name="rgba">Interleaved channels, 8 bits each; 3 or 4 of them.</param>
    /// <param name="space">The colour space to store.</param>
    /// <param name="format">The file's suffix with options, as <c>.png[interlace]</c>.</param>
    public static byte[] Write(int width, int height, byte[] rgba, int space, string format)
    {
        VipsStart.Ensure();
        fixed (byte* pixels = rgba)
        {
            using var source = FromMemory(pixels, (nuint)rgba.Length, width, height, rgba.Length / width / height, Vips.UChar);
            using var marked = As(source, out var copy, "interpretation", Srgb, 0) == 0 ? copy : throw new InvalidOperationException("copy");
            using var stored = Vips.ToColourSpace(marked, out var result, space, 0) == 0 ? result : throw new InvalidOperationException("space");
            return Encode(stored, format);
        }
    }

    /// <summary>The header as the fetcher would read it from a picture that libvips understands; null otherwise.</summary>
    public static (int Width, int Height, int Orientation)? Header(byte[] bytes)
    {
        VipsStart.Ensure();
        fixed (byte* pinned = bytes)
        {
            using var image = VipsSteps.Open(pinned, bytes.Length, VipsSteps.OnTruncation, 1);
            Vips.ClearErrors();
            return image is null ? null : (Vips.Width(image), Vips.Height(image), OrientationOf(image));
        }
    }

    private static byte[] Encode(VipsImage image, string format)
    {
        if (ToBuffer(image, format, out var buffer, out var size, 0) != 0)
            throw new InvalidOperationException($"libvips does not write {format}");
        var bytes = new ReadOnlySpan<byte>((void*)buffer, (int)size).ToArray();
        Vips.Free(buffer);
        return bytes;
    }

    [LibraryImport(Library, EntryPoint = "vips_image_new_from_memory_copy")]
    private static partial VipsImage FromMemory(byte* pixels, nuint size, int width, int height, int bands, int format);

    [LibraryImport(Library, EntryPoint = "vips_copy", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int As(VipsImage image, out VipsImage result, string option, int value, nint end);

    [LibraryImport(Library, EntryPoint = "vips_image_write_to_buffer", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ToBuffer(VipsImage image, string format, out nint buffer, out nuint size, nint end);

    [LibraryImport(Library, EntryPoint = "vips_image_get_orientation")]
    private static partial int OrientationOf(VipsImage image);
}
