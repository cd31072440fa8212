using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WikiReader.Web.Appearance;
using WikiReader.Web.Authentication;
using WikiReader.Web.Delivery;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Security;

namespace WikiReader.Web.Controllers;

/// <summary>The base of all controllers. It is not a <see cref="Controller"/>, which is also a filter around each of its actions.</summary>
public abstract class PageController : ControllerBase
{
    /// <param name="styles">The style sheet of the page; null for that of most pages.</param>
    protected ViewResult View(string name, object model, Bundle? styles = null)
    {
        styles ??= PageStyleSheets.Other;
        Response.Preload(styles);
        if (HttpContext.Appearance().Pictures == PictureDisplay.Off) HttpContext.RefusePictures();
        return new() { ViewName = name, ViewData = new ViewDataDictionary(MetadataProvider, ModelState) { Model = model, [nameof(PageStyleSheets)] = styles } };
    }

    protected ViewResult Show(MessagePage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.RetryAfter is { } delay) Response.SetRetryAfter(delay);
        Response.StatusCode = message.Status;
        return View("Message", message);
    }

    protected async Task<IActionResult> RequestSignInAsync()
    {
        await HttpContext.RequestSignInAsync();
        return new EmptyResult();
    }
}
