using Face.Gateway.Form;

namespace Face.Gateway.Tests.Form;

public sealed class PictureRuleTests
{
    private static readonly FormField Url = FormField.OfText("url", "http://example.com/a.jpg");

    [Fact]
    public void Neither_is_refused() => Assert.True(PictureRule.Read(null, null).Failed(out _, out _));

    [Fact]
    public void Both_are_refused() => Assert.True(PictureRule.Read(File("photo.jpg's bytes"), Url).Failed(out _, out _));

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("undefined", false)]
    public void An_empty_or_undefined_img_is_none(string text, bool isFile)
    {
        var img = FormField.OfText("img", text) with { IsFile = isFile };

        Assert.True(PictureRule.Read(img, null).Failed(out _, out _));
        Assert.False(PictureRule.Read(img, Url).Failed(out _, out var picture));
        Assert.IsType<RemotePicture>(picture);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_img_is_taken_with_and_without_a_file_name(bool isFile)
    {
        var img = File("bytes") with { IsFile = isFile };

        Assert.False(PictureRule.Read(img, null).Failed(out _, out var picture));
        Assert.Equal(new UploadedPicture(img, null), picture);
    }

    [Theory]
    [InlineData("data:image/jpeg;base64,/9j/", 23)]
    [InlineData("data:image/png;charset=utf-8;base64,iVBO", 36)]
    [InlineData("DATA:IMAGE/JPG;BASE64,/9j/", 22)]
    [InlineData("data:image/jpeg,plain", null)]
    [InlineData("data:text/plain;base64,aGk=", null)]
    [InlineData("/9j/4AAQ", null)]
    public void A_data_uris_text_is_found(string text, int? start)
    {
        Assert.False(PictureRule.Read(FormField.OfText("img", text), null).Failed(out _, out var picture));
        Assert.Equal(start, Assert.IsType<UploadedPicture>(picture).Base64Start);
    }

    [Fact]
    public void A_file_that_holds_a_data_uri_is_judged_by_its_bytes()
    {
        var img = FormField.OfText("img", "data:image/jpeg;base64,/9j/") with { IsFile = true };

        Assert.False(PictureRule.Read(img, null).Failed(out _, out var picture));
        Assert.Null(Assert.IsType<UploadedPicture>(picture).Base64Start);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("HTTPS://example.com/a b?c=d#e")]
    [InlineData("https://user:password@example.com:99/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://bücher.example/")]
    public void What_may_be_called_is_not_decided_here(string text)
    {
        Assert.False(PictureRule.Read(null, FormField.OfText("url", text)).Failed(out var failure, out var picture), failure?.Sentence);
        Assert.Equal(new RemotePicture(text), picture);
    }

    [Theory]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("example.com/a.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData("//host/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    [InlineData("gopher://example.com/")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http:example.com")]
    [InlineData("http://")]
    [InlineData("http://example.com:99999/")]
    [InlineData("http://exa\nmple.com/")]
    [InlineData("http://example.com/\r\nX: y")]
    [InlineData("http://example.com/\0")]
    [InlineData("http://example.com/\u0085")]
    [InlineData(" http://example.com/")]
    [InlineData("http://example.com/ ")]
    public void What_is_no_http_address_is_refused(string text) =>
        Assert.True(PictureRule.Read(null, FormField.OfText("url", text)).Failed(out _, out _));

    [Theory]
    [InlineData(2048, false)]
    [InlineData(2049, true)]
    [InlineData(100_000, true)]
    public void A_url_has_2048_characters_at_most(int characters, bool refused)
    {
        var text = "http://example.com/".PadRight(characters, 'ä');

        Assert.Equal(refused, PictureRule.Read(null, FormField.OfText("url", text)).Failed(out _, out _));
    }

    [Fact]
    public void A_url_as_a_file_is_refused()
    {
        Assert.True(PictureRule.Read(null, Url with { IsFile = true }).Failed(out var failure, out _));
        Assert.Contains("file", failure!.Sentence, StringComparison.Ordinal);
    }

    private static FormField File(string bytes) => FormField.OfText("img", bytes) with { IsFile = true };
}
