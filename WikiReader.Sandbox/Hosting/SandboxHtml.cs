using System.Net;

namespace WikiReader.Sandbox.Hosting;

/// <summary>The layout of the sandbox's own few pages. No script, and a policy without form-action: the sign-in form redirects to another site.</summary>
internal static class SandboxHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    private const string Style = """
        :root{color-scheme:light dark}
        body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1.25rem;background:#fff;color:#202122}
        h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
        a{color:#2a4b8d}
        code{overflow-wrap:anywhere}
        fieldset{border:1px solid #72777d;border-radius:.5rem;margin:1.5rem 0;padding:.75rem 1rem 1rem}
        legend{font-weight:600;padding:0 .35rem}
        label{display:flex;gap:.6rem;align-items:center;min-height:2.75rem}
        input{width:1.2rem;height:1.2rem}
        button{font:inherit;font-weight:600;min-height:2.75rem;padding:.4rem 1.4rem;margin-right:.75rem;border:1px solid #72777d;border-radius:.4rem;background:#f8f9fa;color:#202122}
        button.main{background:#2a4b8d;border-color:#2a4b8d;color:#fff}
        :focus-visible{outline:3px solid #2a4b8d;outline-offset:3px}
        .note{color:#54595d;font-size:.9375rem}
        @media (prefers-color-scheme:dark){
          body{background:#101418;color:#eaecf0} a{color:#a3c4ff} .note{color:#a2a9b1}
          button{background:#27292d;color:#eaecf0} button.main{background:#a3c4ff;border-color:#a3c4ff;color:#101418}
          :focus-visible{outline-color:#a3c4ff}
        }
        """;

    public static async Task WriteAsync(HttpContext context, string title, string body)
    {
        var response = context.Response;
        response.ContentType = "text/html;charset=UTF-8";
        response.Headers.CacheControl = "no-cache, no-store, max-age=0, must-revalidate";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{Encode(title)} - Sandbox Wikimedia</title><link rel="icon" href="data:,"><style>{Style}</style></head>
            <body><main>
            <h1>{Encode(title)}</h1>
            {body}
            </main></body></html>
            """,
            context.RequestAborted);
    }

    public static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
