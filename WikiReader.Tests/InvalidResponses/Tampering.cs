using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WikiReader.Sandbox;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>Modifies responses of the sandbox.</summary>
internal static class Tampering
{
    private const string AlreadySeen = "X-Tampering";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Modifies every matching response until disposed.</summary>
    public static IDisposable Apply(SandboxServer sandbox, Func<HttpRequest, bool> matches, Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        return sandbox.Intercept(
            request => !request.Headers.ContainsKey(AlreadySeen) && matches(request),
            async context => await WriteAsync(context, mutation, await ForwardAsync(sandbox, context.Request)));
    }

    private static async Task<HttpResponseMessage> ForwardAsync(SandboxServer sandbox, HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var copy = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(sandbox.Url.GetLeftPart(UriPartial.Authority) + target));
        if (request.ContentLength > 0) copy.Content = new StreamContent(request.Body);
        copy.Content?.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        copy.Headers.TryAddWithoutValidation("Authorization", request.Headers.Authorization.ToString());
        copy.Headers.Add(AlreadySeen, "1");
        return await Http.SendAsync(copy, request.HttpContext.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, Mutation mutation, HttpResponseMessage good)
    {
        using var original = good;
        var response = context.Response;
        response.StatusCode = mutation.Status ?? (int)good.StatusCode;
        response.Headers.ContentType = good.Content.Headers.ContentType?.ToString();
        if (good.Headers.ETag is { } etag) response.Headers.ETag = etag.ToString();
        if (good.Headers.Location is { } location) response.Headers.Location = location.OriginalString;
        foreach (var (name, value) in mutation.Headers) response.Headers[name] = value;
        if (response.StatusCode is >= 200 and not (204 or 205 or 304))
            await response.Body.WriteAsync(mutation.Body(await good.Content.ReadAsByteArrayAsync(context.RequestAborted)), context.RequestAborted);
    }
}
