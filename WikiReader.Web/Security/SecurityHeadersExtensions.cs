using NetEscapades.AspNetCore.SecurityHeaders;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Security;

internal static class SecurityHeadersExtensions
{
    private const string ImageSources = "img-src ";

    private static readonly object WikiImages = new();
    private static readonly object NoPictures = new();

    public static WebApplication UseReaderSecurityHeaders(this WebApplication app)
    {
        var media = app.Services.GetRequiredService<MediaHosts>().Sources.ToArray();
        // Callbacks run in reverse order: this one runs when the headers are set.
        app.Use(static (context, next) =>
        {
            context.Response.OnStarting(ChangeImageSources, context);
            return next(context);
        });
        app.UseSecurityHeaders(PolicyOf(media, app.Environment.IsDevelopment()));
        return app;
    }

    /// <summary>Allows the images that come with a wiki's software in this response: those below <c>/w/extensions/</c> and <c>/w/resources/</c>.</summary>
    public static void AllowImagesOf(this HttpContext context, Site site) => context.Items[WikiImages] = site;

    /// <summary>Allows no pictures of other hosts in this response, for a reader who wants none: a browser does not even request them.</summary>
    public static void RefusePictures(this HttpContext context) => context.Items[NoPictures] = true;

    private static Task ChangeImageSources(object state)
    {
        var context = (HttpContext)state;
        if (context.Items.ContainsKey(NoPictures)) ReplaceImageSources(context.Response, static _ => "'self' data:");
        else if (context.Items.TryGetValue(WikiImages, out var value) && value is Site site)
            ReplaceImageSources(context.Response, sources => $"{site.Origin}/w/extensions/ {site.Origin}/w/resources/ {sources}");
        return Task.CompletedTask;
    }

    private static void ReplaceImageSources(HttpResponse response, Func<string, string> replace)
    {
        var directives = response.Headers.ContentSecurityPolicy.ToString().Split("; ");
        var at = Array.FindIndex(directives, directive => directive.StartsWith(ImageSources, StringComparison.Ordinal));
        if (at < 0) return;
        directives[at] = ImageSources + replace(directives[at][ImageSources.Length..]);
        response.Headers.ContentSecurityPolicy = string.Join("; ", directives);
    }

    /// <summary>Allows one style element in this response: the one with exactly the hashed content.</summary>
    /// <param name="source">Its hash as a source expression of a Content-Security-Policy: <c>sha256-…</c>.</param>
    public static void AllowStyle(this HttpContext context, string source) =>
        context.SetStylesCSPHash(CSPHashType.SHA256, source["sha256-".Length..]);

    private static HeaderPolicyCollection PolicyOf(string[] media, bool isDevelopment)
    {
        var policy = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicy(Permit)
            .AddContentSecurityPolicy(csp => Restrict(csp, media));
        return isDevelopment ? policy : policy.AddStrictTransportSecurityMaxAge();
    }

    private static void Permit(PermissionsPolicyBuilder permissions)
    {
        permissions.AddDefaultSecureDirectives();
        // Videos in articles have a full-screen control.
        permissions.AddFullscreen().Self();
    }

    private static void Restrict(CspBuilder csp, string[] media)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self().WithHashTagHelper();
        // StylePolicy checks the style attributes of articles, property by property.
        csp.AddStyleSrcAttr().UnsafeInline();
        csp.AddImgSrc().Self().Data().From(media);
        csp.AddMediaSrc().From(media);
        csp.AddConnectSrc().Self();
        csp.AddFontSrc().None();
        csp.AddFormAction().Self();
        csp.AddFrameAncestors().None();
        csp.AddBaseUri().None();
        csp.AddManifestSrc().Self();
    }
}
