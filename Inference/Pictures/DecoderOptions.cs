using System.ComponentModel.DataAnnotations;

namespace Face.Inference.Pictures;

/// <summary>The <c>Pictures</c> section: what the decoder takes and how far it shrinks.</summary>
internal sealed class DecoderOptions
{
    /// <summary>Pixels of a picture, width times height. 50 megapixels: the largest phone cameras of today.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxPixels { get; set; } = 50_000_000;

    /// <summary>Pixels a side. A cap on pixels alone lets a picture pass that is one pixel wide and millions tall, which costs as much.</summary>
    [Range(1, 1_000_000)]
    public int MaxSide { get; set; } = 16_384;

    /// <summary>
    /// A picture is shrunk while it is decoded as long as its long side keeps this many pixels. 1920 is the detector's largest scale:
    /// what is above it helps no stage, and a photo of 12 megapixels decodes in half the time at half the size.
    /// </summary>
    [Range(64, 1_000_000)]
    public int MinLongSide { get; set; } = 1920;
}
