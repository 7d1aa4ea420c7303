using Microsoft.Extensions.Configuration;

namespace Face.AppHost;

/// <summary>How many inference workers run: <c>FACE_WORKERS</c> or <c>Inference:Replicas</c>.</summary>
internal static class Workers
{
    /// <summary>Two, so that one can die without a failure; each keeps about one core busy, see the Inference service.</summary>
    private const int Default = 2;

    public static int Read(IConfiguration configuration) =>
        configuration.GetValue<int?>("FACE_WORKERS") ?? configuration.GetValue("Inference:Replicas", Default);
}
