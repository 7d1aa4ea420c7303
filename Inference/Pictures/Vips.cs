using System.Runtime.InteropServices;

namespace Face.Inference.Pictures;

/// <summary>
/// The few functions of libvips 8.18 and of GLib (in the same library) that decoding needs. The variadic ones end their list of optional
/// arguments by a null pointer; those used here take pointers and whole numbers only, which are passed alike in a fixed signature.
/// </summary>
internal static unsafe partial class Vips
{
    private const string Library = "vips";

    /// <summary>VIPS_INTERPRETATION_sRGB.</summary>
    public const int Srgb = 22;

    /// <summary>VIPS_FORMAT_UCHAR: 8 bits a channel.</summary>
    public const int UChar = 0;

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string program);

    [LibraryImport(Library, EntryPoint = "g_log_set_default_handler")]
    public static partial nint SetLogHandler(delegate* unmanaged[Cdecl]<nint, int, nint, nint, void> handler, nint data);

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    public static partial void SetConcurrency(int threads);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    public static partial void SetCacheMax(int operations);

    [LibraryImport(Library, EntryPoint = "vips_block_untrusted_set")]
    public static partial void BlockUntrusted([MarshalAs(UnmanagedType.I4)] bool block);

    [LibraryImport(Library, EntryPoint = "vips_operation_block_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void BlockOperation(string name, [MarshalAs(UnmanagedType.I4)] bool block);

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    public static partial void ClearErrors();

    [LibraryImport(Library, EntryPoint = "vips_image_new_from_buffer", StringMarshalling = StringMarshalling.Utf8)]
    public static partial VipsImage NewFromBuffer(byte* bytes, nuint length, string options, nint end);

    [LibraryImport(Library, EntryPoint = "vips_image_get_width")]
    public static partial int Width(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_height")]
    public static partial int Height(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_bands")]
    public static partial int Bands(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_hasalpha")]
    [return: MarshalAs(UnmanagedType.I4)]
    public static partial bool HasAlpha(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_colourspace")]
    public static partial int ToColourSpace(VipsImage image, out VipsImage result, int space, nint end);

    [LibraryImport(Library, EntryPoint = "vips_flatten", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Flatten(VipsImage image, out VipsImage result, string backgroundName, nint background, nint end);

    [LibraryImport(Library, EntryPoint = "vips_cast")]
    public static partial int Cast(VipsImage image, out VipsImage result, int format, nint end);

    [LibraryImport(Library, EntryPoint = "vips_shrink")]
    public static partial int Shrink(VipsImage image, out VipsImage result, double horizontal, double vertical, nint end);

    [LibraryImport(Library, EntryPoint = "vips_image_write_to_memory")]
    public static partial byte* WriteToMemory(VipsImage image, out nuint size);

    [LibraryImport(Library, EntryPoint = "vips_array_double_new")]
    public static partial nint NewDoubles(double* values, int count);

    [LibraryImport(Library, EntryPoint = "vips_area_unref")]
    public static partial void FreeDoubles(nint array);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(Library, EntryPoint = "g_free")]
    public static partial void Free(nint memory);
}
