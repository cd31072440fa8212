using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>The reader's languages, and all others to choose from.</summary>
/// <param name="Own">In the reader's order.</param>
/// <param name="AreChosen">False if they are those of the browser.</param>
/// <param name="Query">What the list of others is searched for; empty if it has all of them.</param>
/// <param name="Origin">The page that the reader came from; null if it is unknown.</param>
public sealed record LanguagesViewModel(IReadOnlyList<WikiLanguage> Own, bool AreChosen, IReadOnlyList<WikiLanguage> Others, string Query, ReturnAddress? Origin);
