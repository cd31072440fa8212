using Microsoft.Extensions.Options;
using WikiReader.Web.Appearance;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Prefetching;

/// <summary>
/// Offers browsers to fetch an article as soon as a reader hovers over a link to it: by speculation rules
/// (<see href="https://wicg.github.io/nav-speculation/speculation-rules.html"/>), and by a script in browsers without them.
/// </summary>
public sealed class PrefetchOffer(IOptions<PrefetchOptions> options)
{
    /// <summary>
    /// Articles of this instance, prefetched when the reader rests on a link or presses it (<c>moderate</c>). Not prerendered: the page would run.
    /// Not the article in another script variant: the choice is kept when it is requested. Rules that match all links of a long article would be
    /// applied to all of them again whenever the address or the style of a link changes, and delay what a reader clicks on.
    /// </summary>
    internal const string Rules =
        """{"prefetch":[{"where":{"and":[{"selector_matches":"a:hover:not(.wr-variants a)"},{"href_matches":"/*/wiki/*"}]},"eagerness":"moderate"}]}""";

    /// <summary>
    /// Adds the offer to a page with links to articles, if the reader is signed in and has not declined; returns whether it did. A reader who saves
    /// data (<see href="https://wicg.github.io/savedata/"/>) is not offered it.
    /// </summary>
    public bool AddTo(HttpContext context, AppearanceChoices choices)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(choices);
        if (!options.Value.Prefetch || choices.Prefetch == Prefetch.Off || context.Request.SavesData()) return false;
        context.Response.Headers["Speculation-Rules"] = $"\"{ReaderAddress.SpeculationRules(context.Request.PathBase)}\"";
        return true;
    }
}
