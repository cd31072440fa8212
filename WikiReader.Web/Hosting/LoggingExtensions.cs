using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace WikiReader.Web.Hosting;

internal static class LoggingExtensions
{
    /// <summary>
    /// Categories that log secrets, with the minimum level enforced for each, whatever the configuration says. The framework has no switch for
    /// these lines.
    /// </summary>
    private static readonly (string Category, LogEventLevel Least)[] SuppressedCategories =
    [
        // "Request starting" logs the query string: code and state in the callback from Wikimedia.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogEventLevel.Warning),
        // The challenge is logged with its Location (state) and its Set-Cookie.
        ("Microsoft.AspNetCore.Authentication", LogEventLevel.Information),
        // Logs the name of a missing correlation cookie, which is half of the state. WikimediaEvents logs the failure instead.
        ("WikiReader.Web.Authentication.WikimediaHandler", LogEventLevel.Error),
        // Logs action arguments and redirect targets: a return address may contain anything.
        ("Microsoft.AspNetCore.Mvc", LogEventLevel.Warning),
        ("Microsoft.AspNetCore.Http.Result", LogEventLevel.Warning),
    ];

    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddSerilog(
            (services, logger) =>
            {
                logger.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services).Enrich.FromLogContext().Filter.ByExcluding(IsSuppressed);
                // Each cache lookup would be two lines, with the session in the keys of private entries.
                logger.MinimumLevel.Override("ZiggyCreatures.Caching.Fusion", LogEventLevel.Warning);
                // Each probe of an orchestrator would be a line. An unhealthy component logs that itself, once.
                logger.MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal);
                if (isDevelopment) logger.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
                else logger.WriteTo.Sink(new BatchedConsole(new RenderedCompactJsonFormatter()), BatchedConsole.Batches);
            },
            preserveStaticLogger: true);
        return builder;
    }

    /// <summary>Logs one line per request: method, path without query, status, time.</summary>
    public static WebApplication UseRequestLogging(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = LevelOf;
        });
        return app;
    }

    // Health checks and static files are of interest only if they fail.
    private static LogEventLevel LevelOf(HttpContext context, double milliseconds, Exception? exception)
    {
        // 502 to 504 mean that Wikimedia failed, which is logged by itself.
        if (exception is not null || context.Response.StatusCode == StatusCodes.Status500InternalServerError) return LogEventLevel.Error;
        if (context.GetEndpoint()?.Metadata.GetMetadata<LoggedAtDebugLevelAttribute>() is not null) return LogEventLevel.Debug;
        if (context.Response.StatusCode > StatusCodes.Status500InternalServerError) return LogEventLevel.Warning;
        var isBackground = context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || context.IsForStaticFile();
        return isBackground ? LogEventLevel.Debug : LogEventLevel.Information;
    }

    private static bool IsSuppressed(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string category }
        && Array.Exists(SuppressedCategories, rule => logEvent.Level < rule.Least && category.StartsWith(rule.Category, StringComparison.Ordinal));
}
