namespace Face.EndToEnd.Tests;

/// <summary>A client of the public endpoint with one app key.</summary>
public sealed class ApiClient(HttpClient http, string? key)
{
    private static readonly Uri Endpoint = new("/api/detect/", UriKind.Relative);

    /// <summary>Posts a picture and further fields.</summary>
    public Task<Reply> DetectAsync(byte[] picture, params (string Name, string Value)[] fields) => SendAsync(Form(picture, fields));

    /// <summary>Posts fields alone.</summary>
    public Task<Reply> PostAsync(params (string Name, string Value)[] fields) => SendAsync(Form(null, fields));

    /// <summary>Sends any request to the endpoint.</summary>
    public async Task<Reply> SendAsync(HttpContent? content, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, Endpoint) { Content = content };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(response, TestContext.Current.CancellationToken);
    }

    private MultipartFormDataContent Form(byte[]? picture, (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        if (key is not null)
            form.Add(new StringContent(key), "app_key");
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (picture is not null)
            form.Add(new ByteArrayContent(picture), "img", "filename");
        return form;
    }
}
