using Face.Fetcher.Analyze;
using Face.Fetcher.Download;
using Face.Fetcher.Health;
using Face.Fetcher.Pictures;
using Face.Fetcher.Queue;
using Face.ServiceDefaults.Requests;

namespace Face.Fetcher;

/// <summary>The fetcher, built but not started: the tests start the same.</summary>
internal static class FetcherApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.AddDownload();
        builder.AddPictureLimits();
        builder.AddQueue();
        builder.AddAnalyze();
        builder.AddWorkersHealth();

        var app = builder.Build();
        app.UseRequestTracking(trustCaller: true);
        app.MapDefaultEndpoints();
        app.MapAnalyze();
        return app;
    }
}
