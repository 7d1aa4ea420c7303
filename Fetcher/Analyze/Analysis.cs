using System.Text;
using System.Threading.RateLimiting;
using Face.Contracts;
using Face.Fetcher.Addresses;
using Face.Fetcher.Download;
using Face.Fetcher.Pictures;
using Face.Fetcher.Queue;
using Face.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Analyze;

/// <summary>The way of one request: get the bytes, inspect the header, have a worker analyse it, compose the reply.</summary>
internal sealed class Analysis(
    Downloader downloader, Workers workers, ConcurrencyLimiter places, IOptions<PictureLimits> limits, IOptions<AnalyzeOptions> options, TimeProvider time)
{
    /// <summary>A URL's 2,048 characters in UTF-8.</summary>
    private const int MaxUrlBytes = 4 * 2048;

    /// <summary>Analyses the picture that <paramref name="body"/> holds.</summary>
    public Task<AnalysisReply> OfPictureAsync(AnalysisRequest request, Stream body, CancellationToken leaving) =>
        WithinLimitsAsync(request, token => AnalyzeAsync(request, UploadedAsync(body, token), token), leaving);

    /// <summary>Analyses the picture behind the URL that <paramref name="body"/> holds.</summary>
    public Task<AnalysisReply> OfUrlAsync(AnalysisRequest request, Stream body, CancellationToken leaving) =>
        WithinLimitsAsync(request, token => AnalyzeAsync(request, DownloadedAsync(body, token), token), leaving);

    /// <summary>Tells the deadline, which is ours to report, from a caller who has left, who is not there to be told.</summary>
    private async Task<AnalysisReply> WithinLimitsAsync(
        AnalysisRequest request, Func<CancellationToken, Task<AnalysisReply>> work, CancellationToken leaving)
    {
        using var place = places.AttemptAcquire();
        if (!place.IsAcquired)
        {
            return AnalysisReply.Of(QueueFailures.Busy);
        }

        using var late = new CancellationTokenSource(time.Left(request.Deadline), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, leaving);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (!leaving.IsCancellationRequested)
        {
            return AnalysisReply.Of(Failure.Malfunction);
        }
    }

    private async Task<AnalysisReply> AnalyzeAsync(AnalysisRequest request, Task<Result<byte[]>> fetching, CancellationToken cancellationToken)
    {
        if ((await fetching).Failed(out var failure, out var picture))
        {
            return AnalysisReply.Of(failure);
        }

        var fetch = time.GetElapsedTime(request.Started);
        if (PictureInspector.Inspect(picture, limits.Value).Failed(out failure, out var header))
        {
            return AnalysisReply.Of(failure);
        }

        var work = new AnalyzePicture
        {
            RequestId = request.Id,
            Deadline = request.Deadline,
            QueuedAt = time.GetUtcNow(),
            Header = header,
            Options = request.Options,
        };
        if ((await workers.AnalyzeAsync(work, picture, cancellationToken)).Failed(out failure, out var analyzed))
        {
            return AnalysisReply.Of(failure);
        }

        return AnalysisReply.Of(ReplyComposer.Compose(request, header, analyzed, fetch, time.GetElapsedTime(request.Started)));
    }

    private async Task<Result<byte[]>> UploadedAsync(Stream body, CancellationToken cancellationToken) =>
        await body.ReadAtMostAsync(options.Value.MaxBytes, cancellationToken) is { } bytes
            ? bytes
            : PictureFailures.TooManyBytes(options.Value.MaxBytes);

    /// <summary>What is no picture at all is the remote server's fault; a damaged one is treated as if it had been uploaded.</summary>
    private async Task<Result<byte[]>> DownloadedAsync(Stream body, CancellationToken cancellationToken)
    {
        if (await body.ReadAtMostAsync(MaxUrlBytes, cancellationToken) is not { } url)
        {
            return AddressFailures.TooLong;
        }

        var download = await downloader.DownloadAsync(Encoding.UTF8.GetString(url), cancellationToken);
        return download.Value is { } bytes && PictureInspector.FormatOf(bytes) is null ? DownloadFailures.NotAPicture : download;
    }
}
