using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Face.Inference.Pictures;

/// <summary>Starts libvips once a process, closed to everything but JPEG and PNG.</summary>
internal static unsafe class VipsStart
{
    private static readonly Lazy<bool> Started = new(Start);

    public static void Ensure() => _ = Started.Value;

    private static bool Start()
    {
        // A hostile file makes GLib print tens of thousands of warnings.
        Vips.SetLogHandler(&Swallow, 0);
        if (Vips.Init("face") != 0)
        {
            throw new InvalidOperationException("libvips does not start: 'libvips.so' beside the worker is not the one of native/package.json.");
        }

        // One thread a picture: the workers themselves run side by side. No cache: no picture comes twice.
        Vips.SetConcurrency(1);
        Vips.SetCacheMax(0);
        Vips.BlockUntrusted(true);
        Vips.BlockOperation("VipsForeignLoad", true);
        Vips.BlockOperation("VipsForeignLoadJpeg", false);
        Vips.BlockOperation("VipsForeignLoadPng", false);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Swallow(nint domain, int level, nint message, nint data)
    {
    }
}
