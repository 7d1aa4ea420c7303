using Face.Inference.Geometry;

namespace Face.Inference.Tests.Geometry;

public sealed class BoxTests
{
    [Fact]
    public void Overlap_of_two_shifted_squares_is_counted_by_hand()
    {
        var (a, b) = (new Box(0, 0, 2, 2), new Box(1, 0, 3, 2));

        Assert.Equal(2 / 6f, a.IntersectionOverUnion(b), 5);
        Assert.Equal(0.5f, a.OverlapOfSmaller(b), 5);
    }

    [Fact]
    public void Overlap_of_a_box_inside_another_is_whole_for_the_smaller()
    {
        var (large, small) = (new Box(0, 0, 10, 10), new Box(2, 2, 4, 4));

        Assert.Equal(1, large.OverlapOfSmaller(small));
        Assert.Equal(0.04f, large.IntersectionOverUnion(small), 5);
    }

    [Fact]
    public void Overlap_of_boxes_that_only_touch_is_nothing()
    {
        var (a, b) = (new Box(0, 0, 1, 1), new Box(1, 0, 2, 1));

        Assert.Equal(0, a.IntersectionOverUnion(b));
        Assert.Equal(0, a.OverlapOfSmaller(b));
    }

    [Fact]
    public void Suppression_keeps_the_best_of_each_cluster()
    {
        ScoredBox weak = new(new(0, 0, 10, 10), 0.6f), strong = new(new(1, 0, 11, 10), 0.9f), apart = new(new(50, 50, 60, 60), 0.7f);

        var kept = ScoredBox.Suppress([weak, strong, apart], overlap: 0.3f);

        Assert.Equal([strong, apart], kept);
    }

    [Fact]
    public void Suppression_keeps_neighbours_that_overlap_a_little()
    {
        ScoredBox left = new(new(0, 0, 10, 10), 0.9f), right = new(new(8, 0, 18, 10), 0.8f);

        Assert.Equal([left, right], ScoredBox.Suppress([right, left], overlap: 0.3f));
    }
}
