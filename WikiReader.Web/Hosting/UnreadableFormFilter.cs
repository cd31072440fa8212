using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WikiReader.Web.Hosting;

/// <summary>
/// Responds with 400 to a request whose form cannot be parsed. MVC would run the action without any of its arguments, those from the address
/// included.
/// </summary>
internal sealed class UnreadableFormFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        // Errors of the request as a whole have no name; errors of a value have the value's.
        if (context.ModelState.TryGetValue("", out var request) && request.Errors.Count > 0) context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }
}
