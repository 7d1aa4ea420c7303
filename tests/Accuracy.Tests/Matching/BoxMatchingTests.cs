using Face.Accuracy.Matching;

namespace Face.Accuracy.Tests.Matching;

public sealed class BoxMatchingTests
{
    private static readonly Box Label = new(0, 0, 80, 80);
    private static readonly Box Near = new(10, 0, 80, 80);
    private static readonly Box Nearer = new(2, 0, 80, 80);
    private static readonly Box Away = new(300, 0, 80, 80);

    [Fact]
    public void Best_overlap_takes_the_label_and_the_double_is_a_false_face() =>
        Assert.Equal([BoxMatching.FalseFace, 0], Match([Near, Nearer], [Label], []));

    [Fact]
    public void Box_on_an_ignored_label_is_ignored() =>
        Assert.Equal([BoxMatching.Ignored, BoxMatching.FalseFace], Match([Near, Away], [], [Label]));

    [Fact]
    public void Tiny_box_that_finds_nothing_is_ignored() =>
        Assert.Equal([BoxMatching.Ignored], Match([new(300, 0, 11, 11)], [Label], []));

    [Fact]
    public void Each_label_is_given_once_even_to_boxes_that_fit_two() =>
        Assert.Equal([1, 0], Match([new(30, 0, 80, 80), new(5, 0, 80, 80)], [Label, new(40, 0, 80, 80)], []));

    private static int[] Match(Box[] boxes, Box[] labels, Box[] ignored) =>
        BoxMatching.Match(boxes, labels, ignored, (box, label) => box.Fits(label));
}
