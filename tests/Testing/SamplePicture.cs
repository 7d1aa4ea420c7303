namespace Face.Testing;

/// <summary>The portrait in <c>docs/sample.jpg</c>: one face, a free licence.</summary>
public static class SamplePicture
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "sample.jpg");

    public static byte[] Bytes => File.ReadAllBytes(Path);
}
