using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Articles.Html;

namespace WikiReader.Tests.Articles.Walk;

/// <summary>Every element that is not written has a reason.</summary>
[Trait("Category", "Fast")]
public sealed class DroppedElementTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "script", DropReason.ActsOrLoads)]
    [InlineData("<p><svg><path></path></svg>", "svg", DropReason.NoDrawing)]
    [InlineData("<p><button>x</button>", "button", DropReason.ActsOrLoads)]
    [InlineData("<p><math><maction><mi>x</mi></maction></math>", "maction", DropReason.ActsOrLoads)]
    [InlineData("<p><math><apply><ci>x</ci></apply></math>", "apply", DropReason.NotInPolicy)]
    [InlineData("<p><invented>x</invented>", "invented", DropReason.NotInPolicy)]
    [InlineData("<link rel='mw:PageProp/Category' href='./Category:Planets'>", "link", DropReason.Metadata)]
    [InlineData("<style data-mw-deduplicate='TemplateStyles:r1'>.a { color: red }</style>", "style", DropReason.Metadata)]
    [InlineData("<div class='shortdescription'>Planet</div>", "div", DropReason.Metadata)]
    [InlineData("<p><span><math><mi>x</mi></math><img class='mwe-math-fallback-image-inline' src='//upload.wikimedia.org/x.svg'></span>", "img", DropReason.FormulaFallback)]
    [InlineData("<div>Dates <span class='mw-collapsible-toggle'>[<a href='./Earth'>show</a>]</span></div>", "span", DropReason.ScriptControl)]
    [InlineData("<div class='mw-customtoggle-mills'>[anzeigen / verbergen]</div>", "div", DropReason.ScriptControl)]
    [InlineData("<div class='NavHead'>Dates<a class='NavToggle' href='./Earth'>\u25BC</a></div>", "a", DropReason.ScriptControl)]
    [InlineData("<p><img src='//evil.example/x.png' alt='A cat'>", "img", DropReason.FileNotAllowed)]
    [InlineData("<audio src='//evil.example/x.ogg' resource='./File:X.ogg'></audio>", "audio", DropReason.FileNotAllowed)]
    [InlineData("<map name='m'><area shape='default'></map>", "area", DropReason.NoTarget)]
    public void An_element_that_is_not_written_is_counted_under_its_reason(string body, string name, DropReason reason)
    {
        using var document = Writer.Write(body);
        document.Dropped.ShouldContain(new DroppedElement(name, reason, 1));
    }

    [Theory]
    [InlineData("<div class='mw-customtoggle-mills'>Mills of the valley</div>")]
    [InlineData("<div class='mw-collapsible-toggle'><b>1900</b></div>")]
    [InlineData("<p class='toggled'>[a]</p>")]
    public void A_switch_with_words_of_its_own_is_written(string body)
    {
        using var document = Writer.Write(body);
        document.Dropped.ShouldBeEmpty();
    }

    [Fact]
    public void An_element_that_is_nested_too_deep_is_counted_once()
    {
        using var document = Writer.Write(string.Concat(Enumerable.Repeat("<div>", 300)));
        document.Dropped.ShouldBe([new DroppedElement("div", DropReason.TooDeep, 1)]);
    }

    [Fact]
    public void A_page_that_is_written_whole_drops_nothing()
    {
        using var document = Writer.Write("<section><p>The <b>Earth</b> is a <a rel='mw:WikiLink' href='./Planet'>planet</a>.</p></section>");
        document.Dropped.ShouldBeEmpty();
    }

    [Fact]
    public void Invented_names_are_bounded_in_length_and_number()
    {
        using var document = Writer.Write(string.Concat(Enumerable.Range(0, 1000).Select(number => $"<x{number}></x{number}>")) + $"<y{new string('y', 100)}>");
        document.Dropped.Count.ShouldBeLessThanOrEqualTo(251);
        document.Dropped.Sum(dropped => dropped.Count).ShouldBe(1001);
        document.Dropped.ShouldAllBe(dropped => dropped.Name.Length <= 40);
    }

    [Fact]
    public async Task The_reasons_are_a_metric_without_a_title()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var metrics = new CountedMetrics(application, "WikiReader.Articles");
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = UnreadPage.Add(application, "<p>Text</p><script>1</script><script>2</script>");
        (await reader.OpenAsync(page.Address)).Article.ShouldNotBeNull();
        metrics["wikireader.article.dropped ActsOrLoads"].ShouldBe(2);
    }
}
