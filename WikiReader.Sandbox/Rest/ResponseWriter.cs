using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WikiReader.Sandbox.Rest;

/// <summary>Writes bodies whole, with their length; HEAD gets the same headers and no body.</summary>
internal static class ResponseWriter
{
    public static Task WriteJsonAsync<T>(
        HttpResponse response, int status, T value, JsonTypeInfo<T> type, string contentType = "application/json")
    {
        response.StatusCode = status;
        return WriteAsync(response, JsonSerializer.SerializeToUtf8Bytes(value, type), contentType);
    }

    public static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, string contentType)
    {
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
