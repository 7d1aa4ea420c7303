namespace Face.ServiceDefaults.Bus;

/// <summary>How long the bus has been away from a broker that answers. While the broker is away itself, waiting is right.</summary>
internal sealed class BusAbsence(TimeProvider time)
{
    /// <summary>The bus is back about a second after the broker; the slowest return measured, on a machine with ten times its load, took 15 s.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private long since = time.GetTimestamp();

    /// <summary>Takes one observation; true when nothing but a new process will help.</summary>
    public bool IsHopeless(bool busIsHealthy, bool brokerAnswers)
    {
        if (busIsHealthy || !brokerAnswers)
        {
            since = time.GetTimestamp();
        }

        return time.GetElapsedTime(since) > Limit;
    }
}
