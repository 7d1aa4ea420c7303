using Face.Contracts;
using Face.Gateway.Idempotency;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Face.Gateway.Tests.Idempotency;

public sealed class IdempotencyKeyTests
{
    [Fact]
    public void Without_the_header_there_is_no_key()
    {
        Assert.False(IdempotencyKey.Read(new HeaderDictionary()).Failed(out _, out var key));
        Assert.Null(key);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"")]
    [InlineData("order 7, second try ~")]
    public void Printable_ascii_is_a_key(string text)
    {
        Assert.False(Read(text).Failed(out _, out var key));
        Assert.Equal(32, key!.Hash.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ä")]
    [InlineData("a\nb")]
    [InlineData("a\u007f")]
    public void Anything_else_is_1200(string text) => AssertMalformed(Read(text));

    [Fact]
    public void Two_headers_are_1200() => AssertMalformed(Read(new StringValues(["one", "two"])));

    private static Result<IdempotencyKey?> Read(StringValues values) => IdempotencyKey.Read(new HeaderDictionary { [IdempotencyKey.Header] = values });

    private static void AssertMalformed(Result<IdempotencyKey?> read)
    {
        Assert.True(read.Failed(out var failure, out _));
        Assert.Equal(ErrorCode.BadRequest, failure.Code);
    }
}
