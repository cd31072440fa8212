using System.Globalization;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>Writes where images, audio and video are loaded from, and when.</summary>
internal sealed class MediaWriter(Utf8HtmlWriter html, MediaResolver media)
{
    // What comes later loads when the reader comes near it. The first pictures are seen at once, and would only start when the page is laid
    // out; more than two are on few screens. Icons are neither worth it nor counted.
    private const int EagerPictures = 2;
    private const int SmallestPicture = 64;

    private int _pictures;

    /// <summary>False if the file must not be loaded, so that there is nothing to write.</summary>
    public bool MayLoad(ParsedElement element) => element.LocalName switch
    {
        "img" => media.ResolveImage(element.TextOf(AttributeType.Src)) is not null,
        "source" or "track" => IsAllowed(element),
        "audio" or "video" => IsAllowed(element) || element.Children.Any(child => child.LocalName == "source" && IsAllowed(child)),
        _ => true,
    };

    /// <summary>What the file that an element shows or plays is called; null if it is not told.</summary>
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
                Write("poster", media.Resolve(element.TextOf(AttributeType.Poster)));
                html.Attribute("controls", "");
                html.Attribute("preload", "none");
                break;
        }
    }

    private void WriteImage(ParsedElement image)
    {
        Write("src", media.ResolveImage(image.TextOf(AttributeType.Src)));
        Write("srcset", media.ResolveSet(image.TextOf(AttributeType.SrcSet)));
        if (!image.Has(AttributeType.Alt)) html.Attribute("alt", AlternativeOf(image));
        if (!IsSeenFirst(image)) html.Attribute("loading", "lazy");
        html.Attribute("decoding", "async");
    }

    // An image without words of its own is decoration, unless it is all that a link consists of: then the file's name must do.
    private static string AlternativeOf(ParsedElement image) =>
        image.ParentElement?.LocalName == "a" ? NameOf(image) ?? "" : "";

    private bool IsSeenFirst(ParsedElement image) =>
        _pictures < EagerPictures
        && int.TryParse(image.ValueOf(AttributeType.Width), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        && width >= SmallestPicture
        && ++_pictures <= EagerPictures;

    private bool IsAllowed(ParsedElement element) => media.Resolve(element.TextOf(AttributeType.Src)) is not null;

    private void Write(string name, string? address)
    {
        if (address is not null) html.Attribute(name, address);
    }
}
