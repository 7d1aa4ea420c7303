using Face.Accuracy.Statistics;

namespace Face.Accuracy.Tests.Statistics;

public sealed class ConfusionTests
{
    private static readonly Confusion Matrix = new([("a", "a"), ("a", "a"), ("a", "b"), ("a", "a"), ("b", "a"), ("b", "c")], ["a", "b", "c"]);

    [Fact]
    public void Accuracy_counts_faces_and_mean_recall_counts_labelled_classes()
    {
        Assert.Equal(50, Matrix.Accuracy.Value);
        Assert.Equal((75 + 0) / 2.0, Matrix.MacroRecall.Value);
    }

    [Fact]
    public void Class_without_a_label_has_no_row()
    {
        Assert.Equal(["a", "b"], Matrix.Labelled);
        Assert.Equal(1, Matrix.Count("b", "c"));
        Assert.Equal((75, 4), (Matrix.Recall("a").Value, Matrix.Recall("a").Count));
    }
}
