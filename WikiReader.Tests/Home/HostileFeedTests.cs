using System.Text.Json;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Home;

/// <summary>HTML and addresses of a feed are as hostile as an article's.</summary>
public sealed class HostileFeedTests : HomeTest
{
    private static readonly string[] Inline = ["a", "b", "i", "sub", "sup"];

    public static TheoryData<string> Fragments =>
    [
        "<script>alert(1)</script>words", "<img src=x onerror=alert(1)>words", "<a href='javascript:alert(1)'>words</a>", "<a href='data:text/html,<script>alert(1)</script>'>words</a>",
        "<b onclick=alert(1) style='position:fixed;inset:0'>words</b>", "<iframe src='https://evil.example/'></iframe>words", "<style>*{display:none}</style>words",
        "<form action=https://evil.example/><input name=q><button>words</button></form>", "<svg><script>alert(1)</script><text>words</text></svg>words", "words<base href=https://evil.example/>",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>words", "</div></section></main><script>alert(1)</script>words", "<a href='./A'><a href='./B'>words</a></a>",
        "<table><tr><td><a href='//evil.example/'>words</a></td></tr></table>", "<b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i><b><i>words", "<plaintext>words", "<!--words",
        "<a href='https://user:word@en.wikipedia.org/wiki/Earth'>words</a>", "<a href='./Earth' id=wr-main class=wr-bar target=_top ping=https://evil.example/>words</a>", "<a href='./Earth'> </a>words",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>words", "<a href='#wr-main'>words</a>",
    ];

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task Only_text_links_and_emphasis_of_a_feed_are_shown(string fragment)
    {
        var feed = JsonSerializer.Serialize(new
        {
            tfa = new { title = "Earth", description = fragment, extract_html = fragment, thumbnail = new { source = "https://evil.example/x.png", width = 10, height = 10 } },
            news = new[] { new { story = fragment } },
            dyk = new[] { new { html = fragment } },
            onthisday = new[] { new { text = fragment, year = 1900, pages = Array.Empty<object>() } },
            mostread = new { articles = new[] { new { title = "Earth", description = fragment, views = 1 } } },
        });
        using var hostile = InterceptFeed(CannedResponses.Of(200, "application/json", feed));
        var today = (await OpenTodayAsync(Reader)).ShouldNotBeNull();

        today.QuerySelector("img").ShouldBeNull();
        foreach (var element in today.QuerySelectorAll(".wr-foreign *"))
        {
            Inline.ShouldContain(element.LocalName);
            element.Attributes.Select(attribute => attribute.Name).Except(["href", "rel"]).ShouldBeEmpty();
            if (element.LocalName != "a") continue;
            element.TextContent.Trim().ShouldNotBeEmpty();
            var address = new Uri(Application.Url, element.GetAttribute("href"));
            (address.Scheme is "http" or "https").ShouldBeTrue(address.AbsoluteUri);
            address.UserInfo.ShouldBeEmpty();
        }

        today.QuerySelectorAll("script, style, iframe, form, input, svg, base, meta, [onclick], [onerror], [style]").ShouldBeEmpty();
        today.QuerySelector("[data-events] dd")!.TextContent.Trim().ShouldBe(fragment.Trim());
    }

    [Theory]
    [InlineData("""{"tfa":5,"news":{},"onthisday":"x","mostread":[1],"dyk":null}""")]
    [InlineData("""{"tfa":{"title":"a|b"},"news":[null,1,"x",{},{"story":null},{"story":5}],"onthisday":[{"text":"x"},{"year":1}],"mostread":{"articles":[{"title":null},{}]}}""")]
    [InlineData("""{"tfa":{"title":"\ud800","extract":"\udfff"},"news":[{"story":"\ud800"}]}""")]
    public async Task Invalid_parts_of_a_feed_are_left_out(string feed)
    {
        using var invalid = InterceptFeed(CannedResponses.Of(200, "application/json", feed));
        await OpenTodayAsync(Reader);
        Application.Log.Events.ShouldNotContain(entry => entry.Level >= Serilog.Events.LogEventLevel.Error);
    }

    [Fact]
    public async Task A_feed_with_entries_of_any_number_and_length_makes_a_page_of_bounded_length()
    {
        var words = string.Concat(Enumerable.Repeat("<a href='./Earth'>word</a> ", 300));
        var feed = JsonSerializer.Serialize(new { tfa = new { title = "Earth", extract_html = words }, news = Enumerable.Repeat(new { story = words }, 500) });
        using var large = InterceptFeed(CannedResponses.Of(200, "application/json", feed));
        var today = (await OpenTodayAsync(Reader)).ShouldNotBeNull();
        today.QuerySelectorAll("[data-news] li").Length.ShouldBe(5);
        today.TextContent.Length.ShouldBeLessThan(5_000);
    }
}
