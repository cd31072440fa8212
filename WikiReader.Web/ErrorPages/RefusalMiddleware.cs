using WikiReader.Web.Hosting;

namespace WikiReader.Web.ErrorPages;

/// <summary>
/// Refuses requests for an unknown host, and outside Development those by plain http, with 400 and a message page. It runs after routing, so
/// that endpoints can opt out with <see cref="AnswersAttribute"/>.
/// </summary>
internal sealed class RefusalMiddleware(RequestDelegate next, IHostEnvironment environment)
{
    private readonly bool _demandsHttps = !environment.IsDevelopment();

    public Task InvokeAsync(HttpContext context)
    {
        if (ReasonFor(context) is not { } reason || IsAnswered(context, reason)) return next(context);
        context.Features.Set(new RefusedRequest(reason));
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private RefusalReason? ReasonFor(HttpContext context) =>
        context.Features.Get<RefusedRequest>()?.Reason ?? (_demandsHttps && !context.Request.IsHttps ? RefusalReason.PlainHttp : null);

    private static bool IsAnswered(HttpContext context, RefusalReason reason) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<AnswersAttribute>().Any(answers => answers.Reason == reason) == true;
}
