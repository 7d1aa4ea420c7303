using Face.Contracts;
using Face.Gateway.Accounts;

namespace Face.Gateway.Keys;

/// <summary>Finds the app that a request comes from.</summary>
internal sealed class AppDirectory(KeyCache cache, AccountsClient accounts)
{
    public static readonly Failure UnknownKey = new(
        ErrorCode.Unauthorized,
        "The app key is missing, unknown or revoked: send the 32 characters of your app's key in the field app_key or the header X-App-Key.");

    private static readonly Failure ForeignOrigin = new(
        ErrorCode.Unauthorized,
        "This app key may not be used from this web origin: add the origin to the app's allowed origins, or use the key of another app.");

    /// <param name="key">The key as sent; null: none.</param>
    /// <param name="origin">The request's <c>Origin</c> header; null: none, as from a server.</param>
    public async Task<Result<AppRecord>> FindAsync(string? key, string? origin, CancellationToken cancel)
    {
        if (AppKey.HashOf(key) is not { } hash)
        {
            return UnknownKey;
        }

        var answer = await cache.GetAsync(hash, () => accounts.LookUpAsync(hash)).WaitAsync(cancel);
        if (answer.Failed(out var failure, out var app))
        {
            return failure;
        }

        return app is null ? UnknownKey : MayCallFrom(app, origin) ? app : ForeignOrigin;
    }

    /// <summary>An app without a list may be called from anywhere; a caller that names no origin is no web page.</summary>
    public static bool MayCallFrom(AppRecord app, string? origin) =>
        string.IsNullOrEmpty(origin) || app.AllowedOrigins.Count == 0 || app.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
