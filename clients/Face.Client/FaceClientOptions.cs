namespace Face.Client;

/// <summary>Which server, which app, and how patient.</summary>
public sealed class FaceClientOptions
{
    private const int KeyLength = 32;

    /// <summary>The app's key: 32 lowercase hexadecimal characters. Keep it out of source code and logs.</summary>
    public required string AppKey { get; set; }

    /// <summary>The server, such as <c>https://face.example</c>. The default is a server on this machine.</summary>
    public Uri Address { get; set; } = new("http://localhost:8080");

    /// <summary>
    /// How often a request that came too fast (<see cref="FaceErrorCode.RateLimited"/>, never charged) is sent again, 0 to 10. Each time the
    /// client first waits as long as the service says.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest wait before one retry; a refusal that asks for more is thrown at once. More than zero, at most a minute.</summary>
    public TimeSpan MaxRetryWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of the waits.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Validate()
    {
        var isKey = AppKey is { Length: KeyLength } && AppKey.All(char.IsAsciiHexDigitLower);
        var isWait = MaxRetryWait > TimeSpan.Zero && MaxRetryWait <= TimeSpan.FromMinutes(1);
        Require(isKey, nameof(AppKey), "must be 32 lowercase hexadecimal characters");
        Require(Address is { IsAbsoluteUri: true, Scheme: "http" or "https" }, nameof(Address), "must be an absolute http or https address");
        Require(MaxRetries is >= 0 and <= 10, nameof(MaxRetries), "must be 0 to 10");
        Require(isWait, nameof(MaxRetryWait), "must be more than zero and at most a minute");
        Require(TimeProvider is not null, nameof(TimeProvider), "must not be null");
    }

    /// <summary>The message never holds the value: it may be a key.</summary>
    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(FaceClientOptions)}.{option} {rule}.", option);
        }
    }
}
