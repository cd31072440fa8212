using WikiReader.Tests.Articles;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Orientation;

/// <summary>The pages above a page, and the page where people talk about it.</summary>
[Trait("Category", "Fast")]
public sealed class SubpageTests
{
    [Theory]
    [InlineData("wikipedia", "AC/DC", 0, "")]
    [InlineData("wikipedia", "AC/DC", null, "")]
    [InlineData("wikipedia", "Talk:AC/DC", 1, "Talk:AC")]
    [InlineData("wikipedia", "Category:Mills/Water", 14, "")]
    [InlineData("wikipedia", "File:A/B.png", null, "")]
    [InlineData("wikipedia", "User:Ann/Drafts/Mill", 2, "User:Ann User:Ann/Drafts")]
    [InlineData("wikipedia", "Portal:Space/Featured", 100, "Portal:Space")]
    [InlineData("wikipedia", "User:/x", 2, "")]
    [InlineData("wikipedia", "User:Ann/", 2, "")]
    [InlineData("wikibooks", "Cookbook/Bread", 0, "Cookbook")]
    [InlineData("wikisource", "A//B/C", null, "A A//B")]
    public void Pages_above_a_subpage(string project, string title, int? ns, string above) =>
        string.Join(' ', Subpages.Above(SiteOf(project), Writer.TitleOf(title), ns)).ShouldBe(above);

    [Theory]
    [InlineData("Earth", 0, "/wiki/Talk:Earth")]
    [InlineData("AC/DC", null, "/wiki/Talk:AC/DC")]
    [InlineData("Talk:Earth", 1, null)]
    [InlineData("Diskussion:Erde", 1, null)]
    [InlineData("Benutzer:Ann", 2, "/wiki/User_talk:Ann")]
    [InlineData("Wikipedia:About", 4, "/wiki/Project_talk:About")]
    [InlineData("Kategorie:Mills", 14, "/wiki/Category_talk:Mills")]
    [InlineData("Portal:Space", 100, "/wiki/Special:TalkPage/Portal:Space")]
    [InlineData("2001: A Space Odyssey", 0, "/wiki/Talk:2001:_A_Space_Odyssey")]
    [InlineData("Portal:Space", null, "/wiki/Special:TalkPage/Portal:Space")]
    public void The_page_where_people_talk_about_a_page(string title, int? ns, string? talk) =>
        WikiAddress.Talk(SiteOf("wikipedia"), Writer.TitleOf(title), ns).ShouldBe(talk is null ? null : SiteOf("wikipedia").Origin + talk);

    [Fact]
    public void A_private_wiki_is_asked_for_no_page_of_Wikimedia() =>
        WikiAddress.Talk(SiteOf("wikipedia") with { IsPublic = false }, Writer.TitleOf("Portal:Space"), 100).ShouldBeNull();

    private static Site SiteOf(string project) => new(project, "en", project, $"https://en.{project}.org");
}
