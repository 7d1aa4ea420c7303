using System.Globalization;

namespace Face.Labelled;

/// <summary>
/// How far a long piece of work is, its rate and the time left: one line redrawn on a terminal, elsewhere a line every 10 %.
/// Safe to call from several threads.
/// </summary>
public sealed class ProgressBar(TextWriter output, bool isTerminal, string title, int total, TimeProvider time)
{
    private const int Width = 30;
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly long start = time.GetTimestamp();
    private long drawn;
    private int done;

    /// <summary>On the console's error stream, so that the output can still be piped.</summary>
    public static ProgressBar OnConsole(string title, int total) => new(Console.Error, !Console.IsErrorRedirected, title, total, TimeProvider.System);

    /// <summary>One more piece is done.</summary>
    public void Advance()
    {
        lock (gate)
        {
            done++;
            if (isTerminal ? IsTimeToRedraw() : done * 10 / total > (done - 1) * 10 / total)
            {
                Draw();
            }
        }
    }

    private bool IsTimeToRedraw() => done == total || drawn == 0 || time.GetElapsedTime(drawn) >= RedrawEvery;

    private void Draw()
    {
        drawn = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(start);
        var rate = done / Math.Max(elapsed.TotalSeconds, 1e-3);
        var left = TimeSpan.FromSeconds((total - done) / rate);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{done}/{total}  {100 * done / total} %  {rate:f1}/s  {left:h\\:mm\\:ss} left");
        if (isTerminal)
        {
            var filled = Width * done / total;
            output.Write($"\r\e[K{title}  {new string('█', filled)}{new string('░', Width - filled)}  {figures}{(done == total ? "\n" : "")}");
        }
        else
        {
            output.WriteLine($"{title}  {figures}");
        }
    }
}
