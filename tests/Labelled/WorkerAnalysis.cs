using Face.Contracts;
using Face.Fetcher.Pictures;
using Face.Inference.Imaging;
using Face.Inference.People;
using Face.Inference.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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

    public WorkerAnalysis()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddPictures();
        builder.AddFaceAnalysis();
        app = builder.Build();
        decoder = Part<PictureDecoder>();
        Analyzer = Part<FaceAnalyzer>();
    }

    public FaceAnalyzer Analyzer { get; }

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

    public void Dispose() => ((IDisposable)app).Dispose();
}
