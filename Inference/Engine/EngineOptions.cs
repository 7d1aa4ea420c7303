namespace Face.Inference.Engine;

/// <summary>The <c>Engine</c> section.</summary>
internal sealed class EngineOptions
{
    /// <summary>What the nets run on.</summary>
    public EngineDevice Device { get; set; } = EngineDevice.Auto;
}

/// <summary>What the nets run on.</summary>
internal enum EngineDevice
{
    /// <summary>CUDA where it works, else the CPU, with one line in the log that says why.</summary>
    Auto,

    /// <summary>The CPU; replies are the same to the last digit on every run.</summary>
    Cpu,

    /// <summary>CUDA, or no start.</summary>
    Cuda,
}
