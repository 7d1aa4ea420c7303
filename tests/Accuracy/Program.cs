using System.CommandLine;
using Face.Accuracy;

// Accuracy is measured, not tested: run tests/Accuracy/measure where the labelled pictures are, and commit what it writes to docs/.
var folder = new Argument<string>("folder")
{
    Description = "Holds <set>/labels.csv and <set>/images/.",
    DefaultValueFactory = _ => "../shared/data/dev",
};
var sets = new Option<string[]>("--sets") { Description = "Only these, by name: a,b.", DefaultValueFactory = _ => [] };
var limit = new Option<int>("--limit") { Description = "At most so many pictures of a set, evenly spaced; 0: all." };
var threads = new Option<int>("--threads") { Description = "Pictures analysed side by side; no figure depends on it.", DefaultValueFactory = _ => 2 };
var output = new Option<string>("--out") { Description = "Where accuracy.md and accuracy/ go.", DefaultValueFactory = _ => "docs" };
var rows = new Option<string?>("--rows") { Description = "Also writes each labelled face and its answers, as CSV." };
var replies = new Option<string?>("--replies") { Description = "Also writes the replies, as JSON lines." };
var figures = new Option<string?>("--figures") { Description = "Also writes every figure, as JSON." };

limit.Validators.Add(result => Check.AtLeast(result, limit, 0));
threads.Validators.Add(result => Check.AtLeast(result, threads, 1));
var command = new RootCommand("Measures the accuracy of every attribute on labelled pictures, by group and with confidence intervals.")
{
    folder, sets, limit, threads, output, rows, replies, figures,
};
command.SetAction((arguments, cancellation) => Measurement.RunAsync(
    new()
    {
        Folder = arguments.GetRequiredValue(folder),
        Sets = [.. arguments.GetRequiredValue(sets).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        Limit = arguments.GetValue(limit),
        Threads = arguments.GetValue(threads),
        Output = arguments.GetRequiredValue(output),
        Rows = arguments.GetValue(rows),
        Replies = arguments.GetValue(replies),
        Figures = arguments.GetValue(figures),
    },
    cancellation));
return await command.Parse(args).InvokeAsync();
