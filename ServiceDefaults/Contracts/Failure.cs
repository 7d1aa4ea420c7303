namespace Face.Contracts;

/// <summary>An expected failure: one public code and one public sentence that says what to do.</summary>
/// <param name="Code">Never <see cref="ErrorCode.None"/>.</param>
/// <param name="Sentence">At most 300 characters, without internal addresses, keys or stack traces.</param>
public sealed record Failure(ErrorCode Code, string Sentence)
{
    /// <summary>A backend did not answer in time or refused the connection.</summary>
    public static readonly Failure Unreachable =
        new(ErrorCode.BackendUnreachable, "A part of the service cannot be reached right now. Try again in a second.");

    /// <summary>The work failed or missed its deadline.</summary>
    public static readonly Failure Malfunction =
        new(ErrorCode.Malfunction, "The analysis failed on our side. Try again; if it keeps failing, report the X-Request-Id of this reply.");
}
