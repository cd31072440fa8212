using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WikiReader.Web.KeyRing;

/// <summary>Healthy while the key ring can protect and unprotect; without it, users can neither sign in nor stay signed in.</summary>
internal sealed class KeyRingHealthCheck(IDataProtectionProvider provider, KeyRingLoader keys) : IHealthCheck
{
    private readonly IDataProtector _protector = provider.CreateProtector("WikiReader.Health");

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!keys.IsLoaded) return Task.FromResult(HealthCheckResult.Unhealthy("The key ring is not loaded."));
        try
        {
            _protector.Unprotect(_protector.Protect([1]));
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The key ring cannot be used.", exception));
        }
    }
}
