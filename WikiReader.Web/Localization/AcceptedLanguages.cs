using Microsoft.AspNetCore.Localization;

namespace WikiReader.Web.Localization;

/// <summary>
/// The languages that a browser accepts, best first (RFC 9110, section 12.5.4). The framework's own provider reads three of them, and counts those
/// with a weight of zero, which are not acceptable.
/// </summary>
internal sealed class AcceptedLanguages : RequestCultureProvider
{
    private const int Maximum = 20;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (httpContext.Request.Headers.AcceptLanguage.Count == 0) return NullProviderCultureResult;
        var accepted = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Take(Maximum)
            .Select(language => language.Value)
            .ToList();
        return accepted.Count == 0 ? NullProviderCultureResult : Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(accepted));
    }
}
