using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Face.Gateway.Form;

namespace Face.Gateway.Idempotency;

/// <summary>What makes two requests the same: the parsed fields and the picture's bytes, however they were sent.</summary>
internal static class RequestFingerprint
{
    private const int ReadBytes = 64 * 1024;

    public static async Task<byte[]> OfAsync(DetectForm form, IdempotencyKey key, CancellationToken cancel)
    {
        using var hash = key.CreateFingerprint();
        Append(hash, string.Create(CultureInfo.InvariantCulture, $"{form.Ethnicity};{form.Attributes:d};{form.MaxPeople};{form.Extended};"));
        if (form.Picture is UploadedPicture { Field: var field })
        {
            Append(hash, "img;");
            await using var bytes = field.Open();
            await AppendAsync(hash, bytes, cancel);
        }
        else
        {
            Append(hash, $"url;{((RemotePicture)form.Picture).Url}");
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));

    private static async Task AppendAsync(IncrementalHash hash, Stream bytes, CancellationToken cancel)
    {
        var chunk = new byte[ReadBytes];
        for (int read; (read = await bytes.ReadAsync(chunk, cancel)) > 0;)
        {
            hash.AppendData(chunk, 0, read);
        }
    }
}
