using System.Net;
using Microsoft.AspNetCore.Mvc;

namespace WikiReader.Bench.Plain;

/// <summary>MVC finds only controllers that are public.</summary>
public sealed class PlainUpstreamController(PlainUpstream pages) : Controller
{
    [HttpGet("/wiki/{title}")]
    public async Task<IActionResult> Read(string title, CancellationToken cancellationToken) =>
        await pages.FindAsync(title, cancellationToken) is { } body ? View("/Views/Plain/Article.cshtml", body) : NotFound();

    [HttpGet("/search")]
    public async Task<IActionResult> Search(string q, CancellationToken cancellationToken) =>
        View("/Views/Plain/Article.cshtml", $"<pre>{WebUtility.HtmlEncode(await pages.SearchAsync(q, cancellationToken))}</pre>");
}
