namespace Face.Inference.Engine;

/// <summary>A small net on numbers instead of pixels: N features to K outputs.</summary>
internal sealed class Head(Net net, string output)
{
    private readonly int features = net.InputDimensions[1];

    /// <exception cref="ArgumentException">There are more or fewer features than the head was trained on.</exception>
    public float[] Run(ReadOnlySpan<float> values)
    {
        if (values.Length != features)
        {
            throw new ArgumentException($"The head takes {features} features, not {values.Length}.", nameof(values));
        }

        using var input = Net.RentInput([1, features]);
        values.CopyTo(input.Values);
        using var result = net.Run(input);
        return result[output].ToArray();
    }
}
