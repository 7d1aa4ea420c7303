using Face.Accuracy.Statistics;

namespace Face.Accuracy.Tests.Statistics;

public sealed class CalibrationTests
{
    [Fact]
    public void Error_weighs_each_bin_by_its_claims()
    {
        // Four claims of 80 of which two are right (30 off), one of 100 that is right (0 off).
        Claim[] claims = [new(80, true), new(80, true), new(80, false), new(80, false), new(100, true)];

        Assert.Equal(24, Calibration.Error(claims, start: 50).Value, 1e-9);
    }

    [Fact]
    public void Last_bin_holds_a_claim_of_100()
    {
        var bin = Assert.Single(Calibration.Bins([new(95, true), new(100, false)], start: 50, width: 5));

        Assert.Equal((97.5, 50), (bin.MeanConfidence, bin.Right.Value));
    }

    [Fact]
    public void Claims_on_two_sides_of_a_bound_are_in_two_bins() =>
        Assert.Equal(2, Calibration.Bins([new(84, true), new(85, true)], start: 50, width: 5).Count);
}
