using System.Reflection;

namespace Aspire.Hosting;

/// <summary>What the build wrote into the app host's assembly.</summary>
internal static class BuildFacts
{
    private static readonly Dictionary<string, string> Facts = typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value ?? "");

    /// <summary>The folder of the app host's project file.</summary>
    public static string AppHostDirectory => Facts["AppHostDirectory"];

    /// <summary>The built assembly of a project that the app host refers to.</summary>
    public static string OutputOf(string projectPath) => Facts[$"OutputOf:{projectPath}"];
}
