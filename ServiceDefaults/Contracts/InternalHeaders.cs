namespace Face.Contracts;

/// <summary>Headers between the services. The gateway never forwards a client's own.</summary>
public static class InternalHeaders
{
    /// <summary>The shared secret of the internal endpoints.</summary>
    public const string Secret = "X-Face-Secret";

    /// <summary>The request's id, 32 hex digits; also on every public reply.</summary>
    public const string RequestId = "X-Request-Id";

    /// <summary>The absolute deadline of the first byte of the reply, Unix milliseconds.</summary>
    public const string Deadline = "X-Face-Deadline";

    /// <summary><see cref="AnalysisOptions"/> as JSON.</summary>
    public const string Options = "X-Face-Options";

    /// <summary>The reply's <see cref="ErrorCode"/> as a number, from the fetcher: settle the credit on 0, release it on anything else.</summary>
    public const string Outcome = "X-Face-Outcome";
}
