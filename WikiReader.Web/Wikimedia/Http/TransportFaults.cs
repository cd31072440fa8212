namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The exceptions by which <see cref="HttpClient"/> says that an answer could not be received to its end.</summary>
internal static class TransportFaults
{
    public static bool IsExpected(Exception exception) => exception is HttpRequestException || IsInBody(exception);

    /// <summary>True if the connection broke off, or the body is not encoded as its Content-Encoding says.</summary>
    public static bool IsInBody(Exception exception) => exception is IOException or InvalidDataException || IsFromBrotli(exception);

    // GZipStream throws InvalidDataException for invalid data, BrotliStream throws InvalidOperationException.
    private static bool IsFromBrotli(Exception exception) => exception is InvalidOperationException { Source: "System.IO.Compression.Brotli" };
}
