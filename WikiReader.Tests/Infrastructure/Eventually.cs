namespace WikiReader.Tests.Infrastructure;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    public static async Task BecomesTrueAsync(Func<Task<bool>> condition, string because)
    {
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(30);
        while (!await condition())
        {
            DateTime.UtcNow.ShouldBeLessThan(end, because);
            await Task.Delay(20);
        }
    }
}
