using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>A place where one source (a detector at a scale) saw a face, or several did.</summary>
/// <param name="Best">The detection with the highest score.</param>
/// <param name="Scores">What each source saw there, 0 where it saw nothing.</param>
internal sealed record Candidate(ScoredBox Best, float[] Scores)
{
    /// <summary>Joins what the sources found, best first.</summary>
    /// <param name="bySource">The detections of each source.</param>
    /// <param name="sameFace">Detections that overlap by more (intersection over union) are of one face.</param>
    public static List<Candidate> Join(IReadOnlyList<List<ScoredBox>> bySource, float sameFace)
    {
        var candidates = ScoredBox.Suppress(bySource.SelectMany(found => found), sameFace);
        return candidates.ConvertAll(best => new Candidate(best, [.. bySource.Select(found => ScoredBox.BestAt(best.Box, found, sameFace))]));
    }
}
