namespace Face.Fetcher.Pictures;

internal static class PictureExtensions
{
    /// <summary>The limits of the <c>Pictures</c> section.</summary>
    public static IHostApplicationBuilder AddPictureLimits(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PictureLimits>().BindConfiguration("Pictures").ValidateDataAnnotations().ValidateOnStart();
        return builder;
    }
}
