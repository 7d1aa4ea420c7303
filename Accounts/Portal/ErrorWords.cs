using Face.Contracts;

namespace Face.Accounts.Portal;

/// <summary>The public error codes, in a few words each.</summary>
internal static class ErrorWords
{
    public static string Of(int code) => (ErrorCode)code switch
    {
        ErrorCode.Malfunction => "The analysis failed on our side",
        ErrorCode.BackendUnreachable => "A part of the service was away",
        ErrorCode.Unauthorized => "The key was refused",
        ErrorCode.BadRequest => "The request or the picture was malformed",
        ErrorCode.RemoteImage => "The picture's address could not be fetched",
        ErrorCode.OutOfCredits => "No credits were left",
        ErrorCode.RateLimited => "Faster than the plan allows",
        _ => "Another error",
    };
}
