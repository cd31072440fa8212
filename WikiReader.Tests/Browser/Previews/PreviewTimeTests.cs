using System.Globalization;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Previews;

/// <summary>How fast the card beside a link is.</summary>
[Collection(BrowserTimesCollection.Name)]
public sealed class PreviewTimeTests(BrowserFixture browser) : PreviewTest(browser)
{
    // Milliseconds from the pointer's arrival on the link to the card.
    private const string Measure = """
        link => {
          const card = document.querySelector('.wr-card');
          window.shown = new Promise(done => link.addEventListener('pointerover', event => {
            new MutationObserver((records, observer) => {
              if (card.hidden) return;
              observer.disconnect();
              requestAnimationFrame(() => done(performance.now() - event.timeStamp));
            }).observe(card, { attributes: true });
          }, { once: true, capture: true }));
        }
        """;

    protected override bool NeedsWholeChromium => true;

    [Fact]
    public async Task It_shows_within_200_ms_of_the_rest_if_the_article_is_cached()
    {
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var (tab, link) = await OpenAsync(Desktop);
            await link.EvaluateAsync(Measure);
            await link.HoverAsync();
            times.Add(await tab.Page.EvaluateAsync<double>("window.shown").WaitAsync(TimeSpan.FromSeconds(30)) - 300);
        }

        var median = times.Order().ElementAt(times.Count / 2);
        Report.Write(string.Create(CultureInfo.InvariantCulture, $"card after 300 ms of rest on a link, article cached: {median:0} ms (median of {times.Count})"));
        median.ShouldBeInRange(0, 200);
    }
}
