using System.Globalization;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>Writes the addresses of images, audio and video, and when they load.</summary>
internal sealed class MediaWriter(Utf8HtmlWriter html, MediaResolver media, LinkTargets targets)
{
    // Images load lazily except the first ones, which are visible at once: lazy loading would start them only after layout. Few screens
    // show more than two. Icons, which are narrower than SmallestPicture (CSS pixels), always load lazily and are not counted.
    private const int EagerPictures = 2;
    private const int SmallestPicture = 64;

    // The first picture of this width and height in the lead is most likely the largest thing on the first screen. A browser finds out only after
    // layout, and would load what it has found earlier first.
    private const int SmallestLeadPicture = 100;

    private readonly LinkContent _links = new();
    private int _pictures;
    private bool _canHaveLeadPicture = true;

    /// <summary>The pictures that follow are not in the lead.</summary>
    public void EndLead() => _canHaveLeadPicture = false;

    /// <summary>False if no file of the element may be loaded: the element is not written then.</summary>
    public bool MayLoad(ParsedElement element) => element.LocalName switch
    {
        "img" => media.ResolveImage(element.TextOf(AttributeType.Src)) is not null,
        "source" or "track" => IsAllowed(element),
        "audio" or "video" => IsAllowed(element) || element.Children.Any(child => child.LocalName == "source" && IsAllowed(child)),
        _ => true,
    };

    /// <summary>
    /// True for a recording without a picture, which older versions of MediaWiki write as a video with an icon. A browser draws no controls into a video
    /// of that height.
    /// </summary>
    public static bool IsAudio(ParsedElement element)
    {
        if (element.LocalName != "video") return element.LocalName == "audio";
        var sources = element.Children.Where(child => child.LocalName == "source").ToList();
        return sources.Count > 0 && sources.TrueForAll(source => source.ValueOf(AttributeType.Type).StartsWith("audio/", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name of the file that an element shows or plays; null if the element does not name it.</summary>
    public static string? NameOf(ParsedElement element) =>
        element.TextOf(AttributeType.Resource) is { } file
            ? Uri.UnescapeDataString(file[(file.IndexOf(':', StringComparison.Ordinal) + 1)..]).Replace('_', ' ')
            : null;

    public void WriteAddresses(ParsedElement element)
    {
        switch (element.LocalName)
        {
            case "img":
                WriteImage(element);
                break;
            case "source" or "track":
                Write("src", media.Resolve(element.TextOf(AttributeType.Src)));
                break;
            case "audio" or "video":
                Write("src", media.Resolve(element.TextOf(AttributeType.Src)));
                if (!IsAudio(element)) Write("poster", media.Resolve(element.TextOf(AttributeType.Poster)));
                html.Attribute("controls", "");
                html.Attribute("preload", "none");
                break;
        }
    }

    private void WriteImage(ParsedElement image)
    {
        Write("src", media.ResolveImage(image.TextOf(AttributeType.Src)));
        Write("srcset", media.ResolveSet(image.TextOf(AttributeType.SrcSet)));
        // WriteAttributes writes one that is not blank.
        if (image.ValueOf(AttributeType.Alt).IsWhiteSpace()) html.Attribute("alt", AlternativeOf(image));
        var isLeadPicture = TakeLeadPicture(image);
        if (!IsEager(image) && !isLeadPicture) html.Attribute("loading", "lazy");
        if (isLeadPicture) html.Attribute("fetchpriority", "high");
        html.Attribute("decoding", "async");
    }

    // An image without alternative text is decorative, unless it is all that a link shows: then it names the link. The file name also stands for
    // one that a private wiki shows only to readers who are signed in there: in other browsers its name is all that they see.
    private string AlternativeOf(ParsedElement image)
    {
        if (_links.NamedBy(image) is not { } link) return IsProtected(image) ? NameOf(image) ?? "" : "";
        if (link.TextOf(AttributeType.Title) is { } title && !string.IsNullOrWhiteSpace(title)) return title;
        return NameOf(image) ?? (targets.Of(link) is { } target ? LinkWriter.NameOf(target) : "");
    }

    // https://www.mediawiki.org/wiki/Manual:Image_authorization
    private static bool IsProtected(ParsedElement image) =>
        image.TextOf(AttributeType.Src)?.Contains("/img_auth.php/", StringComparison.Ordinal) == true;

    private bool IsEager(ParsedElement image) =>
        _pictures < EagerPictures && LengthOf(image, AttributeType.Width) >= SmallestPicture && ++_pictures <= EagerPictures;

    private bool TakeLeadPicture(ParsedElement image)
    {
        if (!_canHaveLeadPicture || LengthOf(image, AttributeType.Width) < SmallestLeadPicture || LengthOf(image, AttributeType.Height) < SmallestLeadPicture) return false;
        _canHaveLeadPicture = false;
        return true;
    }

    private static int LengthOf(ParsedElement image, AttributeType side) =>
        int.TryParse(image.ValueOf(side), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    private bool IsAllowed(ParsedElement element) => media.Resolve(element.TextOf(AttributeType.Src)) is not null;

    private void Write(string name, string? address)
    {
        if (address is not null) html.Attribute(name, address);
    }
}
