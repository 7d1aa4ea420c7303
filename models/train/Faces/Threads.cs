namespace Face.Train.Faces;

internal static class Threads
{
    /// <summary>As many as the processor runs at once: unbounded loops of long steps grow to dozens of threads, each with a picture and its pyramid.</summary>
    public static readonly ParallelOptions OneACore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
