#!/usr/bin/env dotnet
// Analyses one photo and prints its faces, with nothing but .NET: dotnet run detect.cs -- PHOTO|URL
//   FACE_KEY   your app key
//   FACE_URL   the server (http://localhost:8080)
// Needs the .NET SDK 10. Exit status: 0 analysed, 1 refused or not reached, 2 wrong use. The package Face.Client does the same with types.
#:property PublishAot=false

using System.Text.Json.Nodes;

var key = Environment.GetEnvironmentVariable("FACE_KEY");
var server = Environment.GetEnvironmentVariable("FACE_URL") ?? "http://localhost:8080";
if (args is not [var picture] || string.IsNullOrEmpty(key))
{
    return Fail(2, "Set FACE_KEY to your app key and give one photo: dotnet run detect.cs -- PHOTO|URL");
}

using var http = new HttpClient { BaseAddress = new Uri(server), Timeout = TimeSpan.FromSeconds(60) };
using var form = new MultipartFormDataContent { { new StringContent(key), "app_key" } };
try
{
    if (picture.StartsWith("http://", StringComparison.Ordinal) || picture.StartsWith("https://", StringComparison.Ordinal))
    {
        form.Add(new StringContent(picture), "url");
    }
    else
    {
        form.Add(new ByteArrayContent(File.ReadAllBytes(picture)), "img", "photo");
    }

    using var response = await http.PostAsync("/api/detect/", form);
    response.EnsureSuccessStatusCode();
    return Print(JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
}
catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
{
    return Fail(2, e.Message);
}
catch (Exception e) when (e is IOException or HttpRequestException or TaskCanceledException)
{
    return Fail(1, e.Message);
}

static int Print(JsonNode reply)
{
    if ((int)reply["error_code"]! is not 0 and var code)
    {
        return Fail(1, $"Face says {code}: {reply["description"]}");
    }

    var people = reply["people"]!.AsArray();
    Console.WriteLine($"{people.Count} face(s)");
    foreach (var person in people)
    {
        var gender = (int)person!["gender"]!;
        Console.WriteLine(
            $"{(gender > 0 ? "female" : "male")} ({Math.Abs(gender)} %), {person["age"]} years, mood {person["mood"]}, " +
            $"at {person["position"]!.ToJsonString()}");
    }

    return 0;
}

static int Fail(int status, string message)
{
    Console.Error.WriteLine(message);
    return status;
}
