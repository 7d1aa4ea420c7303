using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace Face.Inference.Engine;

/// <summary>Opens ONNX Runtime sessions on the device that the options ask for.</summary>
internal sealed partial class SessionFactory(IOptions<EngineOptions> options, ILogger<SessionFactory> logger)
{
    private readonly EngineDevice wanted = options.Value.Device;
    private bool onCuda = options.Value.Device != EngineDevice.Cpu;

    /// <exception cref="InvalidOperationException">CUDA was demanded and does not work here.</exception>
    public InferenceSession Open(byte[] model)
    {
        try
        {
            return onCuda ? OpenOnCuda(model) : OpenOnCpu(model);
        }
        // ONNX Runtime does not fall back by itself: a library without CUDA lacks the entry point, and on a machine that has the libraries but
        // no device only the session's constructor throws.
        catch (Exception refusal) when (onCuda && refusal is OnnxRuntimeException or EntryPointNotFoundException)
        {
            if (wanted == EngineDevice.Cuda)
            {
                throw new InvalidOperationException("Engine:Device is 'cuda' and CUDA does not work here; use 'auto' or 'cpu'.", refusal);
            }

            onCuda = false;
            Log.NoCuda(logger, refusal.Message);
            return OpenOnCpu(model);
        }
    }

    private static InferenceSession OpenOnCpu(byte[] model)
    {
        using var session = Settings();
        return new(model, session);
    }

    private static InferenceSession OpenOnCuda(byte[] model)
    {
        using var session = Settings();
        using var cuda = new OrtCUDAProviderOptions();
        // TF32 keeps 10 bits of a product: too few for integers that differ by 1 at most from the CPU's.
        cuda.UpdateOptions(new() { ["device_id"] = "0", ["use_tf32"] = "0" });
        session.AppendExecutionProvider_CUDA(cuda);
        return new(model, session);
    }

    private static SessionOptions Settings() => new()
    {
        // One thread a run: two runs side by side beat one run on two threads (12 against 10 pictures a second, platform measurements).
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        // Patterns are kept per input shape, and a detector sees a new shape with most pictures.
        EnableMemoryPattern = false,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The nets run on the CPU: CUDA is not available ({Reason}).")]
        public static partial void NoCuda(ILogger logger, string reason);
    }
}
