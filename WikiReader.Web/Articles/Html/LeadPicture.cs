using System.Globalization;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>A picture of the lead, as the wiki serves it.</summary>
/// <param name="Address">An address of a media host.</param>
/// <param name="Width">In CSS pixels, as <paramref name="Height"/>.</param>
public sealed record LeadPicture(string Address, int Width, int Height);

/// <summary>Finds the first picture of the lead that is neither an icon nor a banner.</summary>
internal sealed class LeadPictureFinder(MediaResolver media) : WalkListener
{
    // In CSS pixels. Smaller pictures are icons and flags.
    private const int SmallestSide = 80;

    // A longer one would be a stripe in a preview.
    private const double LongestShape = 3;

    private bool _isInLead = true;

    public LeadPicture? Picture { get; private set; }

    public override void OnEndOfLead() => _isInLead = false;

    public override void OnMedia(ParsedElement media)
    {
        if (_isInLead && Picture is null && media.LocalName == "img") Picture = Read(media);
    }

    // Neither data: addresses nor the files that come with the wiki's software are pictures of the subject.
    private LeadPicture? Read(ParsedElement image)
    {
        var (width, height) = (LengthOf(image, AttributeType.Width), LengthOf(image, AttributeType.Height));
        if (width < SmallestSide || height < SmallestSide || width > LongestShape * height || height > LongestShape * width) return null;
        return media.Resolve(image.TextOf(AttributeType.Src)) is { } address ? new LeadPicture(address, width, height) : null;
    }

    private static int LengthOf(ParsedElement image, AttributeType side) =>
        int.TryParse(image.ValueOf(side), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
