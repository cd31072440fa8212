using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>Responses that no web server would send, but a proxy or a broken connection might.</summary>
public sealed class RawResponseTests : IAsyncLifetime
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    private static readonly string Bare = """{"id":8,"key":"Earth","title":"Earth","latest":{"id":10,"timestamp":"2026-11-24T09:09:37Z"}}""";

    private RawServer _wiki = null!;
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;

    public static TheoryData<string, string> Responses() => new()
    {
        { "nothing", "" },
        { "no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n" },
        { "half a status line", "HTTP/1.1 20" },
        { "a status of two digits", "HTTP/1.1 20 OK\r\n\r\n" },
        { "a status below all", "HTTP/1.1 099 x\r\nContent-Length: 0\r\n\r\n" },
        { "a version of HTTP that there is not", "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n" },
        { "a negative length", $"{Ok}Content-Length: -5\r\n\r\n{Bare}" },
        { "a length in words", $"{Ok}Content-Length: many\r\n\r\n{Bare}" },
        { "a length that no memory has", $"{Ok}Content-Length: 9223372036854775807\r\n\r\n{Bare}" },
        { "two lengths", $"{Ok}Content-Length: 10\r\nContent-Length: 20\r\n\r\n{Bare}" },
        { "more promised than sent", $"{Ok}Content-Length: 500\r\n\r\n{Bare}" },
        { "more sent than promised", $"{Ok}Content-Length: 10\r\n\r\n{Bare}" },
        { "a chunk without a size", $"{Ok}Transfer-Encoding: chunked\r\n\r\nsize\r\n{Bare}" },
        { "a chunk that breaks off", $"{Ok}Transfer-Encoding: chunked\r\n\r\nff\r\n{Bare}" },
        { "chunks in a coding of their own", $"{Ok}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" },
        { "a header without a colon", $"{Ok}nonsense\r\nContent-Length: 0\r\n\r\n" },
        { "a header without an end", $"{Ok}X: {new string('x', 100_000)}" },
        { "bytes in headers", $"{Ok}\u00ff: \u00fe\r\nContent-Type: \u00e9\r\nETag: \"\u00e9\"\r\nRetry-After: \u00ff\r\nContent-Length: {Bare.Length}\r\n\r\n{Bare}" },
        { "a zero in a header", $"{Ok}ETag: a\0b\r\nContent-Length: 0\r\n\r\n" },
        { "a redirect in bytes", "HTTP/1.1 302 Found\r\nLocation: /\u00ff\u00fe[\r\nContent-Length: 0\r\n\r\n" },
        { "two redirects in one", "HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: http://example.org/\r\nContent-Length: 0\r\n\r\n" },
        { "half of a gzip stream", $"{Ok}Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n\u001f\u008b\u0008\0\0\0\0\0\0\u0003\u00ab\u00ae" },
        { "hints without end", string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", 50)) },
        { "another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n" },
    };

    public async Task InitializeAsync()
    {
        _wiki = RawServer.Start();
        _application = await ReaderApplication.StartAsync(settings: [("Wikimedia:ApiEndpoint", _wiki.Url + "/core/v1/{project}/{language}"), ("Reader:BareReuse", "00:00:00"), ("Cache:Revalidate", "00:00:00"), ReaderApplication.EveryViewWaits]);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
        await _wiki.DisposeAsync();
    }

    [Fact]
    public async Task No_raw_response_causes_a_500()
    {
        foreach (var (name, response) in Responses().Select(row => ((string)row[0], (string)row[1])))
        {
            _wiki.Respond = path => path.EndsWith("/bare", StringComparison.Ordinal) ? response : Html("");
            ((int)(await _reader.OpenAsync("/wikipedia/en/wiki/Earth")).Status).ShouldBeOneOf([200, 502, 503], name);
            (await _reader.OpenAsync("/wikipedia/en/search?q=earth")).Document.QuerySelector("main h1").ShouldNotBeNull(name);
            _wiki.Respond = path => path.EndsWith("/html", StringComparison.Ordinal) ? response : Json(Bare);
            ((int)(await _reader.OpenAsync("/wikipedia/en/wiki/Earth")).Status).ShouldBeOneOf([200, 502, 503], name);
        }

        (await _reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\"\u00e9\"")]
    [InlineData("\"a b\u00ff\"")]
    public async Task An_entity_tag_that_cannot_be_sent_as_a_header_is_not_used_for_revalidation(string tag)
    {
        _wiki.Respond = path => path.EndsWith("/bare", StringComparison.Ordinal) ? Json(Bare) : Html($"ETag: {tag}\r\n");
        var views = 0;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        // A cached page is revalidated after the response.
        while (_wiki.Requests.Count(IsForHtml) < 3)
        {
            (await _reader.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth", $"view {views++}");
            timeout.Token.ThrowIfCancellationRequested();
        }

        _wiki.Requests.Where(IsForHtml).ShouldAllBe(request => !request.Contains("If-None-Match", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsForHtml(string request) => request.Split(' ')[1].EndsWith("/html?redirect=no", StringComparison.Ordinal);

    private static string Json(string body) => $"{Ok}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string Html(string headers)
    {
        const string Body = "<!DOCTYPE html><html><head><title>Earth</title></head><body><p>Text</p></body></html>";
        return $"{Ok}Content-Type: text/html; charset=UTF-8\r\n{headers}Content-Length: {Body.Length}\r\n\r\n{Body}";
    }
}
