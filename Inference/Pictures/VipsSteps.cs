namespace Face.Inference.Pictures;

/// <summary>The steps of a decode. Each takes an image and disposes it, and gives the next one, or null where libvips refuses.</summary>
internal static unsafe class VipsSteps
{
    /// <summary>Half a picture is refused; a few flipped bits pass, as in every viewer.</summary>
    public const string OnTruncation = "truncated";

    /// <summary>Whatever the decoder warns of is refused.</summary>
    public const string OnWarning = "warning";

    private const double White = 255;

    /// <summary>Reads the header; no pixel is decoded yet. Null for what is no JPEG or PNG, or has a damaged header.</summary>
    /// <param name="bytes">Must stay where it is until the image is disposed.</param>
    /// <param name="failOn">The damage from which a picture is refused: <see cref="OnTruncation"/> or <see cref="OnWarning"/>.</param>
    /// <param name="jpegShrink">1, 2, 4 or 8; 1 for a PNG, whose loader has no such option.</param>
    public static VipsImage? Open(byte* bytes, int length, string failOn, int jpegShrink)
    {
        // Sequential: rows stream through the steps, so that only the result is held in memory.
        var options = $"[access=sequential,fail-on={failOn}{(jpegShrink > 1 ? $",shrink={jpegShrink}" : "")}]";
        return Valid(Vips.NewFromBuffer(bytes, (nuint)length, options, 0));
    }

    /// <summary>Any colour space (grey, CMYK, palette, 16 bits) to sRGB.</summary>
    public static VipsImage? ToSrgb(this VipsImage image)
    {
        using (image)
            return Vips.ToColourSpace(image, out var result, Vips.Srgb, 0) == 0 ? Valid(result) : Refused(result);
    }

    /// <summary>Lays a transparent picture on white, as browsers and viewers show it; black would put dark fringes around cut-out faces.</summary>
    public static VipsImage? Flatten(this VipsImage image)
    {
        if (!Vips.HasAlpha(image))
        {
            return image;
        }

        using (image)
        {
            var white = White;
            var background = Vips.NewDoubles(&white, 1);
            var refused = Vips.Flatten(image, out var result, "background", background, 0) != 0;
            Vips.FreeDoubles(background);
            return refused ? Refused(result) : Valid(result);
        }
    }

    /// <summary>Eight bits a channel.</summary>
    public static VipsImage? ToBytes(this VipsImage image)
    {
        using (image)
            return Vips.Cast(image, out var result, Vips.UChar, 0) == 0 ? Valid(result) : Refused(result);
    }

    /// <summary>The mean of <paramref name="factor"/> x <paramref name="factor"/> pixels: for a PNG what shrink-on-load is for a JPEG.</summary>
    public static VipsImage? Shrink(this VipsImage image, int factor)
    {
        if (factor == 1)
        {
            return image;
        }

        using (image)
            return Vips.Shrink(image, out var result, factor, factor, 0) == 0 ? Valid(result) : Refused(result);
    }

    private static VipsImage? Valid(VipsImage image) => image.IsInvalid ? Refused(image) : image;

    private static VipsImage? Refused(VipsImage image)
    {
        image.Dispose();
        return null;
    }
}
