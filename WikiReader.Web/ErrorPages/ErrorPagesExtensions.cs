using WikiReader.Web.Models;

namespace WikiReader.Web.ErrorPages;

internal static class ErrorPagesExtensions
{
    public static IServiceCollection AddErrorPages(this IServiceCollection services) => services.AddMessages().AddSingleton<FixedPage>();

    /// <summary>Responds to unhandled exceptions with <see cref="FixedPage"/>, and adds a message page to responses that have only a status.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<FixedPage>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = page.ExplainAsync });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
