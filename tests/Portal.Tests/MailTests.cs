using Face.Accounts.Mail;
using Face.Portal.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Portal.Tests;

public sealed class MailTests(Servers servers, SharedPortal shared)
{
    [Fact]
    public async Task A_letter_arrives_with_its_subject_and_text()
    {
        var portal = await shared.StartAsync(servers);
        var address = RunningPortal.NewAddress();

        portal.Services.GetRequiredService<Mailbox>().Post(new(address, "A subject", "One line,\nand another with €."));

        var mail = await portal.Mail.ReadAsync(address);
        Assert.Equal("A subject", mail.Subject);
        Assert.Contains("and another", mail.Text);
    }

    [Fact]
    public async Task A_server_that_is_busy_gets_the_letter_again()
    {
        await using var portal = await RunningPortal.StartAsync(servers);
        var address = RunningPortal.NewAddress();
        portal.Mail.Refuses = 1;

        portal.Services.GetRequiredService<Mailbox>().Post(new(address, "Again", "Text"));

        await portal.Mail.ReadAsync(address);
    }

    [Fact]
    public async Task Letters_begin_their_links_with_the_public_address_whatever_host_was_asked()
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();
        var address = RunningPortal.NewAddress();

        await visitor.PostAsync("/account/sign-up", "", ("Email", address));

        Assert.Contains("http://face.test/account/welcome?ticket=", (await portal.Mail.ReadAsync(address)).Text);
    }

    [Theory]
    [InlineData("Mail:From", "nobody", "Mail:From")]
    [InlineData("Mail:UserName", "face", "Mail:Password")]
    [InlineData("Mail:Timeout", "00:00:00", "Timeout")]
    [InlineData("Portal:PublicUrl", "ftp://face.test", "Portal:PublicUrl")]
    [InlineData("Portal:PublicUrl", "http://face.test/below", "Portal:PublicUrl")]
    [InlineData("Portal:PublicUrl", "", "Portal:PublicUrl")]
    [InlineData("Activity:KeepCountsFor", "1.00:00:00", "KeepCountsFor")]
    public async Task A_wrong_setting_stops_the_start_by_name(string name, string value, string told)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => RunningPortal.StartAsync(servers, (name, value)));

        Assert.Contains(told, fault.ToString());
    }
}
