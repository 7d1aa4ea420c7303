using System.CommandLine;
using System.Globalization;
using Face.Accounts.Apps;
using Face.Accounts.Credits;

namespace Face.Accounts.CommandLine;

/// <summary><c>credits set</c> and <c>credits grant</c>.</summary>
internal static class CreditCommands
{
    public static Command Create() => new("credits", "Change the credits of an app.")
    {
        Change(
            "set",
            "Let an app have so many credits for the rest of the month.",
            Amount("remaining", "Credits that the app has left until the end of the month.", least: 0, "remaining credits"),
            async (desk, app, credits, cancellationToken) =>
                await desk.SetRemainingAsync(app.Id, credits, OperatorSession.Actor, cancellationToken) ? credits : null),
        Change(
            "grant",
            "Add credits to what an app has left this month.",
            Amount("credits", "Credits to add; they end with the month.", least: 1, "granted credits"),
            (desk, app, credits, cancellationToken) => desk.GrantAsync(app.Id, credits, OperatorSession.Actor, cancellationToken)),
    };

    private static Argument<long> Amount(string name, string description, long least, string subject)
    {
        var amount = new Argument<long>(name) { Description = description };
        amount.Validators.Add(result =>
        {
            // What is no number at all is refused by the conversion, which comes after this.
            if (result.Tokens is [var token] && long.TryParse(token.Value, CultureInfo.InvariantCulture, out var credits)
                && (credits < least || credits > CreditDesk.MostCredits))
            {
                result.AddError($"The {subject} lie between {least} and {CreditDesk.MostCredits}.");
            }
        });
        return amount;
    }

    /// <param name="change">Answers what is left; null: the plan has no limit.</param>
    private static Command Change(
        string name, string description, Argument<long> amount, Func<CreditDesk, App, long, CancellationToken, Task<long?>> change)
    {
        var which = AppArgument.Create();
        var command = new Command(name, description) { which, amount };
        command.SetAction((parsed, cancellationToken) => OperatorSession.RunAsync(services =>
            AppArgument.WithAppAsync(services, parsed.GetRequiredValue(which), async app =>
            {
                if (await change(services.GetRequiredService<CreditDesk>(), app, parsed.GetValue(amount), cancellationToken) is not { } left)
                {
                    return await OperatorSession.SayAsync(ExitCode.Refused, $"The plan '{app.PlanName}' has no limit: there is nothing to {name}.");
                }

                Console.WriteLine($"{app.Id}  {left} credits left this month");
                return ExitCode.Done;
            }, cancellationToken)));
        return command;
    }
}
