using System.Text;
using Face.Contracts;
using Face.Gateway.Form;

namespace Face.Gateway.Forward;

/// <summary>What the fetcher is asked for one request.</summary>
/// <param name="Path">One of <see cref="InternalPaths"/>.</param>
/// <param name="Body">The picture's bytes, or the text of its address.</param>
/// <param name="Length">The bytes of <paramref name="Body"/>.</param>
internal sealed record DetectJob(string Path, string ContentType, Stream Body, long Length, AnalysisOptions Options, DateTimeOffset Deadline)
    : IAsyncDisposable
{
    public static DetectJob Of(PictureSource picture, AnalysisOptions options, DateTimeOffset deadline)
    {
        if (picture is UploadedPicture { Field: var field })
        {
            // Its name and type are whatever the client said; the fetcher judges by the bytes.
            return new DetectJob(InternalPaths.AnalyzeImage, "application/octet-stream", field.Open(), field.Length, options, deadline);
        }

        var url = Encoding.UTF8.GetBytes(((RemotePicture)picture).Url);
        return new DetectJob(InternalPaths.AnalyzeUrl, "text/plain; charset=utf-8", new MemoryStream(url), url.Length, options, deadline);
    }

    public ValueTask DisposeAsync() => Body.DisposeAsync();
}
