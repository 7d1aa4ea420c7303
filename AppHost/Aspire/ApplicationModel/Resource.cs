namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the application, with its name checked.</summary>
public abstract class Resource : IResource
{
    private const int MaxNameLength = 64;

    protected Resource(string name)
    {
        if (!IsValid(name))
        {
            throw new ArgumentException(
                $"'{name}' is no resource name: it takes 1 to {MaxNameLength} letters, digits and single hyphens, a letter first, no hyphen last.",
                nameof(name));
        }

        Name = name;
    }

    public string Name { get; }

    public ResourceAnnotationCollection Annotations { get; } = [];

    /// <summary>Names become host names, variables and files.</summary>
    private static bool IsValid(string name) =>
        name is { Length: > 0 and <= MaxNameLength }
        && char.IsAsciiLetter(name[0])
        && name[^1] != '-'
        && !name.Contains("--", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
