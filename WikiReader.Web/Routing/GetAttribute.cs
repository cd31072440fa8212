using Microsoft.AspNetCore.Mvc.Routing;

namespace WikiReader.Web.Routing;

/// <summary>Routes GET and HEAD.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
