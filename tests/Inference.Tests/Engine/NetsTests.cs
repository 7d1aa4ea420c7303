using Face.Inference.Engine;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Face.Inference.Tests.Engine;

public sealed class NetsTests
{
    private static readonly string Models = new ModelsOptions().Path;

    [Fact]
    public void Every_model_of_the_folder_opens_with_the_shapes_of_the_manifest()
    {
        using var nets = new Nets(Options.Create(new ModelsOptions()), Sessions(EngineDevice.Cpu));

        Assert.All(ModelFolder.Open(Models).Manifest.Models, model => Assert.NotEmpty(nets[model.Name].InputDimensions));
        Assert.NotEqual("", nets.Version);
    }

    [Fact]
    public void Model_with_other_shapes_than_the_manifests_is_refused()
    {
        var folder = ModelFolder.Open(Models);
        var model = folder.Entry("ethnicity-head");
        using var session = Sessions(EngineDevice.Cpu).Open(folder.Read(model));

        var refusal = Assert.Throws<InvalidDataException>(() => new Net(model with { Outputs = folder.Entry("gender-head").Outputs }, session));

        Assert.Contains("gender[-1 x 2]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_side_by_side_give_the_same_numbers_as_one_alone()
    {
        using var nets = new Nets(Options.Create(new ModelsOptions()), Sessions(EngineDevice.Cpu));
        var alone = Run(nets["emotion-net"], 0.5f);

        var together = ParallelEnumerable.Range(0, 16).WithDegreeOfParallelism(4).Select(_ => Run(nets["emotion-net"], 0.5f)).ToArray();

        Assert.All(together, result => Assert.Equal(alone, result));
    }

    [Fact]
    public void Auto_runs_on_what_is_there_and_cuda_refuses_to_start_without_it()
    {
        var folder = ModelFolder.Open(Models);
        var bytes = folder.Read(folder.Entry("ethnicity-head"));
        using var session = Sessions(EngineDevice.Auto).Open(bytes);
        Assert.SkipWhen(File.Exists("/dev/nvidiactl"), "CUDA may work on this machine.");

        var refusal = Assert.Throws<InvalidOperationException>(() => Sessions(EngineDevice.Cuda).Open(bytes));

        Assert.Contains("Engine:Device", refusal.Message, StringComparison.Ordinal);
    }

    private static float[] Run(Net net, float value)
    {
        using var input = net.RentInput();
        input.Values.Fill(value);
        using var output = net.Run(input);
        return output["emotion"].ToArray();
    }

    private static SessionFactory Sessions(EngineDevice device) =>
        new(Options.Create(new EngineOptions { Device = device }), NullLogger<SessionFactory>.Instance);
}
