using Microsoft.AspNetCore.Http;

namespace WikiReader.Tests.Infrastructure;

/// <summary>Fixed responses for <c>SandboxServer.Intercept</c>.</summary>
internal static class CannedResponses
{
    public static RequestDelegate Of(int status, string type, string body, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    };
}
