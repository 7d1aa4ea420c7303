using Face.Browser;
using Face.Testing;

namespace Face.Site.Tests;

/// <summary>The code that the playground offers runs as it is pasted.</summary>
public sealed class SnippetTests(FaceSystem face, Chromium chromium)
{
    public static TheoryData<string, string> Languages => new()
    {
        { "curl", "bash" },
        { "javascript", "javascript" },
        { "python", "python" },
        { "php", "php" },
        { "csharp", "csharp" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_request_with_a_file_and_options_runs(string language, string program)
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, FaceSystem.DemoKey);
        await playground.Page.FillAsync("#max-people", "1");
        await playground.Page.UncheckAsync("#ethnicity");

        var output = await CodeRunner.RunAsync(program, await CodeAsync(playground, language));

        Assert.Matches("caucasian\\W+(=>)?\\W*0", output);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_request_with_an_address_runs(string language, string program)
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, FaceSystem.DemoKey);
        await playground.Page.ClickAsync("#tab-url");
        await playground.Page.FillAsync("#url", $"{face.Origin.Serve(SamplePicture.Bytes, "image/jpeg")}");
        await playground.Page.ClickAsync("#panel-url button");
        await playground.ShowsOneFaceAsync();

        var output = await CodeRunner.RunAsync(program, await CodeAsync(playground, language));

        Assert.Contains("maskpoints", output, StringComparison.Ordinal);
    }

    private static async Task<string> CodeAsync(PlaygroundPage playground, string language)
    {
        await playground.Page.ClickAsync("#tab-code");
        await playground.Page.ClickAsync($"#languages [data-language={language}]");
        return (await playground.Page.TextContentAsync("#code"))!;
    }
}
