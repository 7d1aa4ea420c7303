using Microsoft.Extensions.Options;

namespace Face.Inference.Engine;

/// <summary>All nets of the models folder, opened and checked at start.</summary>
internal sealed class Nets : IDisposable
{
    private readonly ModelFolder folder;
    private readonly Dictionary<string, Net> nets;

    public Nets(IOptions<ModelsOptions> options, SessionFactory sessions)
    {
        folder = ModelFolder.Open(options.Value.Path);
        nets = folder.Manifest.Models.ToDictionary(model => model.Name, model => new Net(model, sessions.Open(folder.Read(model))));
    }

    /// <summary>The version of the set of models.</summary>
    public string Version => folder.Manifest.Version;

    /// <exception cref="InvalidDataException">The manifest has no model of that name.</exception>
    public Net this[string name] => nets[folder.Entry(name).Name];

    public void Dispose()
    {
        foreach (var net in nets.Values)
        {
            net.Dispose();
        }
    }
}
