namespace Face.Gateway.Clients;

/// <summary>
/// The client libraries at the root (<c>/FACE-1.0.js</c>, <c>/face.mjs</c>, <c>/face.d.ts</c>) and the examples under <c>/examples/</c>,
/// with a zip of all of it.
/// </summary>
internal static class ClientFiles
{
    private const string Examples = "/examples/";

    public static void MapClientFiles(this IEndpointRouteBuilder endpoints)
    {
        var libraries = EmbeddedFiles.Of("clients/");
        var examples = EmbeddedFiles.Of("examples/");
        foreach (var (path, bytes) in libraries)
        {
            endpoints.MapFile("/" + path, new ClientFile(path, bytes));
        }

        // The name that TypeScript looks for beside an imported face.mjs.
        endpoints.MapFile("/face.d.mts", new ClientFile("face.d.mts", libraries["face.d.ts"]));
        endpoints.MapExamples(examples);
        endpoints.MapFile(Examples + ExamplesArchive.Name, new ClientFile(
            ExamplesArchive.Name, ExamplesArchive.Build(libraries, examples), ExamplesArchive.Name));
    }

    /// <summary>The web pages stand directly under <c>/examples/</c>, so that <c>../FACE-1.0.js</c> is right in both places.</summary>
    private static void MapExamples(this IEndpointRouteBuilder endpoints, SortedDictionary<string, byte[]> examples)
    {
        foreach (var (path, bytes) in examples)
        {
            endpoints.MapFile(Examples + (path.StartsWith("web/", StringComparison.Ordinal) ? path[4..] : path), new ClientFile(path, bytes));
        }

        var index = new ClientFile("index.html", examples["web/index.html"]);
        endpoints.MapMethods(Examples, [HttpMethods.Get, HttpMethods.Head], IResult (HttpContext context) =>
            context.Request.Path.Value!.EndsWith('/') ? index.Answer(context) : TypedResults.LocalRedirect(Examples, permanent: true));
    }

    private static void MapFile(this IEndpointRouteBuilder endpoints, string path, ClientFile file) =>
        endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], file.Answer);
}
