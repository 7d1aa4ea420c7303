namespace Face.Testing;

/// <summary>What the build made of another project, in the configuration of the running tests.</summary>
public static class BuiltProject
{
    /// <summary>The project's assembly, to be started with <c>dotnet</c>.</summary>
    public static string Dll(string project) => Path.Combine(Repository.Root, "artifacts", "bin", project, Configuration, $"{project}.dll");

    /// <summary>The artifacts layout ends in the configuration's name.</summary>
    private static string Configuration { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
}
