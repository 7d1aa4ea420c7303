using System.Globalization;
using System.Security;
using System.Text;

namespace Face.Accuracy.Charts;

/// <summary>A picture of text, lines and shapes that suits light and dark pages; it brings its own background and styles.</summary>
internal sealed class Svg(double width, double height, string title)
{
    private const string Style = """
        :root{--page:#ffffff;--ink:#1f2328;--muted:#59636e;--grid:#d8dee4;--a:#2563eb;--b:#c2410c;--c:#15803d;--over:#ffffff}
        @media(prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#e6edf3;--muted:#9198a1;--grid:#30363d;--a:#6cb0ff;--b:#ffa657;--c:#56d364;--over:#0d1117}}
        text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
        .title{font-size:14px;font-weight:600}.muted{fill:var(--muted)}.over{fill:var(--over)}
        .page{fill:var(--page)}.grid{stroke:var(--grid);stroke-width:1}.diagonal{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 4}
        .a{--series:var(--a)}.b{--series:var(--b)}.c{--series:var(--c)}
        .fill{fill:var(--series)}.line{stroke:var(--series);stroke-width:2;fill:none}.whisker{stroke:var(--series);stroke-width:1.5}
        .ink{stroke:var(--ink);stroke-width:1.5}
        """;

    private static readonly string[] Colours = ["a", "b", "c"];

    private readonly StringBuilder body = new();

    /// <summary>The class of the n-th series' colour.</summary>
    public static string Series(int index) => Colours[index % Colours.Length];

    public void Text(double x, double y, string text, string look = "", string anchor = "start") =>
        Add($"<text x=\"{x:f1}\" y=\"{y:f1}\" class=\"{look}\" text-anchor=\"{anchor}\">{SecurityElement.Escape(text)}</text>");

    /// <summary>Reads from the bottom up, centred on the point.</summary>
    public void UprightText(double x, double y, string text, string look) =>
        Add($"<text transform=\"translate({x:f1} {y:f1}) rotate(-90)\" class=\"{look}\" text-anchor=\"middle\">{SecurityElement.Escape(text)}</text>");

    public void Line(double x1, double y1, double x2, double y2, string look) =>
        Add($"<line x1=\"{x1:f1}\" y1=\"{y1:f1}\" x2=\"{x2:f1}\" y2=\"{y2:f1}\" class=\"{look}\"/>");

    public void Rectangle(double x, double y, double w, double h, string look, double opacity = 1) =>
        Add($"<rect x=\"{x:f1}\" y=\"{y:f1}\" width=\"{w:f1}\" height=\"{h:f1}\" rx=\"2\" class=\"{look}\" fill-opacity=\"{opacity:f2}\"/>");

    public void Circle(double x, double y, double radius, string look, double opacity = 1) =>
        Add($"<circle cx=\"{x:f1}\" cy=\"{y:f1}\" r=\"{radius:f1}\" class=\"{look}\" fill-opacity=\"{opacity:f2}\"/>");

    public void Polyline(IEnumerable<(double X, double Y)> points, string look) =>
        Add($"<polyline points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:f1},{p.Y:f1}")))}\" class=\"{look}\"/>");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
        <title>{SecurityElement.Escape(title)}</title>
        <style>{Style}</style>
        <rect width="{width}" height="{height}" class="page"/>
        <text x="16" y="24" class="title">{SecurityElement.Escape(title)}</text>
        {body}</svg>

        """);

    private void Add(FormattableString element) => body.Append(FormattableString.Invariant(element)).Append('\n');
}
