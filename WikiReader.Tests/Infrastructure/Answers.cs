using Microsoft.AspNetCore.Http;

namespace WikiReader.Tests.Infrastructure;

/// <summary>Answers that Wikimedia gives in place of its own.</summary>
internal static class Answers
{
    public static RequestDelegate Of(int status, string type, string body, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    };
}
