using System.CommandLine;
using Face.Accounts.Credits;

namespace Face.Accounts.CommandLine;

/// <summary><c>credits set</c>.</summary>
internal static class CreditCommands
{
    public static Command Create() => new("credits", "Change the credits of an app.") { SetCredits() };

    private static Command SetCredits()
    {
        var which = AppArgument.Create();
        var remaining = new Argument<long>("remaining") { Description = "Credits that the app has left until the end of the month." };
        remaining.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() is < 0 or > MaxRemaining)
            {
                result.AddError($"The remaining credits lie between 0 and {MaxRemaining}.");
            }
        });
        var command = new Command("set", "Let an app have so many credits for the rest of the month.") { which, remaining };
        command.SetAction((parsed, cancellationToken) => OperatorSession.RunAsync(services =>
            AppArgument.WithAppAsync(services, parsed.GetRequiredValue(which), async app =>
            {
                var left = parsed.GetValue(remaining);
                if (!await services.GetRequiredService<CreditDesk>().SetRemainingAsync(app.Id, left, OperatorSession.Actor, cancellationToken))
                {
                    return await OperatorSession.SayAsync(ExitCode.Refused, $"The plan '{app.PlanName}' has no limit: there is nothing to set.");
                }

                Console.WriteLine($"{app.Id}  {left} credits left this month");
                return ExitCode.Done;
            }, cancellationToken)));
        return command;
    }

    /// <summary>Far beyond any plan, and far from overflowing a counter.</summary>
    private const long MaxRemaining = 1_000_000_000_000;
}
