using System.Text;

namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Whole pages that are not the UTF-8 that they should be.</summary>
internal static class HostileBytes
{
    private const string Attack = "<p title=\"a\" onclick=alert(1)>x</p><script>alert(1)</script><img src=x onerror=alert(1)>";

    public static readonly Dictionary<string, byte[]> Pages = new(StringComparer.Ordinal)
    {
        ["a less-than sign in two bytes"] = Around(B(0xC0, 0xBC), "script>alert(1)", B(0xC0, 0xBC), "/script>"),
        ["a less-than sign in three bytes"] = Around(B(0xE0, 0x80, 0xBC), "script>alert(1)", B(0xE0, 0x80, 0xBC), "/script>"),
        ["a quote in two bytes"] = Around("<p title=\"", B(0xC0, 0xA2), " onclick=alert(1) x=", B(0xC0, 0xA2), "\">x</p>"),
        ["a lead byte that swallows a quote"] = Around("<p title=\"", B(0xC3), "\" onclick=alert(1) \">x</p>"),
        ["a lead byte of four that swallows a tag"] = Around("a", B(0xF0, 0x9F), "<img src=x onerror=alert(1)>"),
        ["continuation bytes alone"] = Around("<p title=\"", B(0x80, 0xBF, 0x80), "\">", B(0x9F), "</p>"),
        ["surrogates in UTF-8"] = Around("<p title=\"", B(0xED, 0xA0, 0xBC), "\">", B(0xED, 0xBC, 0x8D), "</p>"),
        ["beyond Unicode"] = Around("<p title=\"", B(0xF4, 0x90, 0x80, 0x80), "\">", B(0xFF, 0xFE, 0xF8), "</p>"),
        ["NUL in two bytes"] = Around("<scr", B(0xC0, 0x80), "ipt>alert(1)</script>"),
        ["a byte order mark in the middle"] = Around("<p>a", B(0xEF, 0xBB, 0xBF), "<b>c</b></p>"),
        ["UTF-16, little end first"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Attack)],
        ["UTF-16, big end first"] = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Attack)],
        ["UTF-32"] = Encoding.UTF32.GetBytes(Attack),
        ["UTF-7"] = Around("<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
        ["Windows-1252"] = Around("<p title=\"", B(0x93, 0x94, 0xA0), "\">", B(0xE9, 0xE8), "</p>"),
        ["Shift_JIS"] = Around("<p title=\"", B(0x83), "\" onclick=alert(1) x=\"", B(0x83, 0x5C), "\">x</p>"),
        ["nothing but lead bytes"] = [.. Enumerable.Repeat((byte)0xF0, 4096)],
        ["every byte"] = Around(B([.. Enumerable.Range(0, 256).Select(value => (byte)value)]), Attack),
    };

    private static byte[] B(params byte[] bytes) => bytes;

    private static byte[] Around(params object[] parts) =>
        [.. "<!DOCTYPE html><body>"u8, .. parts.SelectMany(part => part as byte[] ?? Encoding.UTF8.GetBytes((string)part)), .. "</body>"u8];
}
