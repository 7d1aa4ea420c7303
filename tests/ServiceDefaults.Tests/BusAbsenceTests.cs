using Face.ServiceDefaults.Bus;
using Face.Testing;

namespace Face.ServiceDefaults.Tests;

public sealed class BusAbsenceTests
{
    private static readonly TimeSpan JustOver = BusAbsence.Limit + TimeSpan.FromSeconds(1);

    private readonly ManualTime time = new();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void A_bus_that_is_there_or_has_no_broker_may_go_on(bool healthy, bool brokerAnswers)
    {
        var absence = new BusAbsence(time);
        time.Advance(JustOver);

        Assert.False(absence.IsHopeless(healthy, brokerAnswers));
    }

    [Fact]
    public void A_bus_that_stays_away_from_a_broker_that_answers_is_hopeless_after_the_limit()
    {
        var absence = new BusAbsence(time);

        time.Advance(BusAbsence.Limit);
        Assert.False(absence.IsHopeless(busIsHealthy: false, brokerAnswers: true));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(absence.IsHopeless(busIsHealthy: false, brokerAnswers: true));
    }

    [Fact]
    public void The_limit_counts_from_the_brokers_return()
    {
        var absence = new BusAbsence(time);
        time.Advance(JustOver);
        Assert.False(absence.IsHopeless(busIsHealthy: false, brokerAnswers: false));

        time.Advance(BusAbsence.Limit);
        Assert.False(absence.IsHopeless(busIsHealthy: false, brokerAnswers: true));
    }
}
