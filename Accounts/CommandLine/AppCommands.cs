using System.CommandLine;
using Face.Accounts.Apps;
using Face.Accounts.Database;
using Face.Accounts.Keys;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.CommandLine;

/// <summary><c>apps create</c>, <c>apps list</c> and <c>apps revoke</c>.</summary>
internal static class AppCommands
{
    public static Command Create() => new("apps", "Make, list and revoke apps.") { CreateApp(), ListApps(), RevokeApp() };

    private static Command CreateApp()
    {
        var plan = new Option<string>("--plan") { Description = "A name of 'plans list', such as free.", Required = true };
        var name = new Option<string>("--name") { Description = "What the app is called.", DefaultValueFactory = _ => "App" };
        var owner = new Option<string>("--owner") { Description = "The owner's e-mail address.", DefaultValueFactory = _ => "operator@localhost" };
        var command = new Command("create", "Make an app and print its key, which is shown only this once.") { plan, name, owner };
        command.SetAction((parsed, cancellationToken) => OperatorSession.RunAsync(services => CreateAppAsync(
            services, parsed.GetRequiredValue(name), parsed.GetRequiredValue(plan), parsed.GetRequiredValue(owner), cancellationToken)));
        return command;
    }

    private static async Task<int> CreateAppAsync(
        IServiceProvider services, string name, string plan, string owner, CancellationToken cancellationToken)
    {
        if (EmailAddress.Normalize(owner) is not { } address)
        {
            return await OperatorSession.SayAsync(ExitCode.Refused, $"'{owner}' is not an e-mail address.");
        }

        if (name.Trim().Length is 0 or > App.NameMaxLength)
        {
            return await OperatorSession.SayAsync(ExitCode.Refused, $"An app's name has 1 to {App.NameMaxLength} characters.");
        }

        var plans = await services.GetRequiredService<AccountsDb>().Plans.Select(row => row.Name).ToListAsync(cancellationToken);
        if (!plans.Contains(plan))
        {
            return await OperatorSession.SayAsync(ExitCode.Refused, $"There is no plan '{plan}': choose one of {string.Join(", ", plans.Order())}.");
        }

        var key = KeyText.Create();
        var app = await services.GetRequiredService<AppRegistry>()
            .CreateAsync(new(name.Trim(), plan, address), key, OperatorSession.Actor, cancellationToken);
        Console.WriteLine($"app   {app.Id}\nplan  {plan}\nkey   {key}");
        return ExitCode.Done;
    }

    private static Command ListApps()
    {
        var command = new Command("list", "List all apps with the last four characters of their keys.");
        command.SetAction((_, cancellationToken) => OperatorSession.RunAsync(async services =>
        {
            foreach (var app in await services.GetRequiredService<AppRegistry>().ListAsync(cancellationToken))
            {
                Console.WriteLine(Describe(app));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command RevokeApp()
    {
        var which = AppArgument.Create();
        var command = new Command("revoke", "Refuse all keys of an app from now on.") { which };
        command.SetAction((parsed, cancellationToken) => OperatorSession.RunAsync(services =>
            AppArgument.WithAppAsync(services, parsed.GetRequiredValue(which), async app =>
            {
                await services.GetRequiredService<AppRegistry>().RevokeAsync(app, OperatorSession.Actor, cancellationToken);
                Console.WriteLine(Describe(app));
                return ExitCode.Done;
            }, cancellationToken)));
        return command;
    }

    private static string Describe(App app)
    {
        var keys = string.Join(' ', app.Keys.Where(key => key.RevokedAt is null).Select(key => $"...{key.LastFour}"));
        var state = app.RevokedAt is { } moment ? $"revoked {moment:u}" : "active";
        return $"{app.Id}  {app.PlanName,-10}  {keys,-9}  {state,-28}  {app.Account?.Email}  {app.Name}".TrimEnd();
    }
}
