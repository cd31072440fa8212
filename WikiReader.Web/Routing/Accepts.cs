namespace WikiReader.Web.Routing;

internal static class Accepts
{
    /// <summary>True if the client accepts JSON but no HTML: a program.</summary>
    public static bool JsonOnly(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
