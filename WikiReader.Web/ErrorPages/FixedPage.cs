using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;

namespace WikiReader.Web.ErrorPages;

/// <summary>
/// The page of last resort: it needs no view, user, session, key, cache or file beside the assembly, so that it can be shown whichever part
/// has failed. The security headers are added when the response starts, as to any other.
/// </summary>
internal sealed class FixedPage(StatusMessages messages, IStringLocalizer<InterfaceText> text)
{
    /// <summary>Responds to an unhandled exception.</summary>
    public Task ExplainAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return WriteAsync(context, messages.For(exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError, retry: null));
    }

    public Task WriteAsync(HttpContext context, MessagePage message)
    {
        var response = context.Response;
        response.StatusCode = message.Status;
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        var isProgram = Accepts.JsonOnly(context.Request);
        response.ContentType = isProgram ? "application/problem+json" : "text/html; charset=utf-8";
        return response.WriteAsync(isProgram ? JsonOf(message) : HtmlOf(message, context.Request.PathBase), context.RequestAborted);
    }

    private static string JsonOf(MessagePage message) =>
        JsonSerializer.Serialize(new FixedProblem(message.Heading, message.Status, message.Text), FixedPageJson.Default.FixedProblem);

    private string HtmlOf(MessagePage message, PathString pathBase)
    {
        var (html, language) = (HtmlEncoder.Default, InterfaceLanguage.Current);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}" dir="{InterfaceLanguage.DirectionOf(language) ?? "ltr"}">
            <head>
              <meta charset="utf-8">
              <title>{html.Encode(message.Heading)} – WikiReader</title>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
            </head>
            <body style="max-width: 36rem; margin: 4rem auto; padding: 0 1rem; font-family: system-ui, sans-serif; line-height: 1.5">
              <main data-notice="{html.Encode(message.Name)}">
                <h1>{html.Encode(message.Heading)}</h1>
                <p>{html.Encode(message.Text)}</p>
                <p><a href="{html.Encode(ReaderAddress.Home(pathBase.ToUriComponent()))}">{html.Encode(text["Layout.Home"])}</a></p>
              </main>
            </body>
            </html>

            """;
    }
}

internal sealed record FixedProblem(string Title, int Status, string Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FixedProblem))]
internal sealed partial class FixedPageJson : JsonSerializerContext;
