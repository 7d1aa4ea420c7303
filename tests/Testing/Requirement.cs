using Xunit;

namespace Face.Testing;

/// <summary>What a test needs of the machine: without it the test is skipped, or fails when the environment says <c>CI=true</c>.</summary>
public static class Requirement
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The path itself, when it is there.</summary>
    public static string File(string path)
    {
        Need(Path.Exists(path), $"{path} is missing: .ci/prepare installs it.");
        return path;
    }

    public static void Need(bool holds, string reason)
    {
        Assert.SkipWhen(!holds && !IsCi, reason);
        Assert.True(holds, reason);
    }
}
