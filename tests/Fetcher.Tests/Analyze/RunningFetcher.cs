using System.Net.Http.Headers;
using Face.Contracts;
using Face.Fetcher.Queue;
using Face.ServiceDefaults.Requests;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Fetcher.Tests.Analyze;

/// <summary>The whole fetcher on a free loopback port.</summary>
internal sealed class RunningFetcher : IAsyncDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private static readonly TimeSpan HangBound = TimeSpan.FromSeconds(60);

    private readonly WebApplication app;

    private RunningFetcher(WebApplication app) => this.app = app;

    public HttpClient Http { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private QueueWatch Watch => app.Services.GetRequiredService<QueueWatch>();

    /// <summary>Started and connected.</summary>
    public static async Task<RunningFetcher> StartAsync(string rabbit, string redis, params string[] settings)
    {
        var fetcher = await StartAloneAsync(rabbit, redis, settings);
        await fetcher.WaitAsync(state => state.Reachable);
        return fetcher;
    }

    /// <summary>Started, wherever its broker is.</summary>
    public static async Task<RunningFetcher> StartAloneAsync(string rabbit, string redis, params string[] settings)
    {
        var fetcher = new RunningFetcher(Build(rabbit, redis, settings));
        await fetcher.app.StartAsync(Cancellation);
        fetcher.Http.BaseAddress = new Uri(fetcher.app.Urls.Single());
        fetcher.Http.DefaultRequestHeaders.Add(InternalHeaders.Secret, Secret);
        return fetcher;
    }

    /// <summary>Built with the settings of a test: loopback, Development, warnings only.</summary>
    public static WebApplication Build(string rabbit, string redis, params string[] settings) => FetcherApp.Build(
    [
        "--urls=http://127.0.0.1:0", "--environment=Development", "--Logging:LogLevel:Default=Warning", $"--Internal:Secret={Secret}",
        $"--ConnectionStrings:rabbitmq={rabbit}", $"--ConnectionStrings:redis={redis}", .. settings,
    ]);

    /// <summary>Waits until the bus is connected and the queue looks as it must.</summary>
    public async Task WaitAsync(Predicate<QueueState> queue)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        bound.CancelAfter(HangBound);
        while (!queue(Watch.State) || app.Services.GetRequiredService<IBusControl>().CheckHealth().Status != BusHealthStatus.Healthy)
        {
            await Task.Delay(20, bound.Token);
        }
    }

    public Task<Answer> PictureAsync(byte[] picture, AnalysisOptions? options = null, TimeSpan? patience = null, CancellationToken? leaving = null) =>
        PostAsync(InternalPaths.AnalyzeImage, new ByteArrayContent(picture), options, patience, leaving);

    public Task<Answer> UrlAsync(string url) => PostAsync(InternalPaths.AnalyzeUrl, new StringContent(url), null, null, null);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private async Task<Answer> PostAsync(string path, HttpContent body, AnalysisOptions? options, TimeSpan? patience, CancellationToken? leaving)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var id = Guid.CreateVersion7();
        request.Headers.Add(InternalHeaders.RequestId, id.ToString("n"));
        request.Headers.Add(InternalHeaders.Options, (options ?? new()).ToHeader());
        request.Headers.Add(InternalHeaders.Deadline, Deadline.ToHeader(DateTimeOffset.UtcNow + (patience ?? TimeSpan.FromSeconds(15))));
        using var reply = await Http.SendAsync(request, leaving ?? Cancellation);
        var outcome = reply.Headers.TryGetValues(InternalHeaders.Outcome, out var values) ? int.Parse(values.Single()) : -1;
        return new(id, (int)reply.StatusCode, outcome, $"{reply.Content.Headers.ContentType}", await reply.Content.ReadAsStringAsync(Cancellation));
    }
}

/// <summary>What the gateway sees.</summary>
internal sealed record Answer(Guid RequestId, int Status, int Outcome, string ContentType, string Json)
{
    public static string Of(Failure failure) => $$"""{"error_code":{{(int)failure.Code}},"description":"{{failure.Sentence.Replace("'", "\\u0027")}}"}""";
}
