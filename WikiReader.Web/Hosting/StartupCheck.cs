using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

internal static partial class StartupCheck
{
    /// <summary>The exit code for a fault in the configuration (<c>EX_CONFIG</c> of sysexits.h).</summary>
    public const int ConfigurationFault = 78;

    /// <summary>False if a setting is missing or invalid. All faults are logged, not only the first.</summary>
    public static bool HasValidSettings(this WebApplication app)
    {
        var faults = FaultsOf(app.Services.GetRequiredService<IStartupValidator>());
        foreach (var fault in faults) Log.CannotStart(app.Logger, fault);
        return faults.Count == 0;
    }

    private static List<string> FaultsOf(IStartupValidator settings)
    {
        try
        {
            settings.Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (InvalidOperationException exception)
        {
            // A value that is not a number, time or address ends the binding of settings at once.
            return [exception.Message];
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures).Distinct()];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "WikiReader cannot start: {Fault}")]
        public static partial void CannotStart(ILogger logger, string fault);
    }
}
