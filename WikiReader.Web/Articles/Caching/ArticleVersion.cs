namespace WikiReader.Web.Articles.Caching;

/// <summary>Which version of a page is requested. The set is closed. IDs are those of MediaWiki's revisions.</summary>
public abstract record ArticleVersion
{
    private ArticleVersion() { }

    /// <summary>The newest revision, whichever it is.</summary>
    public sealed record Current : ArticleVersion
    {
        private Current() { }

        public static Current Instance { get; } = new();
    }

    /// <summary>One revision, the newest or not.</summary>
    public sealed record OldRevision(long Id) : ArticleVersion;

    /// <summary>The changes from one revision to another, in this direction.</summary>
    public sealed record Comparison(long From, long To) : ArticleVersion;
}
