using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WikiReader.Web.KeyRing;

/// <summary>The certificate that the keys are encrypted with.</summary>
internal static class KeyCertificate
{
    /// <summary>Null if none is configured, or if it cannot be used; <paramref name="fault"/> then says why.</summary>
    public static X509Certificate2? Load(KeyRingOptions? options, out string? fault)
    {
        fault = null;
        if (string.IsNullOrEmpty(options?.CertificatePath)) return null;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);
            if (certificate.HasPrivateKey) return certificate;
            certificate.Dispose();
            fault = "The file has no private key.";
        }
        // The message contains neither the password nor anything else from the file.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            fault = exception.Message;
        }

        return null;
    }
}
