namespace Face.Inference.Pictures;

/// <summary>Registers decoding.</summary>
internal static class PicturesExtensions
{
    public static IHostApplicationBuilder AddPictures(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DecoderOptions>().BindConfiguration("Pictures").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PictureDecoder>();
        return builder;
    }
}
