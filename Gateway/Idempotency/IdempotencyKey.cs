using System.Security.Cryptography;
using System.Text;
using Face.Contracts;

namespace Face.Gateway.Idempotency;

/// <summary>The header <c>Idempotency-Key</c>: 1 to 255 printable ASCII characters. Only its hash leaves this process.</summary>
internal sealed class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    private const int MaxCharacters = 255;

    private static readonly Failure Malformed =
        new(ErrorCode.BadRequest, "The header Idempotency-Key must be sent once and have 1 to 255 printable ASCII characters.");

    private readonly byte[] text;

    private IdempotencyKey(string text) => this.text = Encoding.ASCII.GetBytes(text);

    public byte[] Hash => SHA256.HashData(text);

    /// <summary>Null: the request has none.</summary>
    public static Result<IdempotencyKey?> Read(IHeaderDictionary headers)
    {
        var values = headers[Header];
        return values.Count switch
        {
            0 => (IdempotencyKey?)null,
            1 when IsWellFormed(values[0]) => new IdempotencyKey(values[0]!),
            _ => Malformed,
        };
    }

    /// <summary>
    /// A hash that tells one request from another, keyed by the idempotency key: whoever sees it cannot try out which picture was sent.
    /// </summary>
    public IncrementalHash CreateFingerprint() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, text);

    private static bool IsWellFormed(string? text) =>
        text is { Length: > 0 and <= MaxCharacters } && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
