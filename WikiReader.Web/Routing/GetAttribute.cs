using Microsoft.AspNetCore.Mvc.Routing;

namespace WikiReader.Web.Routing;

/// <summary>GET, and HEAD wherever GET is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
