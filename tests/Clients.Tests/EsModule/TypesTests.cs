using System.Text.Json;
using System.Text.RegularExpressions;
using Face.Testing;

namespace Face.Clients.Tests.EsModule;

public sealed partial class TypesTests
{
    private static readonly string Libraries = Path.Combine(Repository.Root, "Gateway", "Clients", "wwwroot");

    [Fact]
    public async Task The_types_hold_what_a_program_may_write()
    {
        var result = await Command.RunAsync(Npm.Module(".bin/tsc"), ["--noEmit", "--project", "EsModule/types"], Npm.Folder);

        result.Succeeded();
    }

    [Fact]
    public async Task The_module_exports_what_its_types_say_also_in_node()
    {
        var script = $"console.log(JSON.stringify(Object.keys(await import('{Path.Combine(Libraries, "face.mjs")}'))))";
        var result = await Command.RunAsync("node", ["--input-type=module", "--eval", script], Libraries);

        var exported = JsonSerializer.Deserialize<string[]>(result.Succeeded().Output)!;
        var declared = Declaration().Matches(await File.ReadAllTextAsync(
            Path.Combine(Libraries, "face.d.ts"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value);
        Assert.Equal(declared.Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^export (?:const|function|class) (\\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
