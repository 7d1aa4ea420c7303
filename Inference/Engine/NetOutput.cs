using Microsoft.ML.OnnxRuntime;

namespace Face.Inference.Engine;

/// <summary>What a run gave, in ONNX Runtime's memory until it is disposed.</summary>
internal sealed class NetOutput(IReadOnlyList<string> names, IDisposableReadOnlyCollection<OrtValue> values) : IDisposable
{
    /// <summary>The values of one output, in row-major order.</summary>
    public ReadOnlySpan<float> this[string name]
    {
        get
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (names[i] == name)
                {
                    return values[i].GetTensorDataAsSpan<float>();
                }
            }

            throw new ArgumentException($"The net has no output '{name}'.", nameof(name));
        }
    }

    public void Dispose() => values.Dispose();
}
