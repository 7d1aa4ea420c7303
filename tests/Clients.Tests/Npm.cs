using Face.Testing;

namespace Face.Clients.Tests;

/// <summary>What <c>npm ci</c> has put beside this project.</summary>
internal static class Npm
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Clients.Tests");

    /// <summary>The path of a package's file; the test is skipped without it.</summary>
    public static string Module(string path) => Requirement.File(Path.Combine(Folder, "node_modules", path));
}
