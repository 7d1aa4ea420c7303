using Face.Inference.Engine;

namespace Face.Inference.Tests.Engine;

public sealed class ModelFolderTests : IDisposable
{
    // SHA-256 of "abc", FIPS 180-4's own example.
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void File_with_the_manifests_hash_is_read()
    {
        Write("models.json", Manifest);
        Write("a.onnx", "abc");
        var models = ModelFolder.Open(folder.FullName);

        Assert.Equal("1.2.3", models.Manifest.Version);
        Assert.Equal("abc"u8.ToArray(), models.Read(models.Entry("a")));
    }

    [Fact]
    public void Other_file_of_that_name_is_refused_in_a_sentence_that_names_it()
    {
        Write("models.json", Manifest);
        Write("a.onnx", "abd");
        var models = ModelFolder.Open(folder.FullName);

        var refusal = Assert.Throws<InvalidDataException>(() => models.Read(models.Entry("a")));

        Assert.Contains("a.onnx is not the file that models.json names", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Models:Path")]
    [InlineData("{", "not a list of models")]
    [InlineData("{\"version\":\"1\"}", "not a list of models")]
    public void Manifest_that_is_missing_or_damaged_is_said_in_one_sentence(string? manifest, string said)
    {
        if (manifest is not null)
        {
            Write("models.json", manifest);
        }

        var refusal = Assert.Throws<InvalidDataException>(() => ModelFolder.Open(folder.FullName));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Missing_model_file_is_said_with_the_option_that_names_the_folder()
    {
        Write("models.json", Manifest);
        var models = ModelFolder.Open(folder.FullName);

        var refusal = Assert.Throws<InvalidDataException>(() => models.Read(models.Entry("a")));

        Assert.Contains("Models:Path", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_the_manifest_lacks_is_refused()
    {
        Write("models.json", Manifest);

        Assert.Throws<InvalidDataException>(() => ModelFolder.Open(folder.FullName).Entry("b"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Manifest => $$"""
        {"version": "1.2.3", "models": [{"name": "a", "file": "a.onnx", "sha256": "{{HashOfAbc}}",
          "input": {"name": "x", "shape": ["N", 3]}, "outputs": [{"name": "y", "shape": ["N"]}]}]}
        """;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
