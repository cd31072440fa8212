namespace WikiReader.Sandbox.Hosting;

/// <summary>Pictures and sounds of the built-in pages, as upload.wikimedia.org would serve them.</summary>
internal static class MediaRoutes
{
    public static async Task AnswerAsync(HttpContext context, string name)
    {
        var response = context.Response;
        if (MediaFile.Find(name) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        response.Headers.CacheControl = "public, max-age=86400";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.XContentTypeOptions = "nosniff";
        // An SVG opened directly is a document; its policy forbids scripts.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
