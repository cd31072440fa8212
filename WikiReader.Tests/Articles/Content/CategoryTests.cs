using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Content;

/// <summary>The categories of an article, and the pages of a category.</summary>
public sealed class CategoryTests : IAsyncLifetime
{
    private ReaderApplication _application = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync();
        _visitor = _application.NewVisitor();
        await _visitor.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task An_article_names_its_categories_once_and_links_to_them()
    {
        var page = await OpenAsync("""
            <p>Text</p><link rel="mw:PageProp/Category" href="./Category:Bridges_in_Spain#Puente%20Nuevo"><link rel="mw:PageProp/Category" href="./Category:Stub" about="#mwt3">
            <link rel="mw:PageProp/Category" href="./Category:Bridges_in_Spain"><link rel="mw:PageProp/Category" href="//evil.example/x"><link rel="mw:PageProp/Category" href="javascript:alert(1)">
            """);
        var links = page.Document.QuerySelectorAll("[data-categories] > ul a").ShouldHaveSingleItem();
        (links.TextContent, links.GetAttribute("href")).ShouldBe(("Bridges in Spain", "/wikipedia/en/wiki/Category:Bridges_in_Spain"));
        page.Document.QuerySelector("[data-categories] details:not([open]) a")!.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/Category:Stub");
    }

    [Fact]
    public async Task A_category_within_the_output_of_a_template_is_one_of_templates() =>
        (await OpenAsync("""<p>Text <span about="#mwt1"><b><link rel="mw:PageProp/Category" href="./Category:Stub"></b></span><link rel="mw:PageProp/Category" href="./Category:Mills"></p>"""))
            .Document.QuerySelectorAll("[data-categories] > ul a").ShouldHaveSingleItem().TextContent.ShouldBe("Mills");

    [Fact]
    public async Task Categories_that_only_templates_name_are_not_folded() =>
        (await OpenAsync("""<p>Text</p><link rel="mw:PageProp/Category" href="./Category:Stub" about="#mwt3">""")).Document.QuerySelector("[data-categories] details[open] a")!.TextContent.ShouldBe("Stub");

    [Fact]
    public async Task An_article_without_categories_has_no_list_of_them() =>
        (await OpenAsync("<p>Text</p>")).Document.QuerySelector("[data-categories]").ShouldBeNull();

    [Fact]
    public async Task A_change_of_categories_changes_the_entity_tag()
    {
        var source = UnreadPage.Add(_application, """<p>Text</p><link rel="mw:PageProp/Category" href="./Category:A">""");
        var first = await _visitor.OpenAsync(source.Address);
        source.Revise(_application, """<p>Text</p><link rel="mw:PageProp/Category" href="./Category:B">""");
        var second = first;
        await Eventually.BecomesTrueAsync(
            async () => (second = await _visitor.OpenAsync(source.Address)).Document.QuerySelector("[data-categories] a")!.TextContent == "B", "the new revision is shown");
        second.Response.Headers.ETag.ShouldNotBe(first.Response.Headers.ETag);
    }

    [Fact]
    public async Task A_category_lists_its_pages_and_leads_to_the_wiki_s_list()
    {
        var page = await _visitor.OpenAsync("/wikipedia/en/wiki/Category:Planets");
        page.Article!.TextContent.ShouldContain("Articles about the planets");
        page.Document.QuerySelectorAll("[data-members] li a").Select(link => link.GetAttribute("href")).ShouldContain("/wikipedia/en/wiki/Earth");
        page.Document.QuerySelector("[data-members] > p > a")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Category:Planets");
    }

    [Fact]
    public async Task A_category_is_shown_if_the_search_fails()
    {
        using var failure = _application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal), CannedResponses.Of(500, "application/json", "{}"));
        var page = await _visitor.OpenAsync("/wikipedia/en/wiki/Category:Planets");
        page.Article.ShouldNotBeNull();
        page.Document.QuerySelector("[data-members] li").ShouldBeNull();
        page.Document.QuerySelector("[data-members] > p > a").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_title_in_italics_is_in_the_only_heading_of_level_1()
    {
        var source = UnreadPage.Add(_application, "<p>x</p>");
        var name = source.Key.Replace('_', ' ');
        source = source.Revise(_application, $"<h1 id='a'>A</h1><p>Text</p><meta property='mw:PageProp/displaytitle' content='&lt;i>{name}&lt;/i>'>");
        var page = await _visitor.OpenAsync(source.Address);
        page.Document.QuerySelectorAll("h1").ShouldHaveSingleItem().InnerHtml.ShouldBe($"<i>{name}</i>");
        page.Document.QuerySelectorAll("[data-contents] a").ShouldHaveSingleItem().TextContent.ShouldBe("A");
        page.Article!.QuerySelector("h2#a").ShouldNotBeNull();
        page.Document.Title.ShouldStartWith(name);
    }

    private Task<Page> OpenAsync(string body) => _visitor.OpenAsync(UnreadPage.Add(_application, body).Address);
}
