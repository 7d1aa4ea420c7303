using System.CommandLine;

namespace Face.Accounts.CommandLine;

/// <summary>The operator's command line: the same program, started with the name of a command.</summary>
internal static class OperatorCommandLine
{
    private const string Description = """
        Accounts of Face. Without a command it runs as a service.

        The commands work on the service's database: set ConnectionStrings__accounts to
        Host=...;Port=...;Username=...;Password=...;Database=accounts
        A system that ./run started has it in a file: set -a; . .face/connections.env; set +a
        """;

    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "--version"];

    /// <summary>True for a command or a request for help; settings such as <c>--urls=...</c> are the service's.</summary>
    public static bool Wants(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || Help.Contains(first));

    public static Task<int> RunAsync(string[] args) =>
        new RootCommand(Description) { AppCommands.Create(), CreditCommands.Create(), PlanCommands.Create(), OperatorCommands.Create(), CheckCommand.Create() }
            .Parse(args)
            .InvokeAsync();
}
