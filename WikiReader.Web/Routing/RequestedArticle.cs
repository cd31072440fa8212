namespace WikiReader.Web.Routing;

/// <summary>
/// The article that an address requests. Read from the request directly, since binding to parameters takes longer than finding the article.
/// </summary>
/// <param name="Title">As in <see cref="RequestedTitle"/>.</param>
/// <param name="RedirectedFrom">The title whose redirect led here; null if none did.</param>
internal sealed record RequestedArticle(string Project, string Language, string Title, string? RedirectedFrom)
{
    /// <param name="context">A request for an address with a project and a language in it.</param>
    /// <param name="aspect">What is requested of it: the part of the address before the title.</param>
    public static RequestedArticle Read(HttpContext context, string aspect = "wiki")
    {
        var values = context.Request.RouteValues;
        var (project, language) = ((string)values["project"]!, (string)values["language"]!);
        var title = RequestedTitle.Read(context, $"/{project}/{language}/{aspect}/");
        return new RequestedArticle(project, language, title, context.Request.Query["redirectedfrom"] is [var from, ..] ? from : null);
    }
}
