using System.Text.Encodings.Web;

namespace Face.Gateway.Home;

/// <summary>A plain page with the line to start from.</summary>
internal static class HomePage
{
    /// <summary>Exists in Development alone; Accounts makes it there.</summary>
    private const string DemoKey = "0123456789abcdef0123456789abcdef";

    public static IEndpointConventionBuilder MapHomePage(this WebApplication app)
    {
        var key = app.Environment.IsDevelopment() ? DemoKey : "YOUR_APP_KEY";
        return app.MapGet("/", (HttpRequest request) => Results.Content(Page($"{request.Scheme}://{request.Host}", key), "text/html; charset=utf-8"));
    }

    /// <param name="address">As the client wrote it, so it is encoded.</param>
    public static string Page(string address, string key) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Face</title></head>
        <body>
        <h1>Face</h1>
        <p>Send a photo, get its faces as JSON: age, gender, mood, position, rotation, landmarks, clothing colours, ethnicity and emotions.</p>
        <pre>curl -F app_key={{key}} -F img=@photo.jpg {{HtmlEncoder.Default.Encode(address)}}/api/detect/</pre>
        </body>
        </html>

        """;
}
