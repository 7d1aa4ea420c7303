using System.Numerics;
using Face.Inference.Detection;
using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Tests.Detection;

public sealed class CandidateTests
{
    [Fact]
    public void Face_that_two_sources_see_is_one_candidate_with_the_score_of_each()
    {
        ScoredBox first = new(new(0, 0, 10, 10), 0.8f), again = new(new(1, 1, 11, 11), 0.7f), other = new(new(0, 1, 10, 11), 0.9f);

        var candidate = Assert.Single(Candidate.Join([[first, again], [], [other]], sameFace: 0.3f));

        Assert.Equal(other, candidate.Best);
        Assert.Equal([0.8f, 0, 0.9f], candidate.Scores);
    }

    [Fact]
    public void Faces_apart_are_candidates_apart_the_better_first()
    {
        ScoredBox left = new(new(0, 0, 10, 10), 0.8f), right = new(new(30, 0, 40, 10), 0.9f);

        Assert.Equal([right, left], Candidate.Join([[left, right], []], sameFace: 0.3f).Select(candidate => candidate.Best));
    }

    [Fact]
    public void Face_inside_a_likelier_one_is_dropped()
    {
        var large = Face(new(0, 0, 100, 100), belief: 0.9f);
        var inside = Face(new(30, 30, 60, 60), belief: 0.8f);

        Assert.Equal([large], DetectedFace.WithoutNested([inside, large], overlap: 0.5f));
    }

    [Fact]
    public void Of_two_equally_likely_faces_in_one_place_the_larger_is_kept()
    {
        var large = Face(new(0, 0, 100, 100), belief: 0.9f);
        var inside = Face(new(30, 30, 60, 60), belief: 0.9f);

        Assert.Equal([large], DetectedFace.WithoutNested([inside, large], overlap: 0.5f));
    }

    [Fact]
    public void Faces_side_by_side_are_both_kept()
    {
        var left = Face(new(0, 0, 100, 100), belief: 0.9f);
        var right = Face(new(70, 0, 170, 100), belief: 0.5f);

        Assert.Equal(2, DetectedFace.WithoutNested([left, right], overlap: 0.5f).Count);
    }

    private static DetectedFace Face(Box box, float belief) =>
        new(new(new(box, 0.9f), [0.9f]), new MeshFit(new Vector3[FaceMesh.Points], Flag: 0), belief);
}
