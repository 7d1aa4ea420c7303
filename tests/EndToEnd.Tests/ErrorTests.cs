using System.Text;
using Face.Testing;

namespace Face.EndToEnd.Tests;

/// <summary>Every error code and each of its causes, through the public endpoint.</summary>
public sealed class ErrorTests(FaceSystem face)
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("' OR 1=1 --")]
    public async Task A_key_that_is_none_is_1100(string? key)
    {
        var reply = await face.Client(key).DetectAsync(SamplePicture.Bytes);

        reply.IsError(1100, "key");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task What_is_not_a_post_is_1200(string method)
    {
        var reply = await face.Demo.SendAsync(null, new HttpMethod(method));

        reply.IsError(1200, "POST");
    }

    [Fact]
    public async Task Neither_picture_nor_url_is_1200() => (await face.Demo.PostAsync()).IsError(1200, "img");

    [Fact]
    public async Task Picture_and_url_together_are_1200() =>
        (await face.Demo.DetectAsync(SamplePicture.Bytes, ("url", "http://example.com/a.jpg"))).IsError(1200, "url");

    [Theory]
    [InlineData("max_people", "0")]
    [InlineData("max_people", "many")]
    [InlineData("attributes", "age,shoe_size")]
    [InlineData("ethnicity", "perhaps")]
    [InlineData("extended", "2")]
    public async Task A_field_outside_its_rule_is_1200_and_is_named(string field, string value) =>
        (await face.Demo.DetectAsync(SamplePicture.Bytes, (field, value))).IsError(1200, field);

    [Fact]
    public async Task A_field_sent_twice_is_1200() =>
        (await face.Demo.DetectAsync(SamplePicture.Bytes, ("max_people", "1"), ("max_people", "1"))).IsError(1200, "max_people");

    [Theory]
    [InlineData("GIF89a and more")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("just text")]
    [InlineData("")]
    public async Task What_is_no_jpeg_or_png_is_1200(string text) =>
        (await face.Demo.DetectAsync(Encoding.UTF8.GetBytes(text))).IsError(1200, "JPEG");

    [Fact]
    public async Task A_truncated_picture_is_1200()
    {
        var jpeg = SamplePicture.Bytes;

        (await face.Demo.DetectAsync(jpeg[..(jpeg.Length / 2)])).IsError(1200, "damaged");
    }

    [Fact]
    public async Task A_picture_of_too_many_pixels_is_1200() => (await face.Demo.DetectAsync(FlatPng.Of(20_000, 8))).IsError(1200, "large");

    [Fact]
    public async Task A_body_over_the_limit_is_1200() => (await face.Demo.DetectAsync(new byte[(10 << 20) + 1])).IsError(1200, "10 MiB");

    [Fact]
    public async Task A_broken_multipart_is_1200()
    {
        var content = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"app_key\"\r\n\r\n0123"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        (await face.Demo.SendAsync(content)).IsError(1200, "");
    }

    [Theory]
    [InlineData("ftp://example.com/a.jpg")]
    [InlineData("//example.com/a.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData("not a url")]
    public async Task A_url_that_is_none_is_1200(string url) => (await face.Demo.PostAsync(("url", url))).IsError(1200, "url");

    [Theory]
    [InlineData("http://10.0.0.1/a.jpg")]
    [InlineData("http://localhost/a.jpg")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:127.0.0.1]/a.jpg")]
    [InlineData("http://user:secret@192.0.2.1/a.jpg")]
    [InlineData("http://192.0.2.1:8081/a.jpg")]
    public async Task A_url_that_must_not_be_fetched_is_1300(string url)
    {
        var reply = await face.Demo.PostAsync(("url", url));

        reply.IsError(1300, "url");
        Assert.DoesNotContain("secret", reply.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_status_other_than_success_is_1300() =>
        (await face.Demo.PostAsync(("url", face.Origin.Serve(SamplePicture.Bytes, "image/jpeg", status: 404)))).IsError(1300, "404");

    [Fact]
    public async Task A_remote_content_type_other_than_image_is_1300() =>
        (await face.Demo.PostAsync(("url", face.Origin.Serve(SamplePicture.Bytes, "text/html")))).IsError(1300, "content-type");

    [Fact]
    public async Task A_remote_body_that_is_no_picture_is_1300() =>
        (await face.Demo.PostAsync(("url", face.Origin.Serve("hello"u8.ToArray(), "image/jpeg")))).IsError(1300, "JPEG");

    [Fact]
    public async Task A_remote_picture_that_is_damaged_is_1200()
    {
        var half = SamplePicture.Bytes[..30_000];

        (await face.Demo.PostAsync(("url", face.Origin.Serve(half, "image/jpeg")))).IsError(1200, "damaged");
    }

    [Fact]
    public async Task A_remote_server_that_takes_over_five_seconds_is_1300() =>
        (await face.Demo.PostAsync(("url", face.Origin.Serve(SamplePicture.Bytes, "image/jpeg", delay: TimeSpan.FromSeconds(8))))).IsError(1300, "5 seconds");
}
