using Face.Testing;

namespace Face.Site.Tests;

/// <summary>Every code block of the docs, taken from the page as a reader would copy it, does what the docs say.</summary>
public sealed class DocsCodeTests(FaceSystem face)
{
    /// <summary>The address that the docs use for a picture somewhere on the internet.</summary>
    private const string SomePicture = "https://example.com/photo.jpg";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Blocks()
    {
        var rows = new TheoryData<string, int>();
        foreach (var file in SitePaths.DocsFiles)
        {
            for (var index = 0; index < DocsCode.CountIn(file); index++)
            {
                rows.Add(SitePaths.PathOf(file), index);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_code_block_of_the_docs_holds(string page, int index)
    {
        using var http = new HttpClient { BaseAddress = face.Address };
        var block = DocsCode.Read(await http.GetStringAsync(new Uri(page, UriKind.Relative), Cancel))[index];

        switch (block.Check.Split(' ')[0])
        {
            case "run":
                await RunAsync(block);
                break;
            case "reply":
                ReplySchema.AssertValid(block.Text);
                break;
            case "usage":
                ReplySchema.AssertValidUsage(block.Text);
                break;
            case "headers":
                await CompareHeadersAsync(block);
                break;
            default:
                Assert.Fail($"The fence does not say how to check this block: {block.Text}");
                break;
        }
    }

    private async Task RunAsync(DocsCode block)
    {
        var picture = face.Origin.Serve(SamplePicture.Bytes, "image/jpeg");

        var output = await CodeRunner.RunAsync(block.Language, block.Text.Replace(SomePicture, picture, StringComparison.Ordinal));

        Assert.NotEmpty(output);
        if (block.ExpectedError is { } code)
        {
            Assert.Contains($"\"error_code\":{code}", output, StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotMatch("\"?error_code\"?\\]?\\W+1\\d\\d\\d", output);
        }
    }

    /// <summary>The block's headers are those of a reply to an app with a limit.</summary>
    private async Task CompareHeadersAsync(DocsCode block)
    {
        var reply = await face.Client(await face.NewKeyAsync("free")).DetectAsync(SamplePicture.Bytes);

        foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = line.Split(": ") switch { [var n, var v] => (n, v), _ => throw new FormatException(line) };
            Assert.Equal(value.All(char.IsDigit), reply.Header(name)?.All(char.IsDigit));
        }
    }
}
