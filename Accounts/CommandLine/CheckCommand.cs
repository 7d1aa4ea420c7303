using System.CommandLine;
using Face.Accounts.Credits;

namespace Face.Accounts.CommandLine;

/// <summary><c>check</c>: the invariants of the credits.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Compare the counters of credits with the ledger and the open reservations.");
        command.SetAction((_, cancellationToken) => OperatorSession.RunAsync(async services =>
        {
            var found = await services.GetRequiredService<CreditDesk>().CheckAsync(cancellationToken);
            foreach (var wrong in found)
            {
                Console.WriteLine(Describe(wrong));
            }

            if (found.Count == 0)
            {
                Console.WriteLine("All counters agree with the ledger and the open reservations.");
            }

            return found.Count == 0 ? ExitCode.Done : ExitCode.Discrepancies;
        }));
        return command;
    }

    private static string Describe(Discrepancy wrong) =>
        $"{wrong.AppId}  {wrong.Period:yyyy-MM}  used {wrong.Used}, charged {wrong.Charged}; reserved {wrong.Reserved}, open {wrong.Open}; "
        + $"granted {wrong.Granted}, booked {wrong.Booked}";
}
