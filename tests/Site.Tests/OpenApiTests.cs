using System.Text.Json;
using System.Text.RegularExpressions;
using Face.Testing;

namespace Face.Site.Tests;

/// <summary>The OpenAPI document says what the system does.</summary>
public sealed class OpenApiTests(FaceSystem face)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Requests =>
        ["", "extended=true", "attributes=age,rotation", "attributes=clothingcolors", "ethnicity=no", "max_people=1"];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_real_reply_fits_the_document(string field)
    {
        (string, string)[] fields = field == "" ? [] : [(field.Split('=')[0], field.Split('=')[1])];

        foreach (var picture in new[] { SamplePicture.Bytes, SamplePicture.Png, FlatPng.Of(320, 240) })
        {
            var reply = await face.Demo.DetectAsync(picture, fields);
            Assert.Equal(0, reply.Code);
            ReplySchema.AssertValid(reply.Raw);
        }
    }

    [Theory]
    [InlineData("free")]
    [InlineData("demo")]
    public async Task A_real_answer_about_usage_fits_the_document(string plan)
    {
        using var http = new HttpClient { BaseAddress = face.Address };
        http.DefaultRequestHeaders.Add("X-App-Key", await face.NewKeyAsync(plan));

        ReplySchema.AssertValidUsage(await http.GetStringAsync(new Uri("/api/usage", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task Real_errors_fit_the_document()
    {
        Reply[] replies =
        [
            await face.Client("0").DetectAsync(SamplePicture.Bytes),
            await face.Demo.PostAsync(),
            await face.Demo.DetectAsync("no picture"u8.ToArray()),
            await face.Demo.PostAsync(("url", "http://127.0.0.1/")),
        ];

        Assert.Equal([1100, 1200, 1200, 1300], replies.Select(reply => reply.Code));
        Assert.All(replies, reply => ReplySchema.AssertValid(reply.Raw));
    }

    [Theory]
    [InlineData("\"gender\":-?[0-9]+", "\"gender\":40")]
    [InlineData("\"roll\":-?[0-9]+", "\"roll\":2.5")]
    [InlineData("\"x\":[0-9]+", "\"x\":-1")]
    [InlineData("\"lefteye\"", "\"left_eye\"")]
    [InlineData("#[0-9a-f]{6}", "#554434")]
    [InlineData("\"error_code\":0", "\"error_code\":1200")]
    public void A_wrong_reply_does_not_fit_the_document(string right, string wrong)
    {
        var reply = File.ReadAllText(Path.Combine(Repository.Root, "Gateway", "Site", "wwwroot", "assets", "sample", "astronaut.json"));
        Assert.Matches(right, reply);

        Assert.True(ReplySchema.IsValid(reply));
        Assert.False(ReplySchema.IsValid(Regex.Replace(reply, right, wrong, RegexOptions.CultureInvariant)));
    }

    [Fact]
    public async Task The_document_is_sound_and_names_this_address()
    {
        using var http = new HttpClient { BaseAddress = face.Address };
        var text = await http.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), Cancel);
        using var document = JsonDocument.Parse(text);

        Assert.Equal(face.Address.ToString().TrimEnd('/'), document.RootElement.GetProperty("servers")[0].GetProperty("url").GetString());
        var folder = Directory.CreateTempSubdirectory("face-openapi-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "openapi.json"), text, Cancel);
        var packages = Path.Combine(Repository.Root, "tests", "Site.Tests", "node_modules");
        var validator = Path.Combine(packages, "@seriousme", "openapi-schema-validator", "bin", "validate-api-cli.js");
        await CodeRunner.RunAsync(folder.FullName, ["node", validator, "openapi.json"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_documents_headers_are_those_of_a_reply()
    {
        var source = JsonDocument.Parse(File.ReadAllText(ReplySchema.SourcePath));
        var described = source.RootElement.GetProperty("paths").GetProperty("/api/detect/").GetProperty("post").GetProperty("responses")
            .GetProperty("200").GetProperty("headers").EnumerateObject().Select(header => header.Name).Order();

        var reply = await face.Client(await face.NewKeyAsync("free")).DetectAsync(SamplePicture.Bytes);

        Assert.Equal(reply.Header("Access-Control-Expose-Headers")!.Split(", ").Order(), described);
    }
}
