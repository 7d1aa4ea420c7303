using System.Runtime.InteropServices;

namespace Face.Inference.Pictures;

/// <summary>A reference to a libvips image: a recipe whose pixels are made when they are read.</summary>
internal sealed class VipsImage : SafeHandle
{
    public VipsImage()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Vips.Unref(handle);
        return true;
    }
}
