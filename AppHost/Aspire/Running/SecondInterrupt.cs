using System.Runtime.InteropServices;

namespace Aspire.Hosting.Running;

/// <summary>The first Ctrl+C stops in order (the host sees to that); the second one ends everything at once.</summary>
internal sealed class SecondInterrupt : IDisposable
{
    private const int ExitCodeOfInterrupt = 128 + 2;

    private readonly PosixSignalRegistration registration;
    private int interrupts;

    public SecondInterrupt(Orchestrator orchestrator) => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref interrupts) == 2)
        {
            orchestrator.Kill();
            Environment.Exit(ExitCodeOfInterrupt);
        }
    });

    public void Dispose() => registration.Dispose();
}
