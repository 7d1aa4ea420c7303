using System.CommandLine;
using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.CommandLine;

/// <summary><c>operators add</c>, <c>operators remove</c> and <c>operators list</c>: who may change plans and credits in the portal.</summary>
internal static class OperatorCommands
{
    public static Command Create() => new("operators", "Say which accounts are operators in the portal.")
    {
        Change("add", "Make an account an operator.", isOperator: true),
        Change("remove", "Make an operator an ordinary account again.", isOperator: false),
        List(),
    };

    private static Command Change(string name, string description, bool isOperator)
    {
        var email = new Argument<string>("email") { Description = "The e-mail address that the account signs in with." };
        var command = new Command(name, description) { email };
        command.SetAction((parsed, cancellationToken) => OperatorSession.RunAsync(services =>
            SetAsync(services, parsed.GetRequiredValue(email), isOperator, cancellationToken)));
        return command;
    }

    private static async Task<int> SetAsync(IServiceProvider services, string email, bool isOperator, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AccountsDb>();
        var address = EmailAddress.Normalize(email);
        if (address is null || await db.Accounts.SingleOrDefaultAsync(row => row.Email == address, cancellationToken) is not { } account)
        {
            return await OperatorSession.SayAsync(ExitCode.Refused, $"There is no account '{email}': its owner signs up at /account first.");
        }

        account.IsOperator = isOperator;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.AuditLog.Add(AuditEntry.OfAccount(account.Id, OperatorSession.Actor, isOperator ? "operator.add" : "operator.remove", "", now));
        await db.SaveChangesAsync(cancellationToken);
        Console.WriteLine($"{account.Email} is {(isOperator ? "an operator" : "no operator")}");
        return ExitCode.Done;
    }

    private static Command List()
    {
        var command = new Command("list", "List the operators.");
        command.SetAction((_, cancellationToken) => OperatorSession.RunAsync(async services =>
        {
            var operators = services.GetRequiredService<AccountsDb>().Accounts.Where(row => row.IsOperator).Select(row => row.Email!);
            foreach (var address in await operators.Order().ToListAsync(cancellationToken))
            {
                Console.WriteLine(address);
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
