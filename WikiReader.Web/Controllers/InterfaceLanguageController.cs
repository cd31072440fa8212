using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WikiReader.Web.Localization;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>Keeps the language that a reader chooses for the interface at the foot of any page.</summary>
public sealed class InterfaceLanguageController(InterfaceLanguageChoice choice, IOptions<RequestLocalizationOptions> localization) : PageController
{
    /// <param name="language">BCP 47 tag of a language that the interface has.</param>
    [HttpPost("/interface-language")]
    // The form is on articles too, whose pages contain no antiforgery token. Another site could do no more than change the language.
    [IgnoreAntiforgeryToken]
    public IActionResult Choose(string? language)
    {
        var chosen = localization.Value.SupportedUICultures!.FirstOrDefault(supported => supported.Name == language);
        if (chosen is null || !Navigation.IsFromOwnPage(Request)) return BadRequest();
        choice.Store(HttpContext, chosen);
        return Redirect(ReturnAddress.OfReferrer(Request).Value);
    }
}
