namespace WikiReader.Tests.Infrastructure;

/// <summary>Polls for an effect of background work, for half a minute at most.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <param name="because">What is expected to happen; the message of the failure.</param>
    public static Task BecomesTrueAsync(Func<bool> condition, string because) => BecomesTrueAsync(() => Task.FromResult(condition()), because);

    /// <param name="because">What is expected to happen; the message of the failure.</param>
    public static async Task BecomesTrueAsync(Func<Task<bool>> condition, string because)
    {
        var end = TimeProvider.System.GetTimestamp() + Bound.Ticks * TimeProvider.System.TimestampFrequency / TimeSpan.TicksPerSecond;
        while (!await condition())
        {
            TimeProvider.System.GetTimestamp().ShouldBeLessThan(end, because);
            await Task.Delay(Interval);
        }
    }
}
