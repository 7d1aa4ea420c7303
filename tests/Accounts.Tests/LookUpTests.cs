using System.Net;
using System.Net.Http.Json;
using Face.Accounts.Keys;
using Face.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed class LookUpTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_key_gives_the_app_with_its_plan()
    {
        var accounts = await shared.StartAsync();
        var (app, key) = await accounts.CreateAppAsync("starter");

        using var response = await accounts.LookUpAsync(key);
        var record = await response.Content.ReadFromJsonAsync<AppRecord>(Cancel);

        Assert.Equal((app, "starter", 5, 50_000), (record!.Id, record.Plan, record.RatePerSecond, record.CreditsPerMonth));
        Assert.True(record.Ethnicity);
        Assert.Empty(record.AllowedOrigins);
    }

    [Fact]
    public async Task App_gives_its_own_settings()
    {
        var accounts = await shared.StartAsync();
        var (id, key) = await accounts.CreateAppAsync();
        await accounts.QueryAsync(db => db.Apps.Where(app => app.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(app => app.Ethnicity, false).SetProperty(app => app.AllowedOrigins, new List<string> { "https://example.com" }), Cancel));

        using var response = await accounts.LookUpAsync(key);
        var record = await response.Content.ReadFromJsonAsync<AppRecord>(Cancel);

        Assert.False(record!.Ethnicity);
        Assert.Equal(["https://example.com"], record.AllowedOrigins);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123")]
    [InlineData("not hexadecimal, but as long as a hash is: 64 characters in all.")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_known_hash_is_not_found(string hash)
    {
        var accounts = await shared.StartAsync();

        using var response = await accounts.PostAsync(InternalPaths.LookUpApp, new AppLookup(hash));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Revoked_app_is_not_found()
    {
        var accounts = await shared.StartAsync();
        var (app, key) = await accounts.CreateAppAsync();
        await accounts.RevokeAsync(app);

        using var response = await accounts.LookUpAsync(key);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Key_that_is_replaced_is_good_until_its_overlap_ends()
    {
        var accounts = await shared.StartAsync();
        var (app, oldKey) = await accounts.CreateAppAsync();
        var newKey = KeyText.Create();
        await RotateAsync(accounts, app, newKey, accounts.Time.GetUtcNow().AddHours(1));

        using var during = await accounts.LookUpAsync(oldKey);
        accounts.Time.Advance(TimeSpan.FromHours(1));
        using var after = await accounts.LookUpAsync(oldKey);
        using var replacement = await accounts.LookUpAsync(newKey);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (during.StatusCode, after.StatusCode, replacement.StatusCode));
    }

    [Theory]
    [InlineData(InternalPaths.LookUpApp)]
    [InlineData(InternalPaths.ReserveCredit)]
    [InlineData(InternalPaths.SettleCredit)]
    [InlineData(InternalPaths.ReleaseCredit)]
    public async Task Without_the_secret_nothing_is_there(string path)
    {
        var accounts = await shared.StartAsync();
        var (app, key) = await accounts.CreateAppAsync();
        using var stranger = new HttpClient { BaseAddress = accounts.Http.BaseAddress };

        object body = path == InternalPaths.LookUpApp
            ? new AppLookup(Convert.ToHexStringLower(KeyText.Hash(key)))
            : new CreditRequest(app, Guid.CreateVersion7());
        using var response = await stranger.PostAsJsonAsync(path, body, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(await accounts.QueryAsync(db => db.CreditReservations.AnyAsync(row => row.AppId == app, Cancel)));
    }

    private static Task<int> RotateAsync(AccountsHost accounts, Guid app, string newKey, DateTimeOffset oldUntil) => accounts.QueryAsync(async db =>
    {
        var found = await db.Apps.Include(row => row.Keys).SingleAsync(row => row.Id == app, Cancel);
        found.Keys.Single().RevokedAt = oldUntil;
        found.Keys.Add(KeyText.ToRow(newKey, accounts.Time.GetUtcNow()));
        return await db.SaveChangesAsync(Cancel);
    });
}
