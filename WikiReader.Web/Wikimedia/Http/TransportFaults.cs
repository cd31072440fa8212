namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The exceptions of <see cref="HttpClient"/> for a response that could not be received completely.</summary>
internal static class TransportFaults
{
    public static bool IsExpected(Exception exception) => exception is HttpRequestException || IsInBody(exception);

    /// <summary>True if the connection broke, or the body is not encoded as its Content-Encoding says.</summary>
    public static bool IsInBody(Exception exception) => exception is IOException or InvalidDataException || IsFromBrotli(exception);

    // GZipStream throws InvalidDataException for invalid data, BrotliStream throws InvalidOperationException.
    private static bool IsFromBrotli(Exception exception) => exception is InvalidOperationException { Source: "System.IO.Compression.Brotli" };
}
