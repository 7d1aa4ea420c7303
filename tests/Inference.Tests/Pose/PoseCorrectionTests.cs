using Face.Inference.Pose;

namespace Face.Inference.Tests.Pose;

public sealed class PoseCorrectionTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 10)]
    [InlineData(30, 35)]
    [InlineData(-30, -35)]
    [InlineData(50, 60)]
    [InlineData(70, 75)]
    [InlineData(-80, -80)]
    public void Yaw_grows_beyond_ten_degrees_and_up_to_seventy_five(float seen, float told)
    {
        Assert.Equal(told, PoseCorrection.Of(new(seen, Pitch: 0)).Yaw, 4);
    }

    [Fact]
    public void Larger_yaw_is_never_told_as_a_smaller_one()
    {
        var told = Enumerable.Range(-99, 199).Select(yaw => PoseCorrection.Of(new(yaw, Pitch: 0)).Yaw).ToArray();

        Assert.Equal(told.Order(), told);
    }

    [Theory]
    [InlineData(2.5f, 0)]
    [InlineData(-20, -22.5f)]
    public void Pitch_moves_up(float seen, float told)
    {
        Assert.Equal(told, PoseCorrection.Of(new(Yaw: 0, seen)).Pitch, 4);
    }
}
