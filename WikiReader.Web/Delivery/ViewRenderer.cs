using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Delivery;

/// <summary>Renders a view to where the page is put together.</summary>
internal sealed class ViewRenderer(ICompositeViewEngine views, IOptions<MvcViewOptions> options)
{
    public async Task RenderAsync(ActionContext context, string name, ViewDataDictionary data, ITempDataDictionary temporary, PageWriter output)
    {
        var view = views.FindView(context, name, isMainPage: true).EnsureSuccessful(originalLocations: null).View!;
        await view.RenderAsync(new ViewContext(context, view, data, temporary, output, options.Value.HtmlHelperOptions));
    }
}
