using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Imaging;
using Face.Inference.People;
using Face.Inference.Tests.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Face.Inference.Tests.People;

/// <summary>The registered analysis and the sample photos, once for all tests here.</summary>
public sealed class AnalysisFixture : IDisposable
{
    private readonly IHost host;

    public AnalysisFixture()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddFaceAnalysis();
        host = builder.Build();
        Analyzer = host.Services.GetRequiredService<FaceAnalyzer>();
    }

    internal FaceAnalyzer Analyzer { get; }

    internal Picture Hopper { get; } = Sample("sample.jpg", 512, 600);

    internal Picture Astronaut { get; } = Sample("sample.png", 512, 512);

    /// <summary>Both photos in one picture.</summary>
    internal Picture SideBySide
    {
        get
        {
            var rgb = new byte[3 * 1024 * 512];
            for (var y = 0; y < 512; y++)
            {
                Hopper.Rgb.AsSpan(3 * 512 * y, 3 * 512).CopyTo(rgb.AsSpan(3 * 1024 * y));
                Astronaut.Rgb.AsSpan(3 * 512 * y, 3 * 512).CopyTo(rgb.AsSpan(3 * (1024 * y + 512)));
            }

            return new(1024, 512, rgb);
        }
    }

    /// <summary>Any part of the analysis, such as the nets.</summary>
    internal T Part<T>()
        where T : class => host.Services.GetRequiredService<T>();

    public void Dispose() => host.Dispose();

    internal IReadOnlyList<Person> Analyze(Picture picture, AnalysisOptions? options = null) =>
        Analyzer.Analyze(picture, options ?? new(), TestContext.Current.CancellationToken);

    internal static Picture Sample(string file, int width, int height)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", file));
        Assert.True(TestPicture.Decoder.TryDecode(bytes, TestPicture.Header(bytes, width, height), out var picture, out _));
        return picture;
    }
}
