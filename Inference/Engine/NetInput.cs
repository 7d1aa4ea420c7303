using System.Buffers;

namespace Face.Inference.Engine;

/// <summary>A tensor of floats on a pooled buffer, to be filled and run. Its first content is what the pool left there.</summary>
internal sealed class NetInput : IDisposable
{
    private readonly float[] buffer;

    public NetInput(long[] shape)
    {
        Shape = shape;
        Length = checked((int)shape.Aggregate(1L, (product, size) => product * size));
        buffer = ArrayPool<float>.Shared.Rent(Length);
    }

    public long[] Shape { get; }

    public int Length { get; }

    public Memory<float> Memory => buffer.AsMemory(0, Length);

    public Span<float> Values => buffer.AsSpan(0, Length);

    public void Dispose() => ArrayPool<float>.Shared.Return(buffer);
}
