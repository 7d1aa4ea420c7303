using System.Net;

namespace Face.Client;

/// <summary>The service refused a request. The message is its sentence, which says what to do; nothing was charged.</summary>
public sealed class FaceException : Exception
{
    internal FaceException(FaceErrorCode code, string message, HttpStatusCode status, Exception? cause = null) : base(message, cause) =>
        (Code, StatusCode) = (code, status);

    /// <summary>What to decide on.</summary>
    public FaceErrorCode Code { get; }

    /// <summary>The HTTP status: 200 for every refusal of the API itself.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>How long to wait before another try; null when the service does not say.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Names the request in a report; null when something else than Face answered.</summary>
    public string? RequestId { get; internal init; }
}
