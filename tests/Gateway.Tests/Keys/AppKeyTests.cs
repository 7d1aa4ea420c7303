using Face.Gateway.Keys;

namespace Face.Gateway.Tests.Keys;

public sealed class AppKeyTests
{
    /// <summary><c>printf KEY | sha256sum</c>: Accounts must compute the same.</summary>
    [Fact]
    public void The_hash_is_sha256_of_the_text_in_lowercase_hex() => Assert.Equal(
        "3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9",
        AppKey.HashOf("0123456789abcdef0123456789abcdef"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcde\0")]
    [InlineData("0123456789abcdef0123456789abcde\uFF11")]
    public void What_is_not_32_lowercase_hex_digits_has_no_hash(string? text) => Assert.Null(AppKey.HashOf(text));
}
