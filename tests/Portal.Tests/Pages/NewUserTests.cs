using Face.Browser;
using Face.Portal.Tests.Running;
using Microsoft.Playwright;

namespace Face.Portal.Tests.Pages;

/// <summary>The way of somebody who has never been here, with nothing but what the pages say.</summary>
public sealed class NewUserTests(Servers servers, SharedPortal shared, Chromium chromium)
{
    [Fact]
    public async Task A_new_user_gets_from_the_pricing_page_to_a_request_that_succeeds()
    {
        var portal = await shared.StartAsync(servers);
        var address = RunningPortal.NewAddress();
        await using var visit = await PageVisit.StartAsync(chromium, Screen.Desk, portal.Address);

        await visit.GoAsync("/pricing");
        await visit.FollowAsync("Start free");
        await visit.FillAsync("E-mail address", address);
        await visit.PressAsync("Send me the link");
        await visit.GoAsync((await portal.Mail.ReadAsync(address)).Link);
        await visit.FillAsync("Password", RunningPortal.Password);
        await visit.PressAsync("Create my account");
        await visit.FillAsync("Name", "My first app");
        await visit.PressAsync("Make the app and its key");
        var key = await visit.Page.Locator("#new-key").TextContentAsync();
        var reply = await portal.DetectAsync(key!);
        await visit.FollowAsync("I have it");

        Assert.Equal(0, reply.Code);
        await Eventually.Async(async () =>
        {
            await visit.Page.ReloadAsync();
            return await visit.Page.GetByText("Requests a day").CountAsync() > 0;
        });
        await Assertions.Expect(visit.Page.GetByText("4,999", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task The_way_works_by_keyboard_alone()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        await using var visit = await PageVisit.StartAsync(chromium, Screen.Desk, portal.Address);
        await visit.GoAsync("/account/sign-in");

        await visit.Page.Locator("#Email").FocusAsync();
        await visit.Page.Keyboard.TypeAsync(account.Email!);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync(RunningPortal.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/account");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("Skip to the content", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
    }
}
