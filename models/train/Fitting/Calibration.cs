using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Fitting;

/// <summary>Makes shares mean what they say: of the predictions given 0.8, four in five are right.</summary>
internal static class Calibration
{
    private const double LeastSharpness = 0.05;
    private const double MostSharpness = 5;

    /// <summary>
    /// The factor on the logits with the least loss on predictions of unseen examples: temperature scaling (Guo et al. 2017, "On calibration of
    /// modern neural networks"), the factor being the inverse temperature.
    /// </summary>
    public static double Sharpness(double[][] logits, Matrix<double> targets, double[] weights) =>
        FindMinimum.OfScalarFunctionConstrained(sharpness => Loss(logits, targets, weights, sharpness), LeastSharpness, MostSharpness, 1e-4);

    public static double[] Softmax(double[] logits, double sharpness)
    {
        var largest = logits.Max();
        var shares = Array.ConvertAll(logits, logit => Math.Exp(sharpness * (logit - largest)));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }

    private static double Loss(double[][] logits, Matrix<double> targets, double[] weights, double sharpness)
    {
        var loss = 0.0;
        for (var row = 0; row < logits.Length; row++)
        {
            var shares = Softmax(logits[row], sharpness);
            for (var c = 0; c < shares.Length; c++)
            {
                loss -= weights[row] * targets[row, c] * Math.Log(Math.Max(shares[c], double.Epsilon));
            }
        }

        return loss;
    }
}
