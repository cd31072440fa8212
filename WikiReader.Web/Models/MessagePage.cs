using Microsoft.Extensions.Localization;
using WikiReader.Web.Articles;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>A page that says what happened and what to do next.</summary>
/// <param name="Status">HTTP status of the response.</param>
/// <param name="Name">A short name of the state, for style sheets and tests.</param>
/// <param name="Heading">What happened, in a few words.</param>
/// <param name="Text">What it means and what to do next.</param>
/// <param name="Action">The one thing to do next.</param>
public sealed record MessagePage(int Status, string Name, LocalizedString Heading, LocalizedString Text, ActionLink? Action = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Pages that may have been meant.</summary>
    public IReadOnlyList<FoundPage> Results { get; init; } = [];

    public Site? Site { get; init; }

    /// <summary>What the search box contains.</summary>
    public string? Query { get; init; }
}

/// <param name="IsExternal">True if it leads to another site.</param>
public sealed record ActionLink(LocalizedString Label, string Address, bool IsExternal = false);
