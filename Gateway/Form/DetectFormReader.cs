using System.Buffers;
using System.Security.Cryptography;
using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Form;

/// <summary>Reads a request's body, within its limits, into a form.</summary>
internal sealed class DetectFormReader(SpillFolder folder, IOptions<UploadOptions> options)
{
    /// <summary>A connection brings about 4 kB at a time; written one by one to a file they would cost three times as much.</summary>
    private const int ChunkBytes = 32 * 1024;

    /// <summary>The form. Its picture can be read until the response is complete; then its spill file is gone.</summary>
    public async Task<Result<DetectForm>> ReadAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (FormEncoding.Of(context.Request.ContentType) is not { } encoding)
        {
            return FormFailures.NotAForm;
        }

        var body = NewBuffer(context);
        if (await ReceiveAsync(context.Request, body, cancel) is { } broken)
        {
            return broken;
        }

        if ((await FormFields.ReadAsync(body, encoding, options.Value, cancel)).Failed(out var failure, out var fields)
            || DetectFormRules.Parse(fields).Failed(out failure, out var form))
        {
            return failure;
        }

        return form.Picture is UploadedPicture { Base64Start: { } start } picture ? await DecodeAsync(context, form, picture.Field, start) : form;
    }

    /// <summary>Counts for itself: the announced length may be missing or false. An announced one over the limit is refused unread.</summary>
    private async Task<Failure?> ReceiveAsync(HttpRequest request, SpillBuffer body, CancellationToken cancel)
    {
        var most = options.Value.MaxBytes;
        if (request.ContentLength > most)
        {
            return FormFailures.TooLarge(most);
        }

        try
        {
            return await CopyAsync(request.Body, body, most, cancel) ? null : FormFailures.TooLarge(most);
        }
        catch (BadHttpRequestException)
        {
            return FormFailures.BrokenBody;
        }
    }

    private async Task<Result<DetectForm>> DecodeAsync(HttpContext context, DetectForm form, FormField field, int start)
    {
        await using var text = field.Open();
        text.Seek(start, SeekOrigin.Begin);
        using var decode = new FromBase64Transform(FromBase64TransformMode.DoNotIgnoreWhiteSpaces);
        await using var bytes = new CryptoStream(text, decode, CryptoStreamMode.Read);
        var decoded = NewBuffer(context);
        try
        {
            await CopyAsync(bytes, decoded, options.Value.MaxBytes, context.RequestAborted);
        }
        catch (FormatException)
        {
            return FormFailures.BadBase64;
        }

        return form with { Picture = new UploadedPicture(field with { Length = decoded.Length, Open = decoded.OpenRead }, null) };
    }

    /// <summary>False as soon as there is more than <paramref name="most"/>.</summary>
    private static async Task<bool> CopyAsync(Stream source, SpillBuffer target, long most, CancellationToken cancel)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            for (int read; (read = await source.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancel)) > 0;)
            {
                if (target.Length + read > most)
                {
                    return false;
                }

                await target.WriteAsync(chunk.AsMemory(0, read), cancel);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private SpillBuffer NewBuffer(HttpContext context)
    {
        var buffer = new SpillBuffer(folder, options.Value.MaxBytesInMemory);
        context.Response.RegisterForDisposeAsync(buffer);
        return buffer;
    }
}
