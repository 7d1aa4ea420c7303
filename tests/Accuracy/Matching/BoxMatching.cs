namespace Face.Accuracy.Matching;

/// <summary>Gives every box of a reply its labelled face, one to one, best overlap first.</summary>
internal static class BoxMatching
{
    /// <summary>The box finds no labelled face, or one that another box has found.</summary>
    public const int FalseFace = -1;

    /// <summary>The box finds only what is too small or too unclear to count.</summary>
    public const int Ignored = -2;

    /// <summary>A label with a shorter side is ignored.</summary>
    public const double LeastLabelSide = 16;

    /// <summary>A smaller box of a reply is ignored when it finds nothing.</summary>
    private const double LeastReplySide = 12;

    /// <summary>For each box of the reply: the index of its label, <see cref="FalseFace"/> or <see cref="Ignored"/>.</summary>
    /// <param name="rule">Whether a box (first) finds a label (second).</param>
    public static int[] Match(IReadOnlyList<Box> boxes, IReadOnlyList<Box> labels, IReadOnlyList<Box> ignored, Func<Box, Box, bool> rule)
    {
        var result = new int[boxes.Count];
        Array.Fill(result, FalseFace);
        var taken = new HashSet<int>();
        foreach (var (box, label) in Pairs(boxes, labels, rule))
        {
            if (result[box] == FalseFace && taken.Add(label))
            {
                result[box] = label;
            }
        }

        for (var i = 0; i < result.Length; i++)
        {
            var box = boxes[i];
            result[i] = result[i] == FalseFace && (box.W < LeastReplySide || ignored.Any(label => box.Fits(label))) ? Ignored : result[i];
        }

        return result;
    }

    private static IEnumerable<(int Box, int Label)> Pairs(IReadOnlyList<Box> boxes, IReadOnlyList<Box> labels, Func<Box, Box, bool> rule) =>
        from box in Enumerable.Range(0, boxes.Count)
        from label in Enumerable.Range(0, labels.Count)
        where rule(boxes[box], labels[label])
        orderby boxes[box].OverlapWith(labels[label].Square()) descending, box descending, label descending
        select (box, label);
}
