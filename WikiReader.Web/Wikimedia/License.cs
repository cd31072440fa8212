namespace WikiReader.Web.Wikimedia;

/// <param name="Url">An http or https address; null if the wiki names no such address.</param>
/// <param name="Title">Never empty.</param>
public sealed record License(string? Url, string Title);
