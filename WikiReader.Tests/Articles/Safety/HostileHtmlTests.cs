using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Articles.Safety;

[Trait("Category", "Fast")]
public sealed class HostileHtmlTests
{
    public static TheoryData<string> Bodies => [.. HostileHtml.Bodies.Keys];

    public static TheoryData<string> Bytes => [.. HostileBytes.Pages.Keys];

    public static TheoryData<string> Pages => [.. HostilePages.Pages.Keys];

    [Fact]
    public void The_list_has_more_than_300_entries() => (HostileHtml.Bodies.Count + HostilePages.Pages.Count + HostileBytes.Pages.Count).ShouldBeGreaterThan(300);

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_hostile_body_is_written_as_safe_HTML(string trick) => ShouldBeSafe(Writer.WriteBody(HostileHtml.Bodies[trick]));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_hostile_excerpt_is_written_as_safe_HTML(string trick) => ShouldBeSafe(Writer.WriteExcerpt(HostileHtml.Bodies[trick]));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_hostile_document_is_written_as_safe_HTML(string trick) =>
        ShouldBeSafe(Writer.TextOf(Writer.WritePage(HostilePages.Pages[trick]).Body));

    [Theory]
    [MemberData(nameof(Bytes))]
    public void Every_document_with_invalid_bytes_is_written_as_safe_HTML(string trick) =>
        ShouldBeSafe(Writer.TextOf(Writer.WriteBytes(HostileBytes.Pages[trick]).Body));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_written_body_survives_parsing_and_serializing_unchanged(string trick)
    {
        var once = Serialize(Writer.WriteBody(HostileHtml.Bodies[trick]));
        Serialize(once).ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_that_is_sanitized_twice_is_still_safe(string trick) =>
        ShouldBeSafe(Writer.WriteBody(Writer.WriteBody(HostileHtml.Bodies[trick])));

    private static string Serialize(string html) => Writer.Show(html).InnerHtml;

    private static void ShouldBeSafe(string written)
    {
        written.ShouldNotContain("<script", Case.Insensitive);
        Verdict.Of(written).ShouldBeEmpty();
    }
}
