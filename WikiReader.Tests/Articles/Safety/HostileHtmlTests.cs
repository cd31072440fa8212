using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Articles.Safety;

public sealed class HostileHtmlTests
{
    public static TheoryData<string> Bodies => [.. HostileHtml.Bodies.Keys];

    public static TheoryData<string> Bytes => [.. HostileBytes.Pages.Keys];

    public static TheoryData<string> Pages => [.. HostilePages.Pages.Keys];

    [Fact]
    public void The_list_is_long() => (HostileHtml.Bodies.Count + HostilePages.Pages.Count + HostileBytes.Pages.Count).ShouldBeGreaterThan(300);

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_judge_finds_fault_with_an_article(string trick) => ShouldBeSafe(Writer.WriteBody(HostileHtml.Bodies[trick]));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_judge_finds_fault_with_an_excerpt(string trick) => ShouldBeSafe(Writer.WriteExcerpt(HostileHtml.Bodies[trick]));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_judge_finds_fault_with_a_strange_page(string trick) =>
        ShouldBeSafe(Writer.TextOf(Writer.WritePage(HostilePages.Pages[trick]).Body));

    [Theory]
    [MemberData(nameof(Bytes))]
    public void No_judge_finds_fault_with_bytes_that_are_no_text(string trick) =>
        ShouldBeSafe(Writer.TextOf(Writer.WriteBytes(HostileBytes.Pages[trick]).Body));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_that_is_parsed_and_serialised_again_stays_what_it_is(string trick)
    {
        var once = Serialise(Writer.WriteBody(HostileHtml.Bodies[trick]));
        Serialise(once).ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_that_is_written_twice_is_still_safe(string trick) =>
        ShouldBeSafe(Writer.WriteBody(Writer.WriteBody(HostileHtml.Bodies[trick])));

    private static string Serialise(string html) => Writer.Show(html).InnerHtml;

    private static void ShouldBeSafe(string written)
    {
        written.ShouldNotContain("<script", Case.Insensitive);
        Verdict.Of(written).ShouldBeEmpty();
    }
}
