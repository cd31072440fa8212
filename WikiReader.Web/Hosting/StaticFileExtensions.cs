namespace WikiReader.Web.Hosting;

internal static class StaticFileExtensions
{
    /// <summary>
    /// Declares endpoints whose response is the same for everyone: they need no session and no keys, have no limit per user or address, are served
    /// over plain http as well, and are logged at level Debug.
    /// </summary>
    public static TBuilder AsStaticFiles<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.DisableRateLimiting().WithMetadata(new AnswersAttribute(RefusalReason.PlainHttp), StaticFileMetadata.Instance);

    public static bool IsForStaticFile(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticFileMetadata>() is not null;

    private sealed class StaticFileMetadata
    {
        public static StaticFileMetadata Instance { get; } = new();
    }
}
