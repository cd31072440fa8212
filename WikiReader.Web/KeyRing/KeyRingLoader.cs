using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.KeyRing;

/// <summary>Loads the key ring at start, and again every second until that succeeds; never on a request.</summary>
internal sealed partial class KeyRingLoader(
    IDataProtectionProvider provider, ISharedState state, TimeProvider time, ILogger<KeyRingLoader> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private readonly IDataProtector _protector = provider.CreateProtector("WikiReader.KeyRing");
    private volatile bool _isLoaded;

    /// <summary>False until the keys were read for the first time. Until then, a cookie that cannot be decrypted may be valid.</summary>
    public bool IsLoaded => _isLoaded;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (TryLoad() is { } fault) Log.NotLoaded(logger, fault);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_isLoaded && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(BetweenAttempts, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // One replica at a time, so that the first creates the key that all use.
            await using var keyLock = await state.AcquireLockAsync("load-keys");
            if (TryLoad() is null) Log.Loaded(logger);
        }
    }

    private Exception? TryLoad()
    {
        try
        {
            _protector.Protect([1]);
            _isLoaded = true;
            return null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return exception;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The key ring cannot be loaded: pages are answered with 503 until it can.")]
        public static partial void NotLoaded(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Information, "The key ring is loaded.")]
        public static partial void Loaded(ILogger logger);
    }
}
