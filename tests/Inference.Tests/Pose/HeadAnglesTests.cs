using Face.Inference.Geometry;
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

    [Theory]
    [InlineData(1, -10, 20)]
    [InlineData(2, -20, -10)]
    [InlineData(3, 10, -20)]
    public void Head_in_a_turned_photo_looks_where_the_turn_leads_its_nose(int quarters, float yaw, float pitch)
    {
        // To the right and a little down.
        var turned = new HeadAngles(20, 10).Turned(new(quarters));

        Assert.InRange(turned.Yaw, yaw - 1, yaw + 1);
        Assert.InRange(turned.Pitch, pitch - 1, pitch + 1);
    }

    [Fact]
    public void Turn_back_undoes_a_turn()
    {
        var there = new HeadAngles(-35, 15).Turned(new(1)).Turned(new QuarterTurn(1).Back);

        Assert.Equal((-35, 15), (MathF.Round(there.Yaw), MathF.Round(there.Pitch)));
    }
}
