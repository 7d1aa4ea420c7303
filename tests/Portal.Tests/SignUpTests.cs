using System.Net;
using Face.Portal.Tests.Running;

namespace Face.Portal.Tests;

public sealed class SignUpTests(Servers servers, SharedPortal shared)
{
    [Fact]
    public async Task A_welcome_link_makes_one_account_and_works_once()
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();
        var address = RunningPortal.NewAddress();

        var asked = await visitor.PostAsync("/account/sign-up", "", ("Email", address.ToUpperInvariant()));
        var link = (await portal.Mail.ReadAsync(address)).Link;
        var made = await visitor.PostAsync(link, "", ("Password", RunningPortal.Password));
        var again = await visitor.ReadAsync(link);

        Assert.Equal("/account/check-mail", asked.Location);
        Assert.Equal("/account/apps/new", made.Location);
        Assert.Contains("This link does not work", again);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/account"));
    }

    [Fact]
    public async Task Signing_up_with_an_address_that_has_an_account_answers_the_same_and_sends_its_owner_a_link()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        using var visitor = portal.Visit();

        var known = await visitor.PostAsync("/account/sign-up", "", ("Email", account.Email!));
        var unknown = await visitor.PostAsync("/account/sign-up", "", ("Email", RunningPortal.NewAddress()));

        Assert.Equal(unknown, known);
        Assert.StartsWith("/account/reset-password?", (await portal.Mail.ReadAsync(account.Email!)).Link);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_other_sessions()
    {
        var portal = await shared.StartAsync(servers);
        var (before, account) = await portal.SignInAsync();
        using var visitor = portal.Visit();

        await visitor.PostAsync("/account/forgot-password", "", ("Email", account.Email!));
        var link = (await portal.Mail.ReadAsync(account.Email!)).Link;
        var fields = ResetFields(link);
        var reset = await visitor.PostAsync(link, "", [.. fields, ("Password", "another quiet otter")]);
        var again = await visitor.PostAsync(link, "", [.. fields, ("Password", "a third quiet otter")]);

        Assert.Equal("/account", reset.Location);
        Assert.Contains("was used before", again.Text);
        Assert.Equal(HttpStatusCode.Redirect, await before.StatusAsync("/account"));
        before.Dispose();
    }

    [Fact]
    public async Task A_forgotten_password_of_an_unknown_address_answers_the_same_and_sends_nothing()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        using var visitor = portal.Visit();
        var nobody = RunningPortal.NewAddress();

        var unknown = await visitor.PostAsync("/account/forgot-password", "", ("Email", nobody));
        var known = await visitor.PostAsync("/account/forgot-password", "", ("Email", account.Email!));

        Assert.Equal(unknown, known);
        await portal.Mail.ReadAsync(account.Email!);
        Assert.Empty(portal.Mail.To(nobody));
    }

    [Theory]
    [InlineData("short one", "at least 12 characters")]
    [InlineData("aaaaaaaaaaaaaaaa", "different characters")]
    [InlineData("passwordpassword", "first that are tried")]
    public async Task A_weak_password_is_refused_with_the_reason(string password, string reason)
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();
        var address = RunningPortal.NewAddress();
        await visitor.PostAsync("/account/sign-up", "", ("Email", address));
        var link = (await portal.Mail.ReadAsync(address)).Link;

        var answer = await visitor.PostAsync(link, "", ("Password", password));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(reason, answer.Text);
    }

    [Fact]
    public async Task An_account_that_the_command_line_made_is_its_owners_by_mail_alone()
    {
        var portal = await shared.StartAsync(servers);
        var address = RunningPortal.NewAddress();
        await portal.QueryAsync(async db =>
        {
            db.Accounts.Add(new() { Id = Guid.CreateVersion7(), Email = address, CreatedAt = portal.Time.GetUtcNow() });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var visitor = portal.Visit();

        await visitor.PostAsync("/account/sign-up", "", ("Email", address));
        var link = (await portal.Mail.ReadAsync(address)).Link;
        var reset = await visitor.PostAsync(link, "", [.. ResetFields(link), ("Password", RunningPortal.Password)]);

        Assert.Equal("/account", reset.Location);
    }

    private static (string, string)[] ResetFields(string link)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://face.test" + link).Query);
        return [("account", query["account"]!), ("token", query["token"]!)];
    }
}
