using System.CommandLine;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.CommandLine;

/// <summary><c>plans list</c>.</summary>
internal static class PlanCommands
{
    public static Command Create() => new("plans", "List the plans.") { ListPlans() };

    private static Command ListPlans()
    {
        var command = new Command("list", "List the plans with their credits a month, requests a second and apps an account.");
        command.SetAction((_, cancellationToken) => OperatorSession.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AccountsDb>();
            foreach (var plan in await db.Plans.OrderBy(row => row.RatePerSecond).ToListAsync(cancellationToken))
            {
                Console.WriteLine($"{plan.Name,-12}  {plan.CreditsPerMonth?.ToString() ?? "no limit",12} a month  {plan.RatePerSecond,6} a second  {plan.Apps,4} apps");
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
