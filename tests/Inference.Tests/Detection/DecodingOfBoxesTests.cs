using Face.Inference.Detection;

namespace Face.Inference.Tests.Detection;

public sealed class DecodingOfBoxesTests
{
    // An input of 64 × 64 has 8² · 3 + 4² · 2 + 2² · 2 + 1² · 3 priors.
    private const int Priors = 235;

    [Fact]
    public void UltraFace_without_offsets_gives_the_prior_itself()
    {
        var scores = new float[2 * Priors];
        scores[2 * 1 + 1] = 0.9f;

        var face = Assert.Single(UltraFacePriors.Decode(scores, new float[4 * Priors], 64, 64, threshold: 0.6f));

        // The second size of the first cell: 16 pixels around its centre at 4, 4.
        Assert.Equal(new(-4, -4, 12, 12), face.Box);
        Assert.Equal(0.9f, face.Score);
    }

    [Fact]
    public void UltraFace_offsets_move_and_scale_the_prior()
    {
        var (scores, offsets) = (new float[2 * Priors], new float[4 * Priors]);
        scores[^1] = 1;
        // The last prior is the whole input; a tenth of a tenth to the right, and e^0.2 times as high.
        (offsets[^4], offsets[^1]) = (1, 1);

        var face = Assert.Single(UltraFacePriors.Decode(scores, offsets, 64, 64, threshold: 0.6f));

        Assert.Equal(32 + 6.4f, face.Box.Centre.X, 3);
        Assert.Equal(64, face.Box.Width, 3);
        Assert.Equal(64 * MathF.Exp(0.2f), face.Box.Height, 3);
    }

    [Fact]
    public void UltraFace_with_scores_of_another_size_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => UltraFacePriors.Decode(new float[2 * Priors + 2], new float[4 * Priors], 64, 64, 0.6f));
    }

    [Fact]
    public void BlazeFace_box_is_an_offset_from_its_cells_centre()
    {
        float[] logits = [.. Enumerable.Repeat(-10f, 8)];
        var boxes = new float[8 * 16];
        // The second anchor of the last of 2 × 2 cells of 16 pixels.
        logits[7] = 10;
        (boxes[7 * 16], boxes[7 * 16 + 1], boxes[7 * 16 + 2], boxes[7 * 16 + 3]) = (1, -2, 6, 8);

        var face = Assert.Single(BlazeFaceAnchors.Decode(logits, boxes, side: 32, stride: 16, perCell: 2, threshold: 0.5f));

        Assert.Equal(new(22, 18, 28, 26), face.Box);
        Assert.Equal(1, face.Score, 3);
    }
}
