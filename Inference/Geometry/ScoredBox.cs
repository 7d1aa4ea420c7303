namespace Face.Inference.Geometry;

/// <summary>A box with a detector's belief in it, 0..1.</summary>
internal readonly record struct ScoredBox(Box Box, float Score)
{
    /// <summary>
    /// Non-maximum suppression: best first, each box that overlaps no better one by more than <paramref name="overlap"/> (intersection over
    /// union). Equal scores keep their order.
    /// </summary>
    public static List<ScoredBox> Suppress(IEnumerable<ScoredBox> boxes, float overlap)
    {
        var kept = new List<ScoredBox>();
        foreach (var box in boxes.OrderByDescending(box => box.Score))
        {
            if (!kept.Exists(better => better.Box.IntersectionOverUnion(box.Box) > overlap))
            {
                kept.Add(box);
            }
        }

        return kept;
    }

    /// <summary>The best score of the boxes that overlap a place by more than <paramref name="overlap"/> (intersection over union); 0 of none.</summary>
    public static float BestAt(Box place, IEnumerable<ScoredBox> boxes, float overlap) =>
        boxes.Where(box => box.Box.IntersectionOverUnion(place) > overlap).Select(box => box.Score).DefaultIfEmpty().Max();
}
