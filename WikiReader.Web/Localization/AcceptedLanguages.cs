using Microsoft.AspNetCore.Localization;
using WikiReader.Web.Hosting;

namespace WikiReader.Web.Localization;

/// <summary>
/// The languages that a browser accepts, for the interface. The framework's own provider reads three of them, and counts those with a weight of zero,
/// which are not acceptable.
/// </summary>
internal sealed class AcceptedLanguages : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var accepted = AcceptLanguage.Of(httpContext.Request);
        return accepted.Count == 0 ? NullProviderCultureResult : Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult([.. accepted]));
    }
}
