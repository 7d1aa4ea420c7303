using System.Globalization;
using System.Text;

namespace Face.EndToEnd.Tests;

/// <summary>Processes as <c>/proc</c> shows them.</summary>
internal static class ProcessTree
{
    /// <summary>The children, grandchildren ... of a process whose command line holds the text.</summary>
    public static IReadOnlyList<int> Below(int root, string partOfCommandLine)
    {
        var children = All().ToLookup(p => p.Parent, p => p.Id);
        var found = new List<int>();
        var queue = new Queue<int>(children[root]);
        while (queue.TryDequeue(out var id))
        {
            if (CommandLine(id).Contains(partOfCommandLine, StringComparison.Ordinal))
                found.Add(id);
            foreach (var child in children[id])
                queue.Enqueue(child);
        }

        return found;
    }

    /// <summary>Whether the process runs; a zombie does not.</summary>
    public static bool IsAlive(int id) => Stat(id) is { State: not 'Z' };

    private static IEnumerable<(int Id, int Parent)> All() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        let id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
        let stat = Stat(id)
        where stat is not null
        select (id, stat.Value.Parent);

    /// <summary>The fields behind the name in <c>/proc/ID/stat</c>, which may itself hold spaces and brackets.</summary>
    private static (char State, int Parent)? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string CommandLine(int id)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{id}/cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
