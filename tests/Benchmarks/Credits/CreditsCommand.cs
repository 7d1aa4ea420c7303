using System.CommandLine;
using Face.Testing;

namespace Face.Benchmarks;

/// <summary><c>credits</c>: reserve and settle for one app, coalesced and one row at a time, on the same Postgres in turn.</summary>
internal static class CreditsCommand
{
    public static Command Create()
    {
        var clients = new Option<int>("--clients") { Description = "Requests at the same time.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<int>("--seconds") { Description = "Seconds of each load.", DefaultValueFactory = _ => 5 };
        var rounds = new Option<int>("--rounds") { Description = "Loads of each kind; the medians are told.", DefaultValueFactory = _ => 5 };
        var command = new Command("credits", "Measures reserve and settle for one app.") { clients, seconds, rounds };
        command.SetAction((arguments, cancellation) => MeasureAsync(
            arguments.GetValue(clients), TimeSpan.FromSeconds(arguments.GetValue(seconds)), arguments.GetValue(rounds), cancellation));
        return command;
    }

    private static async Task MeasureAsync(int clients, TimeSpan duration, int rounds, CancellationToken cancellation)
    {
        await using var server = await PostgresServer.StartAsync(isDurable: true);
        await using var together = await CoalescedCredits.OpenAsync(await server.CreateDatabaseAsync(cancellation), cancellation);
        await using var alone = await PlainCredits.OpenAsync(await server.CreateDatabaseAsync(cancellation), cancellation);
        var (coalesced, plain) = (new List<CreditLoad>(), new List<CreditLoad>());
        for (var round = -1; round < rounds; round++)
        {
            var (first, second) = (await CreditLoad.RunAsync(together, clients, duration), await CreditLoad.RunAsync(alone, clients, duration));
            if (round >= 0)
            {
                coalesced.Add(first);
                plain.Add(second);
            }
        }

        await together.CheckAsync(cancellation);
        Console.WriteLine($"## Credits of one app ({clients} at once, medians of {rounds} x {duration.TotalSeconds:f0} s, {Environment.ProcessorCount} cores)\n");
        Console.WriteLine("| | reserve + settle a second | reserve p50 / p99 ms | settle p50 / p99 ms |\n|---|---|---|---|");
        Row("coalesced", coalesced);
        Row("one row at a time", plain);
        Console.WriteLine($"\ncoalesced / one row at a time: {Median(coalesced, load => load.PerSecond) / Median(plain, load => load.PerSecond):f1}");
    }

    private static void Row(string name, List<CreditLoad> loads) => Console.WriteLine(
        $"| {name} | {Median(loads, load => load.PerSecond):f0} | {Median(loads, load => load.Reserve.P50):f1} / {Median(loads, load => load.Reserve.P99):f1}"
        + $" | {Median(loads, load => load.Settle.P50):f1} / {Median(loads, load => load.Settle.P99):f1} |");

    private static double Median(List<CreditLoad> loads, Func<CreditLoad, double> of) => loads.Select(of).Order().ElementAt(loads.Count / 2);
}
