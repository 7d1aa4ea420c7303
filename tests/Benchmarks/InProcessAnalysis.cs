using Face.Contracts;
using Face.Fetcher.Pictures;
using Face.Inference.People;
using Face.Inference.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Benchmarks;

/// <summary>The analysis alone, as a worker does it: header, decode, analyse, on one thread.</summary>
internal sealed class InProcessAnalysis : IDisposable
{
    private readonly IServiceProvider services;
    private readonly PictureDecoder decoder;
    private readonly FaceAnalyzer analyzer;
    private readonly PictureHeader header;
    private readonly byte[] picture;

    public InProcessAnalysis(byte[] picture)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddPictures();
        builder.AddFaceAnalysis();
        services = builder.Build().Services;
        decoder = services.GetRequiredService<PictureDecoder>();
        analyzer = services.GetRequiredService<FaceAnalyzer>();
        this.picture = picture;
        header = HeaderOf(picture);
    }

    public void Run()
    {
        if (!decoder.TryDecode(picture, header, out var decoded, out var failure))
            throw new InvalidOperationException(failure.Sentence);
        analyzer.Analyze(decoded, new AnalysisOptions(), CancellationToken.None);
    }

    private static PictureHeader HeaderOf(byte[] picture) =>
        PictureInspector.Inspect(picture, new PictureLimits()).Failed(out var failure, out var header)
            ? throw new InvalidOperationException(failure.Sentence)
            : header;

    public void Dispose() => (services as IDisposable)?.Dispose();
}
