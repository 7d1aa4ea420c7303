using System.Net;
using System.Text.RegularExpressions;

namespace Face.Portal.Tests.Running;

/// <summary>A browser without scripts: keeps cookies, follows no redirect by itself, and sends a page's form with its antiforgery token.</summary>
internal sealed partial class HttpSession : IDisposable
{
    private readonly HttpClient http;

    public HttpSession(Uri gateway)
    {
        Handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false };
        http = new HttpClient(Handler) { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClientHandler Handler { get; }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>The page's text, decoded.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Loads the page, then sends the fields with its token; the handler goes into the query.</summary>
    public async Task<Answer> PostAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = TokenPattern().Match(await ReadAsync(page)).Groups[1].Value;
        return await PostRawAsync(page, handler, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<Answer> PostRawAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        var address = handler.Length == 0 ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await http.PostAsync(address, form, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, response.Headers.Location?.OriginalString, WebUtility.HtmlDecode(text));
    }

    public void Dispose()
    {
        http.Dispose();
        Handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}

/// <param name="Location">Where a redirect leads; null: no redirect.</param>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Text);
