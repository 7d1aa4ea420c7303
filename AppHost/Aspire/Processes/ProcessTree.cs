using System.Globalization;

namespace Aspire.Hosting.Processes;

/// <summary>Who was started by whom, read from <c>/proc</c>.</summary>
internal static class ProcessTree
{
    /// <summary>The process and everything below it, parents first.</summary>
    public static IReadOnlyList<int> From(int root)
    {
        var children = Parents().ToLookup(p => p.Parent, p => p.Id);
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++)
        {
            tree.AddRange(children[tree[i]]);
        }

        return tree;
    }

    private static IEnumerable<(int Id, int Parent)> Parents()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Read(folder) is { } stat)
            {
                // "pid (name) state parent ...": a name may hold spaces and brackets.
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                yield return (id, int.Parse(fields[1], CultureInfo.InvariantCulture));
            }
        }
    }

    private static string? Read(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "stat"));
        }
        catch (IOException)
        {
            return null; // It ended while the list was being read.
        }
    }
}
