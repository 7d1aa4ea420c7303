using Face.Contracts;
using Face.Fetcher.Pictures;
using Face.Inference.Detection;
using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.People;
using Face.Inference.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Face.Labelled;

/// <summary>
/// A worker's analysis in this process, with the worker's own parts and settings: header, decode, analyse, each on the thread that calls.
/// Several threads may call at once.
/// </summary>
internal sealed class WorkerAnalysis : IDisposable
{
    private readonly WebApplication app;
    private readonly PictureDecoder decoder;
    private readonly PictureLimits limits = new();

    /// <param name="models">The folder of the models; none: the service's.</param>
    /// <param name="verifiers">A folder of models with other verifiers of detected faces; none: those of <paramref name="models"/>.</param>
    public WorkerAnalysis(string? models = null, string? verifiers = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddPictures();
        builder.AddFaceAnalysis();
        if (models is not null)
        {
            builder.Configuration["Models:Path"] = models;
        }

        if (verifiers is not null)
        {
            UseVerifiers(builder.Services, new ModelsOptions { Path = verifiers });
        }

        app = builder.Build();
        decoder = Part<PictureDecoder>();
    }

    public FaceAnalyzer Analyzer => Part<FaceAnalyzer>();

    /// <summary>Any other part of the analysis, such as the nets or the detector.</summary>
    public T Part<T>()
        where T : class => app.Services.GetRequiredService<T>();

    /// <summary>The upright pixels, or the failure that the service would answer.</summary>
    public Result<Picture> Decode(byte[] bytes)
    {
        if (PictureInspector.Inspect(bytes, limits).Failed(out var failure, out var header))
        {
            return failure;
        }

        return decoder.TryDecode(bytes, header, out var picture, out failure) ? picture : failure;
    }

    private static void UseVerifiers(IServiceCollection services, ModelsOptions folder)
    {
        services.AddKeyedSingleton(folder, (provider, _) => new Nets(Options.Create(folder), provider.GetRequiredService<SessionFactory>()));
        services.AddSingleton(provider => new VerifierHeads(provider.GetRequiredKeyedService<Nets>(folder)));
    }

    public void Dispose() => ((IDisposable)app).Dispose();
}
