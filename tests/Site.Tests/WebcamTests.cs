using System.Collections.Concurrent;
using System.Diagnostics;
using Face.Browser;
using Microsoft.Playwright;

namespace Face.Site.Tests;

/// <summary>The playground's webcam, with Chromium's false camera (which shows no face).</summary>
public sealed class WebcamTests(FaceSystem face, Chromium chromium)
{
    [Fact]
    public async Task Frames_are_sent_at_the_demos_rate_until_it_is_stopped()
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, key: null);
        var sent = new ConcurrentQueue<TimeSpan>();
        var clock = Stopwatch.StartNew();
        var third = new TaskCompletionSource();
        playground.Page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/playground/detect", StringComparison.Ordinal))
            {
                sent.Enqueue(clock.Elapsed);
                if (sent.Count == 4)
                {
                    third.TrySetResult();
                }
            }
        };

        await StartAsync(playground);
        await third.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await playground.Page.ClickAsync("#camera");

        await Assertions.Expect(playground.Page.Locator("#camera")).ToHaveTextAsync("Start the webcam");
        Assert.True(await playground.Page.EvaluateAsync<bool>("document.getElementById('video').srcObject === null"));
        // The first frame may find an empty bucket and wait; from then on they keep the pace.
        Assert.All(sent.Zip(sent.Skip(1)).Skip(1), pair => Assert.InRange((pair.Second - pair.First).TotalMilliseconds, 900, 30_000));
        Assert.Empty(playground.Tab.Errors);
    }

    [Fact]
    public async Task A_plan_of_one_a_second_is_kept_with_the_visitors_own_key()
    {
        var key = await face.NewKeyAsync("free");
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Phone, key);

        await StartAsync(playground);

        await Assertions.Expect(playground.Page.Locator("#camera-pace")).ToHaveTextAsync("A frame every 1.0 s at most.");
        await Assertions.Expect(playground.Status).ToContainTextAsync("4,998 credits left");
        await Assertions.Expect(playground.Error).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_wrong_key_stops_the_webcam()
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, key: "wrong");

        await StartAsync(playground);

        await Assertions.Expect(playground.Error).ToContainTextAsync("Error 1100. ");
        await Assertions.Expect(playground.Page.Locator("#camera")).ToHaveTextAsync("Start the webcam");
    }

    private static async Task StartAsync(PlaygroundPage playground)
    {
        await playground.Page.ClickAsync("#tab-camera");
        await playground.Page.ClickAsync("#camera");
    }
}
