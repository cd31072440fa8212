namespace WikiReader.Tests.Contract;

/// <summary>Requests to the token endpoint that lack something, and the errors that answer them.</summary>
internal static class TokenRequests
{
    public static Dictionary<string, string> Without(this Dictionary<string, string> parameters, params string[] names) =>
        parameters.Where(parameter => !names.Contains(parameter.Key)).ToDictionary();

    /// <param name="hint">The expected hint of the error; null for any.</param>
    public static async Task ShouldBeErrorAsync(this HttpResponseMessage response, int status, string error, string? hint = null)
    {
        ((int)response.StatusCode).ShouldBe(status);
        var json = await OAuthClient.ReadJsonAsync(response);
        json.GetProperty("error").GetString().ShouldBe(error);
        if (hint is not null) json.GetProperty("hint").GetString().ShouldBe(hint);
    }
}
