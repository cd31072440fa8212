using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Leaves out MVC's global filters for a controller whose actions only read, use no TempData, and are measured in microseconds. See ADR 8.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LeanPipelineAttribute : Attribute;

/// <summary>Moves the global filters to all controllers but those with a <see cref="LeanPipelineAttribute"/>.</summary>
internal sealed class LeanPipelineConvention : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers.Where(controller => !controller.Attributes.OfType<LeanPipelineAttribute>().Any()))
        {
            foreach (var filter in application.Filters) controller.Filters.Add(filter);
        }

        application.Filters.Clear();
    }
}
