using WikiReader.Sandbox;

namespace WikiReader.Tests.Infrastructure;

internal static class SandboxRequests
{
    /// <summary>The requests to an endpoint of pages, such as <c>bare</c>. A request that <see cref="HeldResponse"/> has sent back counts once.</summary>
    public static IReadOnlyList<SandboxRequest> RequestsTo(this SandboxServer wiki, string endpoint)
    {
        ArgumentNullException.ThrowIfNull(wiki);
        return [.. wiki.Requests.Where(request => request.Path.EndsWith($"/{endpoint}", StringComparison.Ordinal) && request.Status != 307)];
    }
}
