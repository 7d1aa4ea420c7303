using Face.Inference.Pictures;

namespace Face.Inference.Tests.Pictures;

public sealed class OrientationTests
{
    // The stored picture is ab/cd/ef. What each orientation means: EXIF 2.3, table of tag 0x0112.
    [Theory]
    [InlineData(1, "abcdef")]
    [InlineData(2, "badcfe")]
    [InlineData(3, "fedcba")]
    [InlineData(4, "efcdab")]
    [InlineData(5, "acebdf")]
    [InlineData(6, "ecafdb")]
    [InlineData(7, "fdbeca")]
    [InlineData(8, "bdface")]
    public void Orientation_turns_the_pixels_upright(int orientation, string expected)
    {
        var upright = new byte[18];

        Orientation.Apply(Pixels("abcdef"), 2, 3, orientation, upright);

        Assert.Equal(Pixels(expected), upright);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Other_numbers_are_a_bug(int orientation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Orientation.Apply(new byte[3], 1, 1, orientation, new byte[3]));

    [Theory]
    [InlineData(1919, 1080, 1)]
    [InlineData(3839, 2160, 1)]
    [InlineData(3840, 2160, 2)]
    [InlineData(3000, 7680, 4)]
    [InlineData(16_384, 3000, 8)]
    [InlineData(16_384, 5, 4)]
    public void Shrinking_keeps_the_long_side_at_1920(int width, int height, int expected) =>
        Assert.Equal(expected, ShrinkFactor.For(width, height, 1920));

    private static byte[] Pixels(string letters) => [.. letters.SelectMany(letter => new[] { (byte)letter, (byte)(letter + 1), (byte)(letter + 2) })];
}
