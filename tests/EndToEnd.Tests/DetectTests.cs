using Face.Testing;

namespace Face.EndToEnd.Tests;

public sealed class DetectTests(FaceSystem face)
{
    [Fact]
    public async Task A_photo_gets_its_faces_with_every_key_in_the_contracts_order()
    {
        var reply = await face.Demo.DetectAsync(SamplePicture.Bytes);

        reply.HasTheContractsShape();
        var person = reply.People[0];
        Assert.Equal((512, 600), reply.ImageSize);
        Assert.InRange(Math.Abs(person.GetProperty("gender").GetInt32()), 50, 100);
        Assert.InRange(person.GetProperty("age").GetInt32(), 45, 90);
        Assert.Equal(3, person.GetProperty("clothingcolors").GetArrayLength());
    }

    [Fact]
    public async Task A_png_is_taken_too()
    {
        var reply = await face.Demo.DetectAsync(SamplePicture.Png);

        reply.HasTheContractsShape();
        Assert.Equal((512, 512), reply.ImageSize);
        Assert.InRange(reply.People[0].GetProperty("gender").GetInt32(), 50, 100);
    }

    [Fact]
    public async Task A_picture_without_a_face_is_a_success_with_nobody()
    {
        var reply = await face.Demo.DetectAsync(FlatPng.Of(320, 240));

        Assert.Equal((0, ""), (reply.Code, reply.Description));
        Assert.Empty(reply.People);
        Assert.Equal((320, 240), reply.ImageSize);
    }

    [Fact]
    public async Task A_picture_at_a_url_gets_the_same_reply_as_the_uploaded_one()
    {
        var url = face.Origin.Serve(SamplePicture.Bytes, "image/jpeg");

        var fetched = await face.Demo.PostAsync(("url", url));
        var uploaded = await face.Demo.DetectAsync(SamplePicture.Bytes);

        Assert.Equal(uploaded.Raw, fetched.Raw);
    }

    [Fact]
    public async Task A_data_uri_in_img_is_taken_as_the_picture()
    {
        var uri = "data:image/jpeg;base64," + Convert.ToBase64String(SamplePicture.Bytes);

        var reply = await face.Demo.PostAsync(("img", uri));

        Assert.NotEmpty(reply.People);
    }

    [Fact]
    public async Task The_same_request_twice_gives_the_same_bytes()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => face.Demo.DetectAsync(SamplePicture.Png)));

        Assert.Single(replies.Select(r => r.Raw).Distinct());
    }

    [Fact]
    public async Task Attributes_choose_the_keys_and_position_stays()
    {
        var reply = await face.Demo.DetectAsync(SamplePicture.Bytes, ("attributes", "age,rotation"));

        Assert.Equal(["age", "position", "rotation"], reply.People[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Ethnicity_switched_off_is_four_zeros()
    {
        var reply = await face.Demo.DetectAsync(SamplePicture.Bytes, ("ethnicity", "no"));

        Assert.All(reply.People[0].GetProperty("ethnicity").EnumerateObject(), value => Assert.Equal(0, value.Value.GetInt32()));
    }

    [Fact]
    public async Task Extended_adds_confidence_quality_request_id_model_version_and_timings()
    {
        var reply = await face.Demo.DetectAsync(SamplePicture.Bytes, ("extended", "true"));

        Assert.InRange(reply.People[0].GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.InRange(reply.People[0].GetProperty("quality").GetProperty("sharpness").GetDouble(), 0.5, 1);
        Assert.Equal(reply.Header("X-Request-Id"), reply.Root.GetProperty("request_id").GetString());
        Assert.NotEqual("", reply.Root.GetProperty("model_version").GetString());
        var timings = reply.Root.GetProperty("timings_ms");
        Assert.Equal(["fetch", "queue", "decode", "inference", "total"], timings.EnumerateObject().Select(p => p.Name));
        Assert.True(timings.GetProperty("total").GetDouble() >= timings.GetProperty("inference").GetDouble());
    }

    [Fact]
    public async Task A_large_photo_is_parked_outside_the_message_and_analysed()
    {
        var large = FlatPng.Noise(1200, 900);
        Assert.True(large.Length > 2_000_000, "the picture must be too large for a message");

        var reply = await face.Demo.DetectAsync(large);

        Assert.Equal(0, reply.Code);
        Assert.Equal((1200, 900), reply.ImageSize);
    }

    [Fact]
    public async Task The_old_clients_url_without_the_last_slash_works()
    {
        using var http = new HttpClient { BaseAddress = face.Address };
        using var form = new FormUrlEncodedContent([new("app_key", FaceSystem.DemoKey), new("url", face.Origin.Serve(SamplePicture.Bytes, "image/jpeg"))]);

        using var response = await http.PostAsync(new Uri("/api/detect", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Contains("\"error_code\":0", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
