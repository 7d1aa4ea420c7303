using Microsoft.ML.OnnxRuntime;

namespace Face.Inference.Engine;

/// <summary>One model, ready to run. Runs may go on at the same time.</summary>
internal sealed class Net : IDisposable
{
    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();
    private readonly string[] inputNames;
    private readonly string[] outputNames;

    /// <exception cref="InvalidDataException">The file's inputs or outputs are not those of the manifest.</exception>
    public Net(ModelEntry model, InferenceSession session)
    {
        this.session = session;
        CheckTensors(model, "input", [model.Input], session.InputMetadata);
        CheckTensors(model, "output", model.Outputs, session.OutputMetadata);
        inputNames = [model.Input.Name];
        outputNames = [.. model.Outputs.Select(output => output.Name)];
        InputDimensions = model.Input.Dimensions();
    }

    /// <summary>The input's shape; -1 where any size is taken.</summary>
    public IReadOnlyList<int> InputDimensions { get; }

    /// <summary>A buffer of the net's own shape, for one picture.</summary>
    public NetInput RentInput() => RentInput([1, .. InputDimensions.Skip(1).Select(size => (long)size)]);

    /// <summary>A buffer of a given shape, for nets that take any size.</summary>
    public static NetInput RentInput(long[] shape) => new(shape);

    public NetOutput Run(NetInput input)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.Memory, input.Shape);
        return new(outputNames, session.Run(runOptions, inputNames, [value], outputNames));
    }

    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    private static void CheckTensors(
        ModelEntry model, string kind, IReadOnlyList<TensorEntry> told, IReadOnlyDictionary<string, NodeMetadata> found)
    {
        var expected = told.Select(tensor => Describe(tensor.Name, tensor.Dimensions())).Order(StringComparer.Ordinal);
        var actual = found.Select(tensor => Describe(tensor.Key, tensor.Value.Dimensions)).Order(StringComparer.Ordinal);
        var (want, have) = (string.Join(", ", expected), string.Join(", ", actual));
        if (want != have)
        {
            throw new InvalidDataException($"{model.File}: models.json tells of the {kind} {want}, the file has {have}.");
        }
    }

    private static string Describe(string name, int[] dimensions) => $"{name}[{string.Join(" x ", dimensions)}]";
}
