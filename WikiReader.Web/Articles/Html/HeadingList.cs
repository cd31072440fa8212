namespace WikiReader.Web.Articles.Html;

/// <summary>The headings of a page, for its contents.</summary>
internal sealed class HeadingList : WalkListener
{
    private readonly List<Heading> _headings = [];

    public IReadOnlyList<Heading> Headings => _headings;

    public override void OnHeading(Heading heading) => _headings.Add(heading);
}
