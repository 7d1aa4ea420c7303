namespace Aspire.Hosting.Processes;

/// <summary>The end of a process's output, for the sentence that says why it did not start.</summary>
internal sealed class LastLines
{
    private const int Kept = 5;

    private readonly Queue<string> lines = new();

    public void Add(string line)
    {
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Kept)
            {
                lines.Dequeue();
            }
        }
    }

    public override string ToString()
    {
        lock (lines)
        {
            return lines.Count == 0 ? "it said nothing" : string.Join(" | ", lines);
        }
    }
}
