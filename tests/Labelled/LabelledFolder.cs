namespace Face.Labelled;

/// <summary>A folder of <see cref="LabelledSet"/>s, such as <c>../shared/data/dev</c>, which is not part of the repository.</summary>
public static class LabelledFolder
{
    /// <summary>The sets by name.</summary>
    /// <param name="only">The names wanted; empty: all.</param>
    /// <exception cref="DirectoryNotFoundException">The folder, or a wanted set, is not there; the message says so in one sentence.</exception>
    public static IReadOnlyList<LabelledSet> Open(string folder, IReadOnlyCollection<string> only)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"The labelled pictures are not at '{folder}': they are kept outside the repository; name a folder that holds <set>/labels.csv.");
        }

        var sets = Directory.GetDirectories(folder).Where(set => File.Exists(Path.Combine(set, "labels.csv"))).Order(StringComparer.Ordinal);
        var names = sets.Select(set => Path.GetFileName(set)!).ToHashSet();
        var missing = only.Where(name => !names.Contains(name)).ToList();
        return missing.Count == 0 && names.Count > 0
            ? [.. sets.Where(set => only.Count == 0 || only.Contains(Path.GetFileName(set))).Select(LabelledSet.Open)]
            : throw new DirectoryNotFoundException($"'{folder}' has no set '{string.Join("', '", missing)}'; its sets are {string.Join(", ", names)}.");
    }
}
