using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>A place where one detection or several that overlap saw a face.</summary>
/// <param name="Best">The detection with the highest score.</param>
/// <param name="Votes">How many sources (a detector at a scale) saw it.</param>
internal readonly record struct Candidate(ScoredBox Best, int Votes)
{
    /// <summary>Whether the score is above the least one for so many votes; the last holds for more votes too.</summary>
    public bool Reaches(IReadOnlyList<float> leastByVotes) => Best.Score > leastByVotes[Math.Min(Votes, leastByVotes.Count) - 1];

    /// <summary>Joins what the sources found, best first.</summary>
    public static List<Candidate> Join(IReadOnlyList<List<ScoredBox>> bySource, float sameFace)
    {
        var groups = new List<(ScoredBox Best, HashSet<int> Sources)>();
        foreach (var (box, source) in bySource.SelectMany((found, source) => found.Select(box => (box, source))).OrderByDescending(x => x.box.Score))
        {
            var group = groups.FindIndex(known => known.Best.Box.IntersectionOverUnion(box.Box) > sameFace);
            if (group >= 0)
            {
                groups[group].Sources.Add(source);
            }
            else
            {
                groups.Add((box, [source]));
            }
        }

        return [.. groups.Select(group => new Candidate(group.Best, group.Sources.Count))];
    }
}
