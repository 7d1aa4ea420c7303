using System.Diagnostics;

namespace Face.Clients.Tests;

/// <summary>A program run to its end.</summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    /// <summary>Far beyond what packing or building one project takes; only a hang meets it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <param name="program">A path, or a name of the search path.</param>
    /// <param name="arguments">Each as it is, without a shell.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">What is set besides the tests' own; null takes a variable away.</param>
    public static async Task<Command> RunAsync(
        string program, IEnumerable<string> arguments, string folder, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new Command(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Fails the test with what the program said when it did not end with 0.</summary>
    public Command Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit status {ExitCode}\n{Output}\n{Errors}");
        return this;
    }
}
