using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Redirects a failed sign-in to the message page that explains it. The redirect removes code and state from the address bar, and what the
/// authorization server wrote is never shown.
/// </summary>
public sealed partial class WikimediaEvents(ILogger<WikimediaEvents> logger) : OAuthEvents
{
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var failure = FailureOf(context.Failure);
        Report(failure, context.Failure);
        context.Response.Redirect(ReaderAddress.SignInFailed(context.Request.PathBase, failure.ToString().ToLowerInvariant(), context.Properties?.RedirectUri));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Checks the return address again: the state may come from another version, or from another path base.</summary>
    public override Task TicketReceived(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ReturnUri = ReturnAddress.Parse(context.ReturnUri, context.Request.PathBase).Value;
        return base.TicketReceived(context);
    }

    // The framework's own failures concern state, correlation cookie and code: each means that the callback matches no pending sign-in.
    private static SignInFailure FailureOf(Exception? exception) => exception switch
    {
        SignInException known => known.Failure,
        AuthenticationFailureException => SignInFailure.Interrupted,
        _ => SignInFailure.Unknown,
    };

    private void Report(SignInFailure failure, Exception? exception)
    {
        switch (failure)
        {
            case var _ when exception is SignInException { IsProven: false }:
                Log.NotSignedIn(logger, failure);
                break;
            case SignInFailure.Misconfigured:
                Log.Misconfigured(logger, exception!.Message);
                break;
            case SignInFailure.Unavailable or SignInFailure.TokenNotAccepted:
                Log.Unavailable(logger, exception!.Message);
                break;
            case SignInFailure.Unknown:
                Log.Unexpected(logger, exception?.GetType().Name);
                break;
            default:
                Log.NotSignedIn(logger, failure);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Wikimedia does not accept this consumer. Check Wikimedia:ClientId, Wikimedia:ClientSecret, the registered callback and the scopes. {Cause}")]
        public static partial void Misconfigured(ILogger logger, string cause);

        [LoggerMessage(LogLevel.Warning, "A sign-in failed at Wikimedia. {Cause}")]
        public static partial void Unavailable(ILogger logger, string cause);

        [LoggerMessage(LogLevel.Error, "A sign-in failed unexpectedly: {Exception}.")]
        public static partial void Unexpected(ILogger logger, string? exception);

        [LoggerMessage(LogLevel.Information, "A sign-in was not completed: {Failure}.")]
        public static partial void NotSignedIn(ILogger logger, SignInFailure failure);
    }
}
