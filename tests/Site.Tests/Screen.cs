using Microsoft.Playwright;

namespace Face.Site.Tests;

/// <summary>What a visitor looks at: the size of a desk's screen or of a phone's, in one of the two themes.</summary>
public sealed record Screen(bool IsPhone, bool IsDark)
{
    public static readonly Screen Desk = new(IsPhone: false, IsDark: false);
    public static readonly Screen Phone = new(IsPhone: true, IsDark: false);

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = IsPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 860 },
        HasTouch = IsPhone,
        IsMobile = IsPhone,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
    };
}
