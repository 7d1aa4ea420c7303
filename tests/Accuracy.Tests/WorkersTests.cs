using Face.Accuracy.Analysis;
using Face.Inference.Detection;

namespace Face.Accuracy.Tests;

public sealed class WorkersTests : IDisposable
{
    // Of tests/Accuracy/Verifiers/folds.csv: in two parts.
    private const string Set = "det_facemask";
    private const string First = "images/maksssksksss180.jpg";
    private const string Second = "images/maksssksksss633.jpg";

    private readonly Workers workers = new();

    [Fact]
    public void Picture_that_the_verifiers_have_learnt_from_is_analysed_with_others()
    {
        var service = workers.For("portraits", First);

        Assert.NotSame(service, workers.For(Set, First));
        Assert.NotSame(workers.For(Set, First), workers.For(Set, Second));
        Assert.Same(workers.For(Set, First), workers.For(Set, First));
    }

    [Fact]
    public void Their_verifiers_are_other_ones()
    {
        var some = new float[9];
        var more = new float[1550];
        var (service, first, second) = (Heads("portraits", First), Heads(Set, First), Heads(Set, Second));

        Assert.Equal(3, new[] { service, first, second }.Select(heads => heads.First(some)).Distinct().Count());
        Assert.Equal(3, new[] { service, first, second }.Select(heads => heads.Unsure(more)).Distinct().Count());
    }

    private VerifierHeads Heads(string set, string file) => workers.For(set, file).Part<VerifierHeads>();

    public void Dispose() => workers.Dispose();
}
