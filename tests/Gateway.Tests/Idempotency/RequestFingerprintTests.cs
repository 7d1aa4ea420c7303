using Face.Contracts;
using Face.Gateway.Form;
using Face.Gateway.Idempotency;
using Microsoft.AspNetCore.Http;

namespace Face.Gateway.Tests.Idempotency;

public sealed class RequestFingerprintTests
{
    private static readonly DetectForm Form = new() { Picture = Upload([1, 2, 3]), Attributes = FaceAttributes.Age, MaxPeople = 3 };

    [Fact]
    public async Task The_same_fields_and_bytes_are_the_same_whatever_the_key_field_and_the_file_name() =>
        Assert.Equal(
            await OfAsync(Form with { Key = "a", Picture = new UploadedPicture(new FormField("img", true, "", 3, () => new MemoryStream([1, 2, 3])), null) }),
            await OfAsync(Form with { Key = "b", Picture = new UploadedPicture(FormField.OfText("img", "\u0001\u0002\u0003"), null) }));

    [Fact]
    public async Task Each_field_and_the_picture_count()
    {
        DetectForm[] forms =
        [
            Form, Form with { Picture = Upload([1, 2, 4]) }, Form with { Picture = new RemotePicture("http://example.com/a.jpg") },
            Form with { Picture = new RemotePicture("http://example.com/b.jpg") }, Form with { Attributes = FaceAttributes.All },
            Form with { MaxPeople = null }, Form with { Extended = true }, Form with { Ethnicity = true }, Form with { Ethnicity = false },
        ];

        var prints = new HashSet<string>();
        foreach (var form in forms)
        {
            Assert.True(prints.Add(Convert.ToHexString(await OfAsync(form))));
        }
    }

    [Fact]
    public async Task Under_another_key_nothing_can_be_compared() => Assert.NotEqual(await OfAsync(Form, "one"), await OfAsync(Form, "two"));

    private static Task<byte[]> OfAsync(DetectForm form, string key = "key")
    {
        var headers = new HeaderDictionary { [IdempotencyKey.Header] = key };
        Assert.False(IdempotencyKey.Read(headers).Failed(out _, out var read));
        return RequestFingerprint.OfAsync(form, read!, TestContext.Current.CancellationToken);
    }

    private static UploadedPicture Upload(byte[] bytes) => new(new FormField("img", true, "", bytes.Length, () => new MemoryStream(bytes)), null);
}
