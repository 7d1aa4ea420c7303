namespace Face.Contracts;

/// <summary>The public <c>error_code</c> values. Every reply is HTTP 200; old clients read this number only.</summary>
public enum ErrorCode
{
    /// <summary>Success, also when the picture shows no face. Costs one credit; nothing else does.</summary>
    None = 0,

    /// <summary>A malfunction on our side: a worker failed or the deadline passed.</summary>
    Malfunction = 1000,

    /// <summary>A backend (Postgres, RabbitMQ, another service) cannot be reached.</summary>
    BackendUnreachable = 1001,

    /// <summary>The app key is missing, unknown or revoked.</summary>
    Unauthorized = 1100,

    /// <summary>The request or the picture is malformed.</summary>
    BadRequest = 1200,

    /// <summary>The remote picture cannot be had.</summary>
    RemoteImage = 1300,

    /// <summary>The month's credits are used up.</summary>
    OutOfCredits = 1400,

    /// <summary>More requests than the plan's rate.</summary>
    RateLimited = 1401,
}
