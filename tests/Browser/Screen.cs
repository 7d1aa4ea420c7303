using Microsoft.Playwright;

namespace Face.Browser;

/// <summary>What a visitor looks at: the size of a desk's screen or of a phone's, in one of the two themes.</summary>
public sealed record Screen(bool IsPhone, bool IsDark)
{
    public static readonly Screen Desk = new(IsPhone: false, IsDark: false);
    public static readonly Screen Phone = new(IsPhone: true, IsDark: false);

    public static IReadOnlyList<Screen> All { get; } = [Desk, Desk with { IsDark = true }, Phone, Phone with { IsDark = true }];

    internal BrowserNewContextOptions Options => new()
    {
        ViewportSize = IsPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 860 },
        HasTouch = IsPhone,
        IsMobile = IsPhone,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
    };

    public override string ToString() => $"{(IsPhone ? "phone" : "desk")}-{(IsDark ? "dark" : "light")}";
}
