using System.ComponentModel.DataAnnotations;

namespace Face.Fetcher.Pictures;

/// <summary>The <c>Pictures</c> section: what is refused from the header alone, before a worker spends anything on it.</summary>
internal sealed class PictureLimits
{
    /// <summary>Width times height. 50 megapixels: the largest phone cameras, 150 MB decoded.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxPixels { get; set; } = 50_000_000;

    /// <summary>Pixels a side. A picture one pixel wide passes any limit on the area, and decoders reserve whole rows.</summary>
    [Range(1, 65_535)]
    public int MaxSide { get; set; } = 16_384;

    /// <summary>Scans of a JPEG. A legal file of 109 kB with 883 scans takes 8.4 s to decode; encoders write about 10.</summary>
    [Range(1, 1_000)]
    public int MaxScans { get; set; } = 100;

    /// <summary>
    /// Scans times pixels, since each scan goes over the whole picture. 1e9, some 2 s of decoding; a picture of 50 megapixels may have the
    /// 10 scans that encoders write, twice over.
    /// </summary>
    [Range(1L, 1_000_000_000_000L)]
    public long MaxScannedPixels { get; set; } = 1_000_000_000;

    /// <summary>Bytes to which a PNG's compressed metadata (iCCP, zTXt, iTXt) may inflate together: 1 MiB.</summary>
    [Range(1, 64 << 20)]
    public int MaxMetadataBytes { get; set; } = 1 << 20;
}
