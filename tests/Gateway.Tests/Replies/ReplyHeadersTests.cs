using Face.Contracts;
using Face.Gateway.Rate;
using Face.Gateway.Replies;

namespace Face.Gateway.Tests.Replies;

public sealed class ReplyHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 23, 59, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_told_of_an_unknown_app() =>
        Assert.Empty(ReplyHeaders.Of(new Standing(), ErrorCode.Unauthorized, Now));

    [Fact]
    public void Times_are_rounded_up_and_never_negative()
    {
        var standing = new Standing
        {
            Rate = new RateAnswer(Allowed: false, Limit: 2.5, Remaining: 0, Wait: TimeSpan.FromSeconds(0.3)),
            Credits = new CreditState { Granted = true, Limit = 10, Remaining = 4, ResetsAt = Now.AddSeconds(-5) },
        };

        var headers = ReplyHeaders.Of(standing, ErrorCode.RateLimited, Now).ToDictionary(h => h.Name, h => h.Value);

        Assert.Equal(("2.5", "0", "1"), (headers["X-RateLimit-Limit"], headers["X-RateLimit-Remaining"], headers["X-RateLimit-Reset"]));
        Assert.Equal("1", headers["Retry-After"]);
        Assert.Equal(("10", "4", "0"), (headers["X-Credits-Limit"], headers["X-Credits-Remaining"], headers["X-Credits-Reset"]));
    }

    [Fact]
    public void A_plan_without_a_limit_has_no_credit_headers()
    {
        var standing = new Standing { Credits = new CreditState { Granted = true, ResetsAt = Now } };

        Assert.Empty(ReplyHeaders.Of(standing, ErrorCode.None, Now));
    }

    [Theory]
    [InlineData(ErrorCode.OutOfCredits, "60")]
    [InlineData(ErrorCode.BackendUnreachable, "1")]
    [InlineData(ErrorCode.Malfunction, null)]
    [InlineData(ErrorCode.None, null)]
    public void Retry_after_is_truthful(ErrorCode code, string? expected)
    {
        var standing = new Standing { Credits = new CreditState { Granted = false, Limit = 1, Remaining = 0, ResetsAt = Now.AddSeconds(60) } };

        var retry = ReplyHeaders.Of(standing, code, Now).FirstOrDefault(h => h.Name == "Retry-After").Value;

        Assert.Equal(expected, retry);
    }

    [Theory]
    [InlineData(1, 1.0, 1)]
    [InlineData(1, 0.95, 1)]
    [InlineData(0, 0.85, 0)]
    [InlineData(0, -0.1, 0)]
    [InlineData(3, 3.89, 0)]
    public void Remaining_counts_the_requests_that_would_be_allowed_now(long remaining, double tokens, int allowedNow)
    {
        var answer = RateAnswer.Of(new(Allowed: true, tokens), limit: 5, refill: 5);

        Assert.Equal(remaining, answer.Remaining);
        Assert.Equal(allowedNow == 1 || remaining > 0, answer.Wait == TimeSpan.Zero);
    }
}
