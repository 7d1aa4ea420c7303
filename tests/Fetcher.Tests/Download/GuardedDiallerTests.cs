using System.Net;
using Face.Fetcher.Addresses;
using Face.Fetcher.Download;
using Face.Fetcher.Tests.Addresses;
using Face.Testing;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Tests.Download;

public sealed class GuardedDiallerTests : IAsyncDisposable
{
    private readonly OriginServer origin = new();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("93.184.215.14", "127.0.0.1")]
    [InlineData("127.0.0.1", "93.184.215.14")]
    [InlineData("2606:4700::1111", "::ffff:127.0.0.1")]
    public async Task A_name_with_an_address_inside_is_not_dialled(params string[] addresses)
    {
        await Assert.ThrowsAsync<IOException>(() => DialAsync(new FixedNames(addresses), "inside.example"));

        Assert.Empty(origin.Requests);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_is_judged_by_the_one_that_is_dialled()
    {
        var names = new ChangingNames("93.184.215.14", "127.0.0.1");
        await names.ResolveAsync("rebinding.example", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => DialAsync(names, "rebinding.example"));
        Assert.Equal(2, names.Asked);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    public async Task Our_own_machine_is_not_dialled_by_any_name(string host) =>
        await Assert.ThrowsAnyAsync<Exception>(() => DialAsync(new SystemNameResolver(), host));

    [Fact]
    public async Task An_excepted_name_is_dialled_address_by_address()
    {
        await using var stream = await DialAsync(new FixedNames("127.0.0.2", "127.0.0.1"), "origin.example", excepted: true);

        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://\uff11\uff12\uff17.\uff10.\uff10.\uff11/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127\u00ad.0.0.1/")]
    [InlineData("http://127\u200b.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://no-such-name.invalid/")]
    public async Task What_is_forbidden_reads_as_what_does_not_answer(string url)
    {
        using var downloads = new Downloads(origin.Port);

        Assert.Equal(AddressFailures.Unreachable, (await downloads.GetAsync(url)).Failure);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("93.184.215.14", "10.0.0.1")]
    public async Task A_url_whose_name_has_an_address_inside_is_unreachable(params string[] addresses)
    {
        using var downloads = new Downloads(origin.Port, names: new FixedNames(addresses));

        Assert.Equal(AddressFailures.Unreachable, (await downloads.GetAsync("http://inside.example/x.jpg")).Failure);
    }

    [Fact]
    public async Task Any_text_ends_in_a_failure_while_every_name_leads_inside()
    {
        using var downloads = new Downloads(origin.Port, names: new FixedNames("127.0.0.1"));

        foreach (var text in RandomTexts.OfUrls(2_000))
        {
            Assert.NotNull((await downloads.GetAsync($"http://{text}")).Failure);
        }
    }

    public ValueTask DisposeAsync() => origin.DisposeAsync();

    private Task<Stream> DialAsync(INameResolver names, string host, bool excepted = false)
    {
        var dialler = new GuardedDialler(names, Options.Create(new DownloadOptions()), TimeProvider.System);
        return dialler.DialAsync(new DnsEndPoint(host, origin.Port), excepted, TestContext.Current.CancellationToken);
    }

    private sealed class ChangingNames(params string[] addresses) : INameResolver
    {
        public int Asked { get; private set; }

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(addresses[Math.Min(Asked++, addresses.Length - 1)])]);
    }
}
