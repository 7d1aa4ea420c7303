using Microsoft.Net.Http.Headers;

namespace Face.Gateway.Form;

/// <summary>Which of the two form encodings a request names.</summary>
/// <param name="Boundary">Of a multipart form; null: the form is urlencoded.</param>
internal sealed record FormEncoding(string? Boundary)
{
    /// <summary>RFC 2046 allows 70 characters; some clients exceed it a little.</summary>
    private const int MaxBoundaryCharacters = 128;

    /// <summary>Null when the content type names neither.</summary>
    public static FormEncoding? Of(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }

        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return new FormEncoding((string?)null);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && boundary.Length is > 0 and <= MaxBoundaryCharacters
            ? new FormEncoding(boundary.ToString())
            : null;
    }
}
