namespace Face.Testing;

/// <summary>The two sample photos in <c>docs</c>: portraits in the public domain.</summary>
public static class SamplePicture
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "sample.jpg");

    /// <summary>The JPEG: 512 x 600 pixels, one face.</summary>
    public static byte[] Bytes => File.ReadAllBytes(Path);

    /// <summary>The PNG: 512 x 512 pixels, one face.</summary>
    public static byte[] Png => File.ReadAllBytes(System.IO.Path.ChangeExtension(Path, ".png"));
}
