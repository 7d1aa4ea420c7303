using Xunit;

namespace Face.Browser;

/// <summary>What every public page promises, on every screen.</summary>
public static class PublicPage
{
    private const double MostPaintMs = 1000;
    private const int MostBytes = 300_000;
    private const double MostShift = 0.01;

    /// <summary>Fails unless the page is without errors, usable by everybody, steady, light and fast.</summary>
    /// <param name="name">The name of its picture, where pictures are taken.</param>
    public static async Task ExpectSoundAsync(this Tab tab, string name)
    {
        Assert.Empty(await tab.FaultsAsync(name));
        var figures = await PageFigures.OfAsync(tab.Page);
        Assert.InRange(figures.Shift, 0, MostShift);
        Assert.InRange(figures.Bytes, 1, MostBytes);
        if (figures.Paint > MostPaintMs)
        {
            // The machine was busy with something else, or the page is slow: the second time tells.
            await tab.Page.ReloadAsync();
            figures = await PageFigures.OfAsync(tab.Page);
        }

        Assert.InRange(figures.Paint, 0, MostPaintMs);
        Assert.Empty(tab.Errors);
    }
}
