using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace WikiReader.Web.Hosting;

internal static class LoggingExtensions
{
    /// <summary>
    /// Categories that print what must never be printed, and the level they are held to, whatever the configuration says. The framework
    /// has no switch for these lines.
    /// </summary>
    private static readonly (string Category, LogEventLevel Least)[] SuppressedCategories =
    [
        // "Request starting" prints the query: code and state on the way back from Wikimedia.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogEventLevel.Warning),
        // The challenge is printed with its Location (state) and its Set-Cookie.
        ("Microsoft.AspNetCore.Authentication", LogEventLevel.Information),
        // It names the correlation cookie that is missing, which is half of the state; WikimediaEvents says in its own words what failed.
        ("WikiReader.Web.Authentication.WikimediaHandler", LogEventLevel.Error),
        // Action arguments and redirect targets: an address to return to may hold anything.
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
                // Each look into the cache would be two lines, with the session in the key of what is private to it.
                logger.MinimumLevel.Override("ZiggyCreatures.Caching.Fusion", LogEventLevel.Warning);
                // Each question of an orchestrator would be a line. What is unhealthy says so itself, once.
                logger.MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal);
                if (isDevelopment) logger.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
                else logger.WriteTo.Sink(new BatchedConsole(new RenderedCompactJsonFormatter()), BatchedConsole.Batches);
            },
            preserveStaticLogger: true);
        return builder;
    }

    /// <summary>One line a request: method, path without query, status, time.</summary>
    public static WebApplication UseRequestLogging(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = LevelOf;
        });
        return app;
    }

    // What no person asked for is of no interest unless it fails.
    private static LogEventLevel LevelOf(HttpContext context, double milliseconds, Exception? exception)
    {
        // 502 to 504 say that Wikimedia failed, which has a line of its own.
        if (exception is not null || context.Response.StatusCode == StatusCodes.Status500InternalServerError) return LogEventLevel.Error;
        if (context.Response.StatusCode > StatusCodes.Status500InternalServerError) return LogEventLevel.Warning;
        var isBackground = context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        return isBackground ? LogEventLevel.Debug : LogEventLevel.Information;
    }

    private static bool IsSuppressed(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string category }
        && Array.Exists(SuppressedCategories, rule => logEvent.Level < rule.Least && category.StartsWith(rule.Category, StringComparison.Ordinal));
}
