using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>The reader's languages, and all others to choose from.</summary>
/// <param name="Own">In the reader's order.</param>
/// <param name="AreChosen">False if they are those of the browser.</param>
/// <param name="Query">What the list of others is searched for; empty if it has all of them.</param>
public sealed record LanguagesViewModel(IReadOnlyList<WikiLanguage> Own, bool AreChosen, IReadOnlyList<WikiLanguage> Others, string Query);
