using Face.Inference.Pose;

namespace Face.Inference.Tests.Pose;

public sealed class HeadAnglesTests
{
    [Fact]
    public void Mirror_turns_the_yaw_and_leaves_the_pitch()
    {
        Assert.Equal(new HeadAngles(-20, 5), new HeadAngles(20, 5).Mirrored);
    }

    [Theory]
    [InlineData(0, 10, -4)]
    [InlineData(0.5f, 20, 0)]
    [InlineData(1, 30, 4)]
    public void Mixture_lies_between_by_its_share(float share, float yaw, float pitch)
    {
        Assert.Equal(new HeadAngles(yaw, pitch), HeadAngles.Mixed(new(10, -4), new(30, 4), share));
    }
}
