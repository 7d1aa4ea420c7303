namespace Face.Inference.Attributes;

/// <summary>Arithmetic of probability distributions.</summary>
internal static class Distribution
{
    public static float[] Softmax(ReadOnlySpan<float> logits)
    {
        var largest = float.MinValue;
        foreach (var logit in logits)
        {
            largest = MathF.Max(largest, logit);
        }

        var result = new float[logits.Length];
        var sum = 0f;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = MathF.Exp(logits[i] - largest);
            sum += result[i];
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] /= sum;
        }

        return result;
    }

    /// <summary>Probabilities raised to a power above 1, so that the likely ones gain, 1 together again.</summary>
    public static float[] Sharpened(float[] probabilities, float power)
    {
        var raised = Array.ConvertAll(probabilities, probability => MathF.Pow(probability, power));
        var sum = raised.Sum();
        return Array.ConvertAll(raised, value => value / sum);
    }

    /// <summary>The mean index.</summary>
    public static float Expectation(ReadOnlySpan<float> probabilities)
    {
        var mean = 0f;
        for (var i = 0; i < probabilities.Length; i++)
        {
            mean += i * probabilities[i];
        }

        return mean;
    }

    /// <summary>The mean of the two likeliest indices, weighted by their probabilities.</summary>
    public static float ExpectationOfTopTwo(ReadOnlySpan<float> probabilities)
    {
        var (first, second) = (0, 1);
        for (var i = 1; i < probabilities.Length; i++)
        {
            if (probabilities[i] > probabilities[first])
            {
                (first, second) = (i, first);
            }
            else if (i == second || probabilities[i] > probabilities[second])
            {
                second = i;
            }
        }

        var (p, q) = (probabilities[first], probabilities[second]);
        return (first * p + second * q) / (p + q);
    }
}
