using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>An article, written anew. Its body is in memory that is rented: dispose of it.</summary>
public sealed record ArticleDocument : IDisposable
{
    public required SafeHtml Body { get; init; }

    /// <summary>The headings with their places, in the order of the text.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The title as the article spells it, for example "iPhone".</summary>
    public required string Title { get; init; }

    /// <summary>One line that says what the article is about, if it has one.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>Language of the text, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Where the page redirects to, if it is a redirect page.</summary>
    public Link? Redirect { get; init; }

    public void Dispose() => Body.Dispose();

    /// <summary>What the article's templates bring along to look as they should, if they do.</summary>
    public StyleSheet? Style { get; init; }
}

/// <param name="Level">2 for the first level below the title, up to 6.</param>
/// <param name="Id">The fragment that leads to it.</param>
public sealed record Heading(int Level, string Id, string Text);
