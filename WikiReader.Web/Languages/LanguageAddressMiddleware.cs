using Microsoft.AspNetCore.Http.Features;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Languages;

/// <summary>
/// Redirects an address that names a wiki by another code of its language (<c>/wikipedia/nan/…</c>), or by a script variant
/// (<c>/wikipedia/zh-tw/wiki/…</c>), to the address that this instance uses.
/// </summary>
internal sealed class LanguageAddressMiddleware(RequestDelegate next, SiteRegistry sites)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (FindAddress(context) is not { } address) return next(context);
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    // Null if the address is not one of those.
    private string? FindAddress(HttpContext context)
    {
        var (request, values) = (context.Request, context.Request.RouteValues);
        if (values.GetValueOrDefault("project") is not string project || values.GetValueOrDefault("language") is not string code) return null;
        if (sites.Find(project, code) is not null || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return null;
        if (FindSite(project, code) is not var (site, variant)) return null;

        // As it was sent, since decoding could make two titles equal.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var prefix = $"/{project}/{code}/";
        if (target.IndexOf(prefix, StringComparison.Ordinal) is not (>= 0 and var start)) return null;
        var rest = target[(start + prefix.Length)..];
        if (variant is not null && rest.StartsWith("wiki/", StringComparison.Ordinal)) rest += $"{(rest.Contains('?', StringComparison.Ordinal) ? '&' : '?')}variant={variant}";
        return ReturnAddress.Parse($"{request.PathBase}/{site.Project}/{site.Language}/{rest}", request.PathBase).Value;
    }

    private (Site Site, string? Variant)? FindSite(string project, string code)
    {
        if (ScriptVariants.LanguageOf(code) is { } language && sites.Find(project, language) is { } converting)
            return (converting, ScriptVariants.Find(language, code)!.Code);
        return sites.FindByAnyCode(project, code) is { } site ? (site, null) : null;
    }
}
