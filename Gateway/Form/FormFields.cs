using Face.Contracts;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Face.Gateway.Form;

/// <summary>Takes a body apart into its fields.</summary>
internal static class FormFields
{
    /// <summary>Larger than a picture's usual read, so that a spilled one costs few calls.</summary>
    private const int ReadBytes = 64 * 1024;

    private const int MaxFieldNameCharacters = 2048;

    /// <summary>The fields in the order of the body. A value is not copied: it stays in the buffer, which must outlive it.</summary>
    public static async Task<Result<IReadOnlyList<FormField>>> ReadAsync(
        SpillBuffer body, FormEncoding encoding, UploadOptions options, CancellationToken cancel)
    {
        try
        {
            return encoding.Boundary is { } boundary
                ? await ReadMultipartAsync(body, boundary, options, cancel)
                : await ReadUrlEncodedAsync(body, options, cancel);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // The reader's only way to tell of a missing end (IOException) or of headers over their limits (InvalidDataException).
            return FormFailures.BrokenForm;
        }
    }

    private static async Task<Result<IReadOnlyList<FormField>>> ReadMultipartAsync(
        SpillBuffer body, string boundary, UploadOptions options, CancellationToken cancel)
    {
        await using var stream = body.OpenRead();
        var reader = new MultipartReader(boundary, stream, ReadBytes);
        var fields = new List<FormField>();
        for (var count = 0; await reader.ReadNextSectionAsync(cancel) is { } section; count++)
        {
            if (count == options.MaxFields)
            {
                return FormFailures.TooManyFields;
            }

            await section.Body.CopyToAsync(Stream.Null, ReadBytes, cancel);
            if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.Name.HasValue)
            {
                fields.Add(await FieldAsync(body, disposition, section.BaseStreamOffset!.Value, section.Body.Length, cancel));
            }
        }

        return fields;
    }

    private static async Task<FormField> FieldAsync(
        SpillBuffer body, ContentDispositionHeaderValue disposition, long start, long length, CancellationToken cancel)
    {
        var head = new byte[Math.Min(length, FormField.MaxTextBytes)];
        await using (var stream = body.OpenRead(start, head.Length))
        {
            await stream.ReadExactlyAsync(head, cancel);
        }

        var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        var isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue;
        return new FormField(name, isFile, Encoding.UTF8.GetString(head), length, () => body.OpenRead(start, length));
    }

    private static async Task<Result<IReadOnlyList<FormField>>> ReadUrlEncodedAsync(SpillBuffer body, UploadOptions options, CancellationToken cancel)
    {
        await using var stream = body.OpenRead();
        using var reader = new FormReader(stream)
        {
            KeyLengthLimit = MaxFieldNameCharacters,
            ValueLengthLimit = (int)Math.Min(options.MaxBytes, int.MaxValue),
        };
        var fields = new List<FormField>();
        while (await reader.ReadNextPairAsync(cancel) is { } pair)
        {
            if (fields.Count == options.MaxFields)
            {
                return FormFailures.TooManyFields;
            }

            fields.Add(FormField.OfText(pair.Key, pair.Value));
        }

        return fields;
    }
}
