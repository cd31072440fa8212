namespace WikiReader.Tests.Infrastructure;

/// <summary>Polls for an effect of background work.</summary>
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
