using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Tests.Articles.Walk;

/// <summary>What a walk tells its listeners.</summary>
[Trait("Category", "Fast")]
public sealed class WalkListenerTests
{
    [Fact]
    public void A_listener_hears_of_everything_in_the_order_of_the_document()
    {
        var recorder = new Recorder();
        Writer.Walk(
            """
            <section><p>Lead <span class="geo">52.5; 13.4</span> <img src="//upload.wikimedia.org/a.png" resource="./File:A_b.png"></p><script>x</script></section>
            <section><h2 id="One">One</h2><p><img src="//evil.example/a.png" resource="./File:Evil.png"></p></section>
            <section><h3 id="Two">Two</h3><video src="//upload.wikimedia.org/v.webm" resource="./File:V.webm"></video></section>
            <link rel="mw:PageProp/Category" href="./Category:Planets#Earth">
            """,
            recorder);
        recorder.Heard.ShouldBe(
        [
            "coordinates 52.5; 13.4", "media A b.png", "dropped script ActsOrLoads", "end of lead", "heading 2 One", "dropped img FileNotAllowed",
            "heading 3 Two", "media V.webm", "category ./Category:Planets#Earth", "dropped link Metadata",
        ]);
    }

    [Fact]
    public void A_page_without_headings_has_no_end_of_lead()
    {
        var recorder = new Recorder();
        Writer.Walk("<p>All of it is lead.</p>", recorder);
        recorder.Heard.ShouldBeEmpty();
    }

    private sealed class Recorder : WalkListener
    {
        public List<string> Heard { get; } = [];

        public override void OnHeading(Heading heading) => Heard.Add($"heading {heading.Level} {heading.Text}");

        public override void OnEndOfLead() => Heard.Add("end of lead");

        public override void OnMedia(ParsedElement media) => Heard.Add($"media {MediaWriter.NameOf(media)}");

        public override void OnCategory(ParsedElement link) => Heard.Add($"category {link.TextOf(AttributeType.Href)}");

        public override void OnCoordinates(ParsedElement geo) => Heard.Add($"coordinates {geo.TextContent}");

        public override void OnDropped(ParsedElement element, DropReason reason) => Heard.Add($"dropped {element.LocalName} {reason}");
    }
}
