using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Delivery;

/// <summary>Renders a view into a <see cref="ShellWriter"/>.</summary>
internal sealed class ViewRenderer(
    ICompositeViewEngine views, IModelMetadataProvider metadata, ITempDataDictionaryFactory temporary, IOptions<MvcViewOptions> options)
{
    public async Task RenderAsync(ActionContext context, string name, object model, ShellWriter output)
    {
        var view = views.FindView(context, name, isMainPage: true).EnsureSuccessful(originalLocations: null).View!;
        var data = new ViewDataDictionary(metadata, context.ModelState) { Model = model };
        await view.RenderAsync(new ViewContext(context, view, data, temporary.GetTempData(context.HttpContext), output, options.Value.HtmlHelperOptions));
    }
}
