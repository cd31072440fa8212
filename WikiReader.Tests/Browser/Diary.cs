using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WikiReader.Tests.Browser;

/// <summary>Everything that the developer tools would show as an error, and every request to a foreign host.</summary>
internal sealed class Diary(params Uri[] knownHosts)
{
    private readonly ConcurrentQueue<(string Address, string Text)> _entries = new();
    private readonly ConcurrentBag<string> _excused = [];

    public IReadOnlyList<string> Entries =>
        [.. _entries.Where(entry => !_excused.Contains(entry.Address)).Select(entry => $"{entry.Text} {entry.Address}")];

    /// <summary>The entries since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var entries = Entries;
        _entries.Clear();
        return entries;
    }

    /// <summary>Ignores errors about an address whose response is the subject of the test.</summary>
    public void Excuse(string address) => _excused.Add(WithoutFragment(address));

    public void Follow(IBrowserContext context)
    {
        // Chromium reports content security policy violations as console errors.
        context.Console += (_, message) => Write(message.Type == "error", AddressOf(message), message.Text);
        context.WebError += (_, error) => Write(true, error.Page?.Url ?? "", error.Error);
        context.Request += (_, request) => Write(!IsKnown(request.Url), request.Url, "A request to a foreign host:");
        context.Response += (_, response) =>
        {
            if (IsLeftOut(response)) Excuse(response.Url);
            Write(response.Status >= 400 && !IsPrefetchOfMissingPage(response), response.Url, $"Status {response.Status}:");
        };
        // Following a link aborts what the page was still loading.
        context.RequestFailed += (_, request) => Write(request.Failure != "net::ERR_ABORTED", request.Url, $"{request.Failure}:");
    }

    private void Write(bool isTrouble, string address, string text)
    {
        if (isTrouble) _entries.Enqueue((WithoutFragment(address), text));
    }

    // Tests read faster than a person does. What takes its share of a reader's limit last is left out then, as is the preview of a page that does not
    // exist, and what is shown is complete without it.
    private static bool IsLeftOut(IResponse response) => new Uri(response.Url).AbsolutePath.Split('/') is [_, _, _, var kind, ..]
        && (response.Status, kind) is (429, "related" or "preview" or "suggest") or (404, "preview");

    // A link may lead to a page that nobody has written yet. A reader who never follows it sees nothing of the response.
    private static bool IsPrefetchOfMissingPage(IResponse response) =>
        response.Status == 404 && (response.Request.Headers.ContainsKey("sec-purpose") || response.Request.Headers.ContainsKey("purpose"));

    private bool IsKnown(string address)
    {
        var uri = new Uri(address);
        return uri.Scheme == "data"
            || knownHosts.Any(known => known.GetLeftPart(UriPartial.Authority) == uri.GetLeftPart(UriPartial.Authority));
    }

    // A location consists of the address, a line and a column.
    private static string AddressOf(IConsoleMessage message) =>
        message.Location.Split(':') is [.. var address, _, _] ? string.Join(':', address) : message.Location;

    private static string WithoutFragment(string address) => address.Split('#')[0];
}
