using Face.Labelled;
using Face.Testing;

namespace Face.Accuracy.Tests.Labelled;

public sealed class ProgressBarTests : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly ManualTime time = new();

    [Fact]
    public void Without_a_terminal_a_line_tells_every_tenth()
    {
        Run(isTerminal: false, pieces: 40);

        var lines = output.ToString().TrimEnd().Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.Equal("Work  4/40  10 %  2.0/s  0:00:18 left", lines[0]);
        Assert.Equal("Work  40/40  100 %  2.0/s  0:00:00 left", lines[^1]);
    }

    [Fact]
    public void On_a_terminal_one_line_is_drawn_again_and_ended_at_the_end()
    {
        Run(isTerminal: true, pieces: 4);

        var draws = output.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, draws.Length);
        Assert.Single(output.ToString(), '\n');
        Assert.EndsWith("4/4  100 %  2.0/s  0:00:00 left\n", draws[^1], StringComparison.Ordinal);
    }

    public void Dispose() => output.Dispose();

    private void Run(bool isTerminal, int pieces)
    {
        var bar = new ProgressBar(output, isTerminal, "Work", pieces, time);
        for (var i = 0; i < pieces; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(500));
            bar.Advance();
        }
    }
}
