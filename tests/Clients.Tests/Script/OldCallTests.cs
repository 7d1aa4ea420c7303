using Face.Browser;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Script;

/// <summary><c>FACE.sendImage</c> and <c>FACE.sendUrl</c>, as the service's first apps call them.</summary>
public sealed class OldCallTests(RedisServer redis, Chromium chromium)
{
    [Theory]
    [InlineData("sendImage", "jpeg([255, 216, 255, 1])")]
    [InlineData("sendUrl", "'https://example.com/a.jpg'")]
    public async Task The_reply_has_people_and_persons(string call, string picture)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson(gender: -88));

        var result = await page.RunAsync($$"""
            () => new Promise((resolve) => FACE.{{call}}({{picture}}, (reply) => {
              const old = reply.persons[0];
              resolve([reply.people[0].age, old.age.value, old.gender.value, old.gender.confidence, old.mood.value, old.expressions.fear.value,
                old.expressions.neutral.value, JSON.stringify(reply).includes('persons')]);
            }, resolve, key, 'a client id', 'age,gender,mood,expressions'))
            """);

        Assert.Equal("""[29,29,"Male",88,"Positive",10,80,false]""", result.GetRawText());
    }

    [Fact]
    public async Task A_failure_is_its_text_first()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(ErrorCode.RemoteImage, "The remote server does not answer."));

        var result = await page.RunAsync(
            "() => new Promise((resolve) => FACE.sendUrl('https://example.com/a.jpg', resolve, (...told) => resolve(told), key, 'a client id'))");

        Assert.Equal("""["FACE request failed : The remote server does not answer.",1300]""", result.GetRawText());
    }

    [Fact]
    public async Task What_is_no_image_is_a_failure()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await page.RunAsync("() => new Promise((resolve) => FACE.sendImage(undefined, resolve, (...told) => resolve(told), key))");

        Assert.Equal("""["give either img or url.",0]""", result.GetRawText());
    }
}
