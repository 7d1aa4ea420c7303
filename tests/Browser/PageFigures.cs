using Microsoft.Playwright;

namespace Face.Browser;

/// <param name="Paint">First contentful paint, milliseconds.</param>
/// <param name="Bytes">Over the wire, without photos.</param>
/// <param name="Shift">Cumulative layout shift, as browsers score it.</param>
internal sealed record PageFigures(double Paint, double Bytes, double Shift)
{
    private const string Measure = """
        async () => {
          const shift = await new Promise(resolve => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
              .observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 100);
          });
          // A page can have loaded before its first paint.
          const paint = await new Promise((resolve, reject) => {
            new PerformanceObserver(list => { for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime); })
              .observe({ type: "paint", buffered: true });
            setTimeout(() => reject(new Error("The page was not painted in 10 s.")), 10_000);
          });
          const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
          const bytes = loaded.filter(entry => !/\.(jpg|png)(\?|$)/.test(entry.name)).reduce((sum, entry) => sum + entry.transferSize, 0);
          return { paint, bytes, shift };
        }
        """;

    // Playwright makes the object first and fills it then.
    public PageFigures()
        : this(0, 0, 0)
    {
    }

    /// <summary>Of a page that has loaded and was not touched.</summary>
    public static async Task<PageFigures> OfAsync(IPage page) => (await page.EvaluateAsync<PageFigures>(Measure))!;
}
