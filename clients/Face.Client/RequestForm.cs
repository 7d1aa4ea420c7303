using System.Globalization;

namespace Face.Client;

/// <summary>The multipart form of a request.</summary>
internal sealed class RequestForm(string appKey)
{
    private const int MaxPeople = 1000;
    private const int MaxIdempotencyKeyLength = 255;

    public HttpContent Of(Uri url, DetectOptions? options)
    {
        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException("The address must be absolute.", nameof(url));
        }

        return Of(options, form => form.Add(new StringContent(url.AbsoluteUri), "url"));
    }

    public HttpContent Of(ReadOnlyMemory<byte> image, DetectOptions? options) =>
        Of(options, form => form.Add(new ReadOnlyMemoryContent(image), "img", "photo"));

    private MultipartFormDataContent Of(DetectOptions? options, Action<MultipartFormDataContent> addPicture)
    {
        Validate(options);
        var form = new MultipartFormDataContent { { new StringContent(appKey), "app_key" } };
        foreach (var (name, value) in Fields(options))
        {
            form.Add(new StringContent(value), name);
        }

        addPicture(form);
        return form;
    }

    private static IEnumerable<(string Name, string Value)> Fields(DetectOptions? options)
    {
        if (options?.Ethnicity is { } ethnicity)
        {
            yield return ("ethnicity", ethnicity ? "true" : "false");
        }

        if (options?.Attributes is { } attributes and not FaceAttributes.All)
        {
            // The members are named as the API's, but for their case.
            yield return ("attributes", attributes.ToString("G").ToLowerInvariant());
        }

        if (options?.MaxPeople is { } people)
        {
            yield return ("max_people", people.ToString(CultureInfo.InvariantCulture));
        }

        if (options?.Extended == true)
        {
            yield return ("extended", "true");
        }
    }

    private static void Validate(DetectOptions? options)
    {
        Require(
            options?.Attributes is null || (options.Attributes is not FaceAttributes.None && (options.Attributes & ~FaceAttributes.All) == 0),
            nameof(DetectOptions.Attributes), "must name at least one attribute, and known ones only");
        Require(options?.MaxPeople is null or (>= 1 and <= MaxPeople), nameof(DetectOptions.MaxPeople), "must be 1 to 1000");
        Require(
            options?.IdempotencyKey is not { } key || (key.Length is > 0 and <= MaxIdempotencyKeyLength && key.All(c => c is > ' ' and <= '~')),
            nameof(DetectOptions.IdempotencyKey), "must be 1 to 255 visible ASCII characters");
    }

    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(DetectOptions)}.{option} {rule}.", option);
        }
    }
}
