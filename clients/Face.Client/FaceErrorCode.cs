namespace Face.Client;

/// <summary>Why the service gave no result. A newer server may use numbers that have no name here.</summary>
public enum FaceErrorCode
{
    /// <summary>No error; never the code of an exception.</summary>
    None = 0,

    /// <summary>What answered is not Face: an HTTP status other than 200, or no reply of the API. Check the address.</summary>
    NotAReply = -1,

    /// <summary>The analysis failed on the service's side. Not charged; try again.</summary>
    Malfunction = 1000,

    /// <summary>A part of the service cannot be reached. Not charged; try again after <see cref="FaceException.RetryAfter"/>.</summary>
    BackendUnreachable = 1001,

    /// <summary>The key is missing, unknown or revoked.</summary>
    Unauthorized = 1100,

    /// <summary>The request or the picture is malformed: not a JPEG or PNG, damaged, too large.</summary>
    BadRequest = 1200,

    /// <summary>The remote picture cannot be had.</summary>
    RemoteImage = 1300,

    /// <summary>The month's credits are used up; <see cref="FaceException.RetryAfter"/> is the time until new ones.</summary>
    OutOfCredits = 1400,

    /// <summary>More requests than the plan's rate, also after the retries of <see cref="FaceClientOptions.MaxRetries"/>.</summary>
    RateLimited = 1401,
}
