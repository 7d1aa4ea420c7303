using Face.Contracts;
using Face.Gateway.Rate;
using Face.Gateway.Replies;

namespace Face.Gateway.Tests.Replies;

public sealed class RateLimitFieldsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 23, 59, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_told_of_an_unknown_app() => Assert.Empty(RateLimitFields.Of(new Standing(), Now));

    [Fact]
    public void Rate_and_credits_are_two_policies()
    {
        var standing = new Standing
        {
            Rate = new RateAnswer(Allowed: false, Limit: 1, Remaining: 0, Wait: TimeSpan.FromSeconds(0.3)),
            Credits = new CreditState { Granted = true, Limit = 5000, Remaining = 4999, ResetsAt = Now.AddMinutes(1) },
        };

        Assert.Equal(
            [
                ("RateLimit-Policy", "\"rate\";q=1;w=1, \"credits\";q=5000;w=2678400"),
                ("RateLimit", "\"rate\";r=0;t=1, \"credits\";r=4999;t=60"),
            ],
            RateLimitFields.Of(standing, Now));
    }

    [Theory]
    [InlineData(20, "q=20;w=1")]
    [InlineData(2.5, "q=5;w=2")]
    [InlineData(0.1, "q=1;w=10")]
    [InlineData(0.001, "q=1;w=1000")]
    [InlineData(3.14159, "q=3;w=1")]
    public void A_policy_has_whole_numbers_only(double rate, string expected)
    {
        var standing = new Standing { Rate = new RateAnswer(true, rate, 1, TimeSpan.Zero) };

        Assert.Equal($"\"rate\";{expected}", RateLimitFields.Of(standing, Now).First().Value);
    }

    [Fact]
    public void A_plan_without_a_limit_has_no_credit_policy()
    {
        var standing = new Standing { Rate = new RateAnswer(true, 1, 1, TimeSpan.Zero), Credits = new CreditState { Granted = true, ResetsAt = Now } };

        Assert.All(RateLimitFields.Of(standing, Now), field => Assert.DoesNotContain("credits", field.Value, StringComparison.Ordinal));
    }
}
