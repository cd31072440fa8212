using System.IO.Compression;

namespace WikiReader.Tests.Delivery;

/// <summary>Decodes a response body by its content coding, as a browser would.</summary>
internal static class Decoding
{
    public static byte[] Decode(byte[] body, string? encoding) => encoding switch
    {
        null => body,
        "gzip" => ReadAll(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)),
        "br" => ReadAll(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)),
        _ => throw new ArgumentException($"Unknown content coding {encoding}.", nameof(encoding)),
    };

    private static byte[] ReadAll(Stream stream)
    {
        using var output = new MemoryStream();
        using (stream) stream.CopyTo(output);
        return output.ToArray();
    }
}
