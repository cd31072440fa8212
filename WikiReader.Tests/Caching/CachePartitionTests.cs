using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Tests.Caching;

/// <summary>Who shares a cache entry, and which requests have different ones.</summary>
[Trait("Category", "Fast")]
public sealed class CachePartitionTests
{
    private static readonly Site Public = new("wikipedia", "en", "Wikipedia", "https://en.wikipedia.org");
    private static readonly Site Private = Public with { IsPublic = false };
    private static readonly PageMetadata Page = new(9228, "Earth", new Revision(500, DateTimeOffset.UnixEpoch), null, null, null);
    private static readonly ArticleVersion Old = new ArticleVersion.OldRevision(400), Comparison = new ArticleVersion.Comparison(400, 500);

    [Theory]
    [InlineData(null)]
    [InlineData("en-x-piglatin")]
    public void The_current_revision_of_a_public_wiki_is_shared_in_any_variant(string? variant)
    {
        var (first, second) = (RequestFor(Public, "first", variant: variant), RequestFor(Public, "second", variant: variant));
        CachePartition.For(first).IsShared.ShouldBeTrue();
        KeyOf(first).ShouldBe(KeyOf(second));
    }

    public static TheoryData<string> PersonalNames => [.. Personal.Keys];

    private static Dictionary<string, Func<string, ArticleRequest>> Personal { get; } = new()
    {
        ["an old revision"] = session => RequestFor(Public, session, Old),
        ["an old revision that is the newest"] = session => RequestFor(Public, session, new ArticleVersion.OldRevision(Page.Latest.Id)),
        ["an old revision in a variant"] = session => RequestFor(Public, session, Old, "en-x-piglatin"),
        ["a comparison"] = session => RequestFor(Public, session, Comparison),
        ["the page of a file, which shows it in the size that the account prefers"] = session => RequestFor(Public, session, title: "File:Sun.svg"),
        ["a private wiki"] = session => RequestFor(Private, session),
        ["an old revision of a private wiki"] = session => RequestFor(Private, session, Old),
        ["a comparison of a private wiki"] = session => RequestFor(Private, session, Comparison),
    };

    [Theory]
    [MemberData(nameof(PersonalNames))]
    public void What_a_wiki_may_hide_from_some_readers_or_show_them_differently_is_never_shared(string name)
    {
        var (first, second) = (Personal[name]("first"), Personal[name]("second"));
        CachePartition.For(first).IsShared.ShouldBeFalse();
        CachePartition.For(first).ShouldNotBe(CachePartition.For(second));
        KeyOf(first).ShouldNotBe(KeyOf(second));
        CachePartition.For(first).MetadataKey(first.Title).ShouldNotBe(CachePartition.For(second).MetadataKey(second.Title));
        KeyOf(first).ShouldNotBe(KeyOf(RequestFor(Public, "first")));
        KeyOf(first).ShouldBe(KeyOf(Personal[name]("first")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_version_and_variant_has_its_own_key(bool isPublic)
    {
        ArticleVersion[] versions =
        [
            ArticleVersion.Current.Instance, Old, new ArticleVersion.OldRevision(500), Comparison, new ArticleVersion.Comparison(500, 400),
            new ArticleVersion.Comparison(500, 500),
        ];
        string?[] variants = [null, "", "zh-hans", "zh-hant"];
        var keys = from version in versions from variant in variants select KeyOf(RequestFor(isPublic ? Public : Private, "session", version, variant));
        keys.ShouldBeUnique();
    }

    [Fact]
    public void A_key_contains_wiki_page_revision_and_renderer()
    {
        var key = KeyOf(RequestFor(Public, "session"));
        key.ShouldBe("text:wikipedia/en:9228:500:renderer");
        KeyOf(RequestFor(Public with { Language = "de" }, "session")).ShouldNotBe(key);
        KeyOf(RequestFor(Public, "session"), Page with { Id = 1 }).ShouldNotBe(key);
        KeyOf(RequestFor(Public, "session"), Page with { Latest = new Revision(501, DateTimeOffset.UnixEpoch) }).ShouldNotBe(key);
    }

    private static ArticleRequest RequestFor(Site site, string session, ArticleVersion? version = null, string? variant = null, string title = "Earth") =>
        new(site, PageTitle.TryParse(title, out var parsed) ? parsed : throw new InvalidOperationException(), session, "", CameByRedirect: false)
        {
            Version = version ?? ArticleVersion.Current.Instance,
            Variant = variant,
            Timings = new ReadTimings(TimeProvider.System),
        };

    private static string KeyOf(ArticleRequest request, PageMetadata? page = null) => CachePartition.For(request).ArticleKey(page ?? Page, request, "renderer");
}
