using Microsoft.Playwright;

namespace WikiReader.Tests.Browser;

public enum Device
{
    Phone,
    Desktop,
}

/// <summary>A combination of device and color scheme.</summary>
public sealed record Look(Device Device, ColorScheme Scheme)
{
    public static IReadOnlyList<Look> All { get; } =
    [
        new(Device.Phone, ColorScheme.Light), new(Device.Phone, ColorScheme.Dark),
        new(Device.Desktop, ColorScheme.Light), new(Device.Desktop, ColorScheme.Dark),
    ];

    public static ViewportSize SizeOf(Device device) =>
        device == Device.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 };
}
