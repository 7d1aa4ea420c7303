using System.CommandLine;
using Face.Train;

// Fits the heads that the service runs on the nets' features, and writes them as ONNX files with their entries in models.json; cuts out the faces
// that the nets learn from which are trained here.
var data = new Option<DirectoryInfo>("--data") { Description = "The labelled folders.", DefaultValueFactory = _ => new("../shared/data") };
var models = new Option<DirectoryInfo>("--models") { Description = "Where the heads go.", DefaultValueFactory = _ => new("models") };
var folds = new Option<DirectoryInfo>("--folds")
{
    Description = "Where the verifiers for measuring go.",
    DefaultValueFactory = _ => new("tests/Accuracy/Verifiers"),
};
var tuned = new Option<FileInfo>("--tuned")
{
    Description = "faceres-tuned as trained without the pictures kept out.",
    DefaultValueFactory = _ => new("artifacts/train/faceres-tuned.onnx"),
};
var cache = new Option<DirectoryInfo>("--cache") { Description = "Keeps what the nets saw, and the crops.", DefaultValueFactory = _ => new("artifacts/train") };

var command = new RootCommand("Trains the heads. Deterministic: the same pictures and nets give the same files.")
{
    new Command("detection", "The verifiers of detected faces.") { data, models, folds },
    new Command("attributes", "Age, gender and ethnicity.") { data, models, tuned, cache },
    new Command("crops", "The faces that faceres/ and emotion/ learn from, as the service would cut them out.") { data, cache },
};
command.Subcommands[0].SetAction(arguments =>
    Training.Detection(arguments.GetRequiredValue(data), arguments.GetRequiredValue(models), arguments.GetRequiredValue(folds)));
command.Subcommands[1].SetAction(arguments =>
    Training.Attributes(
        arguments.GetRequiredValue(data), arguments.GetRequiredValue(models), arguments.GetRequiredValue(tuned), arguments.GetRequiredValue(cache)));
command.Subcommands[2].SetAction(arguments => Training.Crops(arguments.GetRequiredValue(data), arguments.GetRequiredValue(cache)));
return await command.Parse(args).InvokeAsync();
