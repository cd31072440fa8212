namespace WikiReader.Web.Routing;

internal static class Accepts
{
    /// <summary>True if a program asks, which wants JSON and no page.</summary>
    public static bool JsonOnly(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
