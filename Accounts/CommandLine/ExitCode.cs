namespace Face.Accounts.CommandLine;

/// <summary>What a command answers to the shell. 1, a wrong command line, is System.CommandLine's own.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Understood, but not possible: no such app or plan.</summary>
    public const int Refused = 2;

    /// <summary>The database is not configured, does not answer, or has no tables yet.</summary>
    public const int NoDatabase = 3;

    /// <summary><c>check</c> found counters that the ledger does not bear out.</summary>
    public const int Discrepancies = 4;
}
