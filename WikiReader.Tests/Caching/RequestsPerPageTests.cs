using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>What a journey through a hundred pages costs the wiki.</summary>
public sealed class RequestsPerPageTests : CachedPageTest
{
    protected override (string Key, string? Value)[] Settings => [];

    [Theory]
    [InlineData(0, 1.2)]
    [InlineData(1, 1.5)]
    [InlineData(2, 2.2)]
    public async Task A_journey_of_a_hundred_pages_sends_few_requests_for_each(int prefetchesForEach, double most)
    {
        // Other readers have opened most of the pages, as on an instance that people use.
        var pages = Enumerable.Range(0, 80).Select(_ => UnreadPage.Add(Application, "<p>Text</p>")).ToArray();
        using (var other = Application.NewVisitor())
        {
            await other.SignInAsync(user: "Amina");
            foreach (var page in pages.Take(70)) await other.OpenAsync(page.Address);
        }

        Application.Sandbox.ClearRequests();
        var random = new Random(20261127);
        for (var view = 0; view < 100; view++)
        {
            var next = pages[random.Next(pages.Length)];
            for (var link = 0; link < prefetchesForEach; link++) await Reader.GetAsync((link == 0 ? next : pages[random.Next(pages.Length)]).Address, ("Sec-Purpose", "prefetch"));
            await Reader.OpenAsync(next.Address);
            // All within Cache:Revalidate, after which the HTML of each page is asked about once.
            Time.Advance(TimeSpan.FromSeconds(2.5));
        }

        // Requests beside the last views may still be on their way, which only makes the number smaller.
        (Application.Sandbox.Requests.Count / 100.0).ShouldBeInRange(0.5, most);
    }
}
