using Face.Contracts;
using Face.Fetcher.Addresses;

namespace Face.Fetcher.Tests.Addresses;

public sealed class RemoteAddressTests
{
    private static readonly AllowedOrigin Origin = new("127.0.0.1", 18099);

    [Theory]
    [InlineData("")]
    [InlineData("photo.jpg")]
    [InlineData("www.example.com/photo.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData("//example.com/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/x.jpg")]
    [InlineData("gopher://127.0.0.1:6379/_INFO")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("javascript:alert(1)")]
    [InlineData("dict://127.0.0.1:11211/stat")]
    [InlineData("http:/example.com/x.jpg")]
    [InlineData("http:example.com")]
    [InlineData("http:\\\\example.com\\x.jpg")]
    [InlineData("http://")]
    [InlineData("http:///x.jpg")]
    [InlineData("https://?x")]
    [InlineData("http://[::1/x.jpg")]
    [InlineData("http://example.com:port/")]
    [InlineData("http://example.com:99999/")]
    [InlineData(" http://example.com/x.jpg")]
    [InlineData("http://example.com/x.jpg\n")]
    [InlineData("http://example.com/\r\nHost: inside")]
    [InlineData("http://example.com/\0")]
    [InlineData("http://exam\tple.com/")]
    [InlineData("http://example.com/\u007f")]
    [InlineData("http://example.com/\u0085")]
    public void What_is_no_absolute_http_url_is_a_form_error(string url) =>
        Assert.Equal(ErrorCode.BadRequest, RemoteAddress.Parse(url, null).Failure?.Code);

    [Fact]
    public void A_url_of_2048_characters_is_taken_and_a_longer_one_is_a_form_error()
    {
        var longest = "http://example.com/".PadRight(2048, 'a');

        Assert.NotNull(RemoteAddress.Parse(longest, null).Value);
        Assert.Equal(AddressFailures.TooLong, RemoteAddress.Parse(longest + "a", null).Failure);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.8.8.8/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.000.000.001/")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://123/")]
    [InlineData("https://10.0.0.1:443/x.jpg")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[::ffff:0:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[2606:4700::1111%251]/")]
    public void An_address_inside_is_refused_however_it_is_written(string url) =>
        Assert.Equal(AddressFailures.Unreachable, RemoteAddress.Parse(url, null).Failure);

    [Theory]
    [InlineData("http://user:pass@example.com/")]
    [InlineData("http://user@example.com/")]
    [InlineData("http://@example.com/")]
    [InlineData("http://:@example.com/")]
    public void Credentials_are_refused(string url) => Assert.Equal(AddressFailures.Credentials, RemoteAddress.Parse(url, null).Failure);

    [Theory]
    [InlineData("http://example.com:22/")]
    [InlineData("http://example.com:8080/")]
    [InlineData("https://example.com:0/")]
    [InlineData("http://127.0.0.1:18098/")]
    public void A_port_other_than_80_and_443_is_refused(string url) => Assert.Equal(AddressFailures.Port, RemoteAddress.Parse(url, Origin).Failure);

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("HTTPS://EXAMPLE.com/x.jpg")]
    [InlineData("http://example.com:443/")]
    [InlineData("http://example.com/x@2x.jpg?u=a@b")]
    [InlineData("http://bücher.example/ä b.jpg")]
    [InlineData("http://172.15.255.255/")]
    [InlineData("http://172.32.0.1/")]
    [InlineData("http://100.63.255.254/")]
    [InlineData("http://100.128.0.1/")]
    [InlineData("http://[2606:4700:4700::1111]/")]
    public void A_public_address_is_taken(string url) => Assert.NotNull(RemoteAddress.Parse(url, null).Value);

    [Fact]
    public void The_allowed_origin_is_excepted_from_the_rules_on_port_and_address() =>
        Assert.True(RemoteAddress.Parse("http://127.0.0.1:18099/ok", Origin).Value?.Excepted);

    [Theory]
    [InlineData("http://example.com/a/b", "c", "http://example.com/a/c")]
    [InlineData("http://example.com/a/b", "/c?d", "http://example.com/c?d")]
    [InlineData("http://example.com/a", "https://other.example/x", "https://other.example/x")]
    [InlineData("https://example.com/a", "//other.example/x", "https://other.example/x")]
    public void A_redirect_leads_to_its_target(string from, string location, string to) =>
        Assert.Equal(to, RemoteAddress.Parse(from, null).Value!.Follow(location).Value?.Uri.AbsoluteUri);

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:6379/_INFO")]
    [InlineData("ftp://127.0.0.1/x.jpg")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("http://127.0.0.1:18099/canary")]
    [InlineData("//127.0.0.1:18099/canary")]
    [InlineData("http://2130706433:18099/canary")]
    [InlineData("http://localhost:18099/canary")]
    [InlineData("http://[::ffff:127.0.0.1]:18099/canary")]
    [InlineData("http://user:pass@127.0.0.1:18099/canary")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1:22/")]
    public void A_redirect_to_a_forbidden_target_is_refused_even_from_the_allowed_origin(string location) =>
        Assert.Equal(ErrorCode.RemoteImage, RemoteAddress.Parse("http://127.0.0.1:18099/a", Origin).Value!.Follow(location).Failure?.Code);

    [Fact]
    public void A_relative_redirect_keeps_the_exception_of_its_origin() =>
        Assert.True(RemoteAddress.Parse("http://127.0.0.1:18099/a", Origin).Value!.Follow("/ok").Value?.Excepted);

    [Fact]
    public void Text_put_together_at_random_is_judged_without_an_exception()
    {
        var from = RemoteAddress.Parse("http://127.0.0.1:18099/a", Origin).Value!;

        foreach (var text in RandomTexts.OfUrls(5_000))
        {
            Assert.True(RemoteAddress.Parse(text, Origin) is { Value: not null } or { Failure: not null });
            Assert.True(RemoteAddress.Parse("http://" + text, Origin) is { Value: not null } or { Failure: not null });
            Assert.True(from.Follow(text) is { Value.Excepted: true, Value.Uri.Port: 18099 } or { Value.Excepted: false } or { Failure: not null });
        }
    }

    [Theory]
    [InlineData("127.0.0.1:18099", "127.0.0.1", 18099)]
    [InlineData("origin.test:80", "origin.test", 80)]
    public void An_origin_is_read_from_host_and_port(string text, string host, int port) => Assert.Equal(new(host, port), AllowedOrigin.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("http://127.0.0.1:80")]
    [InlineData("127.0.0.1:80/x")]
    [InlineData("a:b@127.0.0.1:80")]
    public void What_is_not_host_and_port_is_no_origin(string text) => Assert.Null(AllowedOrigin.Parse(text));
}
