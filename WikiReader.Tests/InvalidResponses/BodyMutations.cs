using System.Text;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>Responses with an invalid body, status or header.</summary>
internal static class BodyMutations
{
    public static IReadOnlyList<Mutation> All { get; } = [.. Bodies(), .. Statuses(), .. Headers()];

    private static IEnumerable<Mutation> Bodies()
    {
        yield return new("an empty body") { Body = _ => [] };
        yield return new("a blank body") { Body = _ => " \r\n\t "u8.ToArray() };
        yield return new("a body of zeros") { Body = _ => new byte[100] };
        yield return new("HTML") { Body = _ => "<!DOCTYPE html><title>x</title><p>y</p></html>"u8.ToArray() };
        yield return new("half of the body") { Body = good => good[..(good.Length / 2)] };
        yield return new("all but the last byte") { Body = good => good[..^1] };
        yield return new("the body twice") { Body = good => [.. good, .. good] };
        yield return new("a body and garbage") { Body = good => [.. good, .. "}garbage"u8] };
        yield return new("a byte order mark") { Body = good => [.. Encoding.UTF8.Preamble, .. good] };
        yield return new("UTF-16") { Body = good => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(good))] };
        yield return new("UTF-32") { Body = good => Encoding.UTF32.GetBytes(Encoding.UTF8.GetString(good)) };
        yield return new("invalid UTF-8 in all texts") { Body = good => Replace(good, ":\"", [(byte)':', (byte)'"', 0xC3, 0x28, 0xFF]) };
        yield return new("overlong UTF-8 in all texts") { Body = good => Replace(good, ":\"", [(byte)':', (byte)'"', 0xC0, 0x80]) };
        yield return new("a surrogate in UTF-8") { Body = good => Replace(good, ":\"", [(byte)':', (byte)'"', 0xED, 0xA0, 0x80]) };
        yield return new("a comment") { Body = good => [.. "/* x */"u8, .. good] };
        yield return new("a million brackets") { Body = _ => Encoding.UTF8.GetBytes(new string('[', 1_000_000)) };
    }

    private static IEnumerable<Mutation> Statuses()
    {
        foreach (var status in (int[])[201, 204, 205, 206, 226, 300, 302, 304, 308, 400, 402, 404, 410, 418, 451, 500, 504, 599, 600, 999])
            yield return new($"status {status}") { Status = status };
        foreach (var location in (string[])["", "//[", "http://[", "http://:99999/", "://", "javascript:alert(1)", "file:///etc/passwd", "#", "../../../..", "\\\\x\\y", "%FF%FE", "/page/%ED%A0%80/bare", new string('a', 20_000), "http://" + new string('a', 300) + "/"])
            yield return new($"a redirect to {(location.Length > 60 ? location[..60] : location)}") { Status = 302, Headers = [("Location", location)] };
    }

    private static IEnumerable<Mutation> Headers()
    {
        foreach (var type in (string?[])[null, "", "text/plain", "TEXT/HTML", "text/html; charset", "text/html; charset=\"utf-8\"", "application/json; charset=nonsense", "application/json;charset=utf-16", "application/JSON; charset=utf-7", "text/html; charset=iso-8859-1", "application/octet-stream", "x", "/", ";", "multipart/mixed; boundary=\"", "application/json, text/html"])
            yield return Header("Content-Type", type);
        foreach (var coding in (string[])["gzip", "deflate", "br", "zstd", "compress", "identity", "gzip, gzip", "gzip, br", "", "nonsense", "GZIP"]) yield return Header("Content-Encoding", coding);
        foreach (var tag in (string[])["", "x", "W/", "\"", "\"a\"b\"", "*", "W/\"x\", W/\"y\"", new string('e', 16_000)]) yield return Header("ETag", tag);
        foreach (var delay in (string[])["", "-5", "1.5", "soon", "99999999999", "2147483647", "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 99 Foo 2026"])
        {
            yield return new($"429, Retry-After: {delay}") { Status = 429, Headers = [("Retry-After", delay)] };
            yield return new($"503, Retry-After: {delay}") { Status = 503, Headers = [("Retry-After", delay)] };
        }

        foreach (var (name, value) in ((string, string)[])[("WWW-Authenticate", "Bearer realm="), ("Deprecation", "@x"), ("Sunset", "never"), ("Last-Modified", "x"), ("Set-Cookie", "=;;;"), ("Cache-Control", "max-age=-1, ,"), ("Vary", "*"), ("Content-Length-X", "1")])
            yield return Header(name, value);
    }

    private static Mutation Header(string name, string? value) =>
        new($"{name}: {(value?.Length > 60 ? value[..60] : value ?? "(none)")}") { Headers = [(name, value)] };

    private static byte[] Replace(byte[] body, string old, byte[] value)
    {
        var result = new List<byte>(body.Length * 2);
        var text = body.AsSpan();
        var mark = Encoding.UTF8.GetBytes(old);
        for (var at = text.IndexOf(mark); at >= 0; at = text.IndexOf(mark))
        {
            result.AddRange(text[..at]);
            result.AddRange(value);
            text = text[(at + mark.Length)..];
        }

        result.AddRange(text);
        return [.. result];
    }
}
