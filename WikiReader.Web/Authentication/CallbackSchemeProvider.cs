using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>
/// The application's schemes, without the question whether a request is a callback of one of them. To ask it the framework makes a new handler
/// of the remote scheme for each request, though the address alone says so.
/// </summary>
internal sealed class CallbackSchemeProvider(IOptions<AuthenticationOptions> options) : AuthenticationSchemeProvider(options)
{
    private static readonly PathString Callback = WikimediaDefaults.CallbackPath;

    public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() => Task.FromResult<IEnumerable<AuthenticationScheme>>([]);

    /// <summary>Asks the question where the answer can be yes.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var all = new AuthenticationSchemeProvider(app.ApplicationServices.GetRequiredService<IOptions<AuthenticationOptions>>());
        app.UseWhen(context => context.Request.Path == Callback, callback => callback.UseMiddleware<AuthenticationMiddleware>(all));
    }
}
