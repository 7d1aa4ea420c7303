using Xunit;

namespace Face.Testing;

/// <summary>The reference data beside the checkout, which is not part of the repository: a test that wants it is skipped without it.</summary>
public static class SharedData
{
    /// <summary>The path of a file or folder of <c>../shared</c>; skips the test when it is not there.</summary>
    public static string Require(string relativePath)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", relativePath));
        Assert.SkipUnless(Path.Exists(path), $"The reference data '../shared/{relativePath}' is not on this machine.");
        return path;
    }
}
