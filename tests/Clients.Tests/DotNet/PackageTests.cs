using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.DotNet;

/// <summary>The package as <c>dotnet pack</c> makes it.</summary>
public sealed partial class PackageTests(RedisServer redis, PackedClient packed) : IClassFixture<PackedClient>
{
    [Fact]
    public void It_holds_assemblies_comments_readme_and_licence()
    {
        using var archive = ZipFile.OpenRead(packed.Path);

        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "README.md", "LICENSE", "lib/net8.0/Face.Client.dll", "lib/net8.0/Face.Client.xml",
                "lib/net10.0/Face.Client.dll", "lib/net10.0/Face.Client.xml",
            },
            names);
        Assert.True(File.Exists(Path.ChangeExtension(packed.Path, "snupkg")));
    }

    [Fact]
    public void It_names_its_terms_and_needs_no_other_package()
    {
        using var archive = ZipFile.OpenRead(packed.Path);
        var manifest = XDocument.Load(archive.GetEntry("Face.Client.nuspec")!.Open()).Root!.Elements().Single();
        var words = manifest.Elements().Where(e => !e.HasElements).ToDictionary(e => e.Name.LocalName, e => e.Value);

        Assert.Equal(("Face.Client", "MIT", "README.md"), (words["id"], words["license"], words["readme"]));
        Assert.All(["authors", "description", "tags"], name => Assert.NotEmpty(words[name]));
        Assert.DoesNotContain(manifest.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Its_assemblies_do_not_name_the_machine_that_built_them()
    {
        using var archive = ZipFile.OpenRead(packed.Path);
        using var memory = new MemoryStream();
        archive.GetEntry("lib/net10.0/Face.Client.dll")!.Open().CopyTo(memory);

        Assert.DoesNotContain(Repository.Root, System.Text.Encoding.Latin1.GetString(memory.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_fresh_project_runs_the_readmes_code(string framework)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        using var project = new FreshProject(framework, packed.Path, ReadmeProgram(gateway));

        var result = await project.RunAsync(("FACE_KEY", RunningGateway.Key));

        Assert.Equal("female, 29 years, at Position { X = 432, Y = 246, Width = 503, Height = 503 }", result.Succeeded().Output.Trim());
    }

    /// <summary>The two pieces of code that make a program, with the test's server; the third is for ASP.NET.</summary>
    private static string ReadmeProgram(RunningGateway gateway)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "clients", "Face.Client", "README.md"));
        var program = string.Concat(CodeBlock().Matches(readme).Take(2).Select(block => block.Groups[1].Value));
        return program.Replace("http://localhost:8080", gateway.Client.BaseAddress!.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
