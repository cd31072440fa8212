using Microsoft.AspNetCore.Http;
using WikiReader.Sandbox;

namespace WikiReader.Tests.Infrastructure;

/// <summary>
/// The sandbox's responses to requests whose path ends in some way, which come when the test says so. A reader who waited for one earlier would wait
/// for ever.
/// </summary>
internal sealed class HeldResponse : IDisposable
{
    private readonly TaskCompletionSource _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IDisposable _interception;

    /// <param name="respond">The response; null for the sandbox's own, which it has only if the sandbox is asked again.</param>
    public HeldResponse(SandboxServer wiki, string end, RequestDelegate? respond = null)
    {
        ArgumentNullException.ThrowIfNull(wiki);
        _interception = wiki.Intercept(
            request => (!_released.Task.IsCompleted || respond is not null) && request.Path.Value!.EndsWith(end, StringComparison.Ordinal),
            async context =>
            {
                _requested.TrySetResult();
                await _released.Task.WaitAsync(context.RequestAborted);
                if (respond is not null) await respond(context);
                else context.Response.Redirect(context.Request.Path.ToUriComponent() + context.Request.QueryString, permanent: false, preserveMethod: true);
            });
    }

    /// <summary>Completes when the first of the requests has arrived.</summary>
    public Task Requested => _requested.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Release() => _released.TrySetResult();

    public void Dispose()
    {
        Release();
        _interception.Dispose();
    }
}
