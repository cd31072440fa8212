using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WikiReader.Web.Authentication;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>
/// Redirects to the home page if the session is over already: by a second click on "Sign out", or in another tab. It runs before antiforgery
/// validation, which a form of an earlier session could not pass.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HomeIfSignedOutAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before <see cref="ValidateAntiForgeryTokenAttribute"/>, which has 1000.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (await ReaderSession.OpenAsync(context.HttpContext) is null)
            context.Result = new RedirectResult(ReturnAddress.Home(context.HttpContext.Request.PathBase).Value);
    }
}
