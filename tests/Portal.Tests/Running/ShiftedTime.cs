namespace Face.Portal.Tests.Running;

/// <summary>The system's clock, put forward by the test.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan time) => ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
