namespace Face.Contracts;

/// <summary>Addresses of the internal endpoints; all need <see cref="InternalHeaders.Secret"/>.</summary>
public static class InternalPaths
{
    /// <summary>Fetcher: POST, body = the picture's bytes; answers the public JSON and <see cref="InternalHeaders.Outcome"/>.</summary>
    public const string AnalyzeImage = "/internal/analyze/image";

    /// <summary>Fetcher: POST, body = the URL as UTF-8 text; answers as <see cref="AnalyzeImage"/>.</summary>
    public const string AnalyzeUrl = "/internal/analyze/url";

    /// <summary>Accounts: POST <see cref="AppLookup"/>; 200 with <see cref="AppRecord"/> or 404.</summary>
    public const string LookUpApp = "/internal/apps/lookup";

    /// <summary>Accounts: POST <see cref="CreditRequest"/>; 200 with <see cref="CreditState"/>.</summary>
    public const string ReserveCredit = "/internal/credits/reserve";

    /// <summary>Accounts: POST <see cref="CreditSettlement"/>; 200 with <see cref="CreditState"/>.</summary>
    public const string SettleCredit = "/internal/credits/settle";

    /// <summary>Accounts: POST <see cref="CreditRequest"/>; 200 with <see cref="CreditState"/>.</summary>
    public const string ReleaseCredit = "/internal/credits/release";

    /// <summary>Accounts: POST <see cref="UsageQuestion"/>; 200 with <see cref="CreditUsage"/>.</summary>
    public const string ReadUsage = "/internal/credits/usage";

    /// <summary>Accounts: POST <see cref="IdempotencyClaim"/>; 200 with <see cref="IdempotencyAnswer"/>.</summary>
    public const string ClaimIdempotencyKey = "/internal/idempotency/claim";

    /// <summary>Accounts: POST <see cref="IdempotencyClaim"/>; 204. Changes nothing once the request is settled.</summary>
    public const string AbandonIdempotencyKey = "/internal/idempotency/abandon";

    /// <summary>Accounts: POST <see cref="ActivityBatch"/>; 204, also for a batch that was counted before.</summary>
    public const string RecordActivity = "/internal/activity";
}
