using System.CommandLine;
using Face.Benchmarks;

// Speed is measured, not tested: commit what it prints as docs/benchmarks.md. Without a command it needs a running system (./run); the command
// credits starts a Postgres of its own.
var address = new Option<Uri>("--address") { Description = "The gateway.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:8080") };
var key = new Option<string>("--key") { Description = "An app key without a practical limit.", DefaultValueFactory = _ => "0123456789abcdef0123456789abcdef" };
var photo = new Option<FileInfo>("--photo") { Description = "The picture.", DefaultValueFactory = _ => new FileInfo("docs/sample.jpg") };
var requests = new Option<int>("--requests") { Description = "Pairs of an analysis and a request.", DefaultValueFactory = _ => 100 };
var seconds = new Option<int>("--seconds") { Description = "Seconds of each load.", DefaultValueFactory = _ => 15 };

var command = new RootCommand("Measures what a request costs beyond the analysis itself, and what the workers do under load.")
{
    address, key, photo, requests, seconds,
};
command.SetAction(async (arguments, cancellation) =>
{
    var picture = await File.ReadAllBytesAsync(arguments.GetRequiredValue(photo).FullName, cancellation);
    using var client = new DetectClient(arguments.GetRequiredValue(address), arguments.GetRequiredValue(key), picture);
    await Overhead.MeasureAsync(client, picture, arguments.GetValue(requests), cancellation);
    await Saturation.MeasureAsync(client, TimeSpan.FromSeconds(arguments.GetValue(seconds)), cancellation);
});
command.Subcommands.Add(CreditsCommand.Create());
return await command.Parse(args).InvokeAsync();
