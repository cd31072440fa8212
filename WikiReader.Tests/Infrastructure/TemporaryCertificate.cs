using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A certificate in a file, to encrypt a key ring with.</summary>
internal sealed class TemporaryCertificate : IDisposable
{
    public const string Password = "word";

    private TemporaryCertificate(string path) => Path = path;

    public string Path { get; }

    public static TemporaryCertificate Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=WikiReader", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var issued = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var certificate = new TemporaryCertificate(System.IO.Path.GetTempFileName());
        File.WriteAllBytes(certificate.Path, issued.Export(X509ContentType.Pkcs12, Password));
        return certificate;
    }

    /// <summary>Settings that keep the keys in Redis.</summary>
    public (string Key, string? Value)[] SettingsFor(string redis) =>
    [
        ("DataProtection:KeysPath", ""), ("DataProtection:CertificatePath", Path), ("DataProtection:CertificatePassword", Password),
        ("Redis:ConnectionString", redis),
    ];

    public void Dispose() => File.Delete(Path);
}
