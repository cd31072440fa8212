using Microsoft.Extensions.Options;
using WikiReader.Web.Redis;

namespace WikiReader.Web.KeyRing;

/// <summary>Where the keys that protect cookies are stored.</summary>
public sealed class KeyRingOptions
{
    public const string SectionName = "DataProtection";

    /// <summary>
    /// Folder of the keys; if empty, Redis is used if there is one. It must outlive the process, or a restart signs everyone out.
    /// </summary>
    public string? KeysPath { get; set; }

    /// <summary>PKCS #12 file of the certificate that the keys are encrypted with.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    internal sealed class Validator(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<KeyRingOptions>
    {
        public ValidateOptionsResult Validate(string? name, KeyRingOptions options)
        {
            var faults = new List<string>();
            var hasRedis = !string.IsNullOrWhiteSpace(configuration[RedisExtensions.SettingName]);
            if (string.IsNullOrWhiteSpace(options.KeysPath) && !hasRedis && !environment.IsDevelopment())
                faults.Add("DataProtection:KeysPath is missing: a folder for the keys that protect the sessions.");
            if (string.IsNullOrWhiteSpace(options.KeysPath) && hasRedis && string.IsNullOrWhiteSpace(options.CertificatePath))
                faults.Add("DataProtection:CertificatePath is missing: keys that are kept in Redis must be encrypted. Or name a folder in DataProtection:KeysPath.");
            var usesFolder = !string.IsNullOrWhiteSpace(options.KeysPath) || (!hasRedis && environment.IsDevelopment());
            if (usesFolder && KeyFolder.PathOf(options) is var folder && KeyFolder.FaultOf(folder) is { } fault)
                faults.Add($"DataProtection:KeysPath: keys cannot be kept in '{folder}'. {fault}");
            using var certificate = KeyCertificate.Load(options, out var certificateFault);
            if (certificateFault is not null) faults.Add($"DataProtection:CertificatePath: the certificate cannot be used. {certificateFault}");
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
