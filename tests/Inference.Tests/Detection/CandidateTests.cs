using System.Numerics;
using Face.Inference.Detection;
using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Tests.Detection;

public sealed class CandidateTests
{
    [Fact]
    public void Source_that_sees_a_face_twice_has_one_vote()
    {
        ScoredBox first = new(new(0, 0, 10, 10), 0.8f), again = new(new(1, 1, 11, 11), 0.7f), other = new(new(0, 1, 10, 11), 0.9f);

        var candidate = Assert.Single(Candidate.Join([[first, again], [other]], sameFace: 0.3f));

        Assert.Equal(new Candidate(other, Votes: 2), candidate);
    }

    [Fact]
    public void Faces_apart_are_candidates_apart()
    {
        ScoredBox left = new(new(0, 0, 10, 10), 0.8f), right = new(new(30, 0, 40, 10), 0.9f);

        Assert.Equal([new(right, 1), new(left, 1)], Candidate.Join([[left, right], []], sameFace: 0.3f));
    }

    [Theory]
    [InlineData(1, 0.8f, false)]
    [InlineData(1, 0.81f, true)]
    [InlineData(2, 0.69f, false)]
    [InlineData(2, 0.71f, true)]
    [InlineData(3, 0.1f, true)]
    [InlineData(4, 0.1f, true)]
    public void More_votes_need_less_score(int votes, float score, bool reaches)
    {
        var candidate = new Candidate(new(new(0, 0, 1, 1), score), votes);

        Assert.Equal(reaches, candidate.Reaches([0.8f, 0.7f, 0]));
    }

    [Fact]
    public void Face_inside_a_larger_one_with_more_votes_is_dropped()
    {
        var large = Face(new(0, 0, 100, 100), votes: 3);
        var inside = Face(new(30, 30, 60, 60), votes: 1);

        Assert.Equal([large], DetectedFace.WithoutNested([inside, large], overlap: 0.5f));
    }

    [Fact]
    public void Faces_side_by_side_are_both_kept()
    {
        var left = Face(new(0, 0, 100, 100), votes: 1);
        var right = Face(new(70, 0, 170, 100), votes: 1);

        Assert.Equal(2, DetectedFace.WithoutNested([left, right], overlap: 0.5f).Count);
    }

    private static DetectedFace Face(Box box, int votes) =>
        new(new(new(box, 0.9f), votes), new MeshFit(new Vector3[FaceMesh.Points], Flag: 0));
}
