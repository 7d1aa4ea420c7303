using System.Runtime.InteropServices;

namespace Aspire.Hosting.Running;

/// <summary>
/// The first Ctrl+C stops everything in order (the host sees to that). The second one ends the app host on the spot, and every child with it,
/// by its death signal.
/// </summary>
internal sealed class SecondInterrupt : IDisposable
{
    private const int ExitCodeOfInterrupt = 128 + 2;

    private readonly PosixSignalRegistration registration;
    private int interrupts;

    public SecondInterrupt() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref interrupts) == 2)
        {
            Environment.Exit(ExitCodeOfInterrupt);
        }
    });

    public void Dispose() => registration.Dispose();
}
