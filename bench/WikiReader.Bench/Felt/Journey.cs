namespace WikiReader.Bench.Felt;

/// <summary>
/// A reader's way through linked articles, the same in each run: of twenty views eleven are of pages not read before (two of them by their address,
/// the others by a link), six of pages read earlier, by a link again, and three go back. The pointer also rests on six links that are not clicked.
/// That almost half of all views are of pages seen before, and a third of those by the back button, is what studies of browsing report.
/// </summary>
internal sealed class Journey
{
    private const int Articles = 100;
    private const int Sentences = 60;

    // Opened again only after that many views, which take longer than the five seconds for which a session's response from the wiki is reused.
    private const int Distance = 12;

    private readonly Random _random = new(20);
    private readonly List<string> _read = [];
    private readonly Queue<string> _unread;
    private int _hovered;

    private Journey() => _unread = new Queue<string>(Titles());

    private enum Step { Address, Link, Again, Back }

    /// <summary>The articles that other readers have read already, in a journey that is not alone: every other one.</summary>
    public static IEnumerable<string> ReadByOthers => Titles().Where((_, number) => number % 2 == 1);

    public static void Write(FeltPages pages)
    {
        var text = string.Concat(Enumerable.Repeat("An article of a journey has some text, and links. ", Sentences));
        foreach (var title in Titles()) pages.AddLinks(title, text, Titles());
    }

    /// <summary>Reads <see cref="Effort.JourneyViews"/> pages, each for at least the given time.</summary>
    public static async Task ReadAsync(Tab tab, FeltServer server, TimeSpan pace)
    {
        var journey = new Journey();
        for (var view = 0; view < Effort.JourneyViews; view++)
        {
            var pause = Task.Delay(pace);
            await journey.StepAsync(tab, server, view);
            await pause;
        }
    }

    private static IEnumerable<string> Titles() => Enumerable.Range(0, Articles).Select(number => $"Journey_{number}");

    // A back button needs a page to go back to, and Again pages that were read long enough ago: both come later than the first views.
    private static Step StepOf(int view) => (view % 20) switch
    {
        0 or 10 => Step.Address,
        5 or 12 or 18 => Step.Back,
        4 or 7 or 9 or 14 or 16 or 19 => Step.Again,
        _ => Step.Link,
    };

    private async Task StepAsync(Tab tab, FeltServer server, int view)
    {
        switch (StepOf(view))
        {
            case Step.Back:
                await tab.BackAsync();
                return;
            case Step.Again when _read.Count > Distance:
                await tab.ClickAsync(server.Of(_read[_random.Next(_read.Count - Distance)]));
                break;
            case Step.Address:
                await tab.OpenAsync(server.Of(Next()));
                break;
            default:
                await tab.ClickAsync(server.Of(Next()));
                break;
        }

        if (view % 20 is 1 or 3 or 8 or 11 or 15 or 17) await tab.HoverAsync(server.Of(HoveredOnly()).AbsolutePath);
    }

    private string Next()
    {
        _read.Add(_unread.Dequeue());
        return _read[^1];
    }

    // From the end of the list: they are not opened later.
    private string HoveredOnly() => $"Journey_{Articles - ++_hovered}";
}
