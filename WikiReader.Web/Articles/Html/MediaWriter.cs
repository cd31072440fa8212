using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>Writes where images, audio and video are loaded from, and when.</summary>
internal sealed class MediaWriter(Utf8HtmlWriter html, MediaResolver media)
{
    /// <summary>False if the file must not be loaded, so that there is nothing to write.</summary>
    public bool MayLoad(IElement element) => element.LocalName switch
    {
        "img" => media.ResolveImage(element.GetAttribute("src")) is not null,
        "source" or "track" => media.Resolve(element.GetAttribute("src")) is not null,
        _ => true,
    };

    public void WriteAddresses(IElement element)
    {
        switch (element.LocalName)
        {
            case "img":
                WriteImage(element);
                break;
            case "source" or "track":
                Write("src", media.Resolve(element.GetAttribute("src")));
                break;
            case "audio" or "video":
                Write("src", media.Resolve(element.GetAttribute("src")));
                Write("poster", media.Resolve(element.GetAttribute("poster")));
                html.Attribute("controls", "");
                html.Attribute("preload", "none");
                break;
        }
    }

    private void WriteImage(IElement image)
    {
        Write("src", media.ResolveImage(image.GetAttribute("src")));
        Write("srcset", media.ResolveSet(image.GetAttribute("srcset")));
        if (!image.HasAttribute("alt")) html.Attribute("alt", AlternativeOf(image));
        html.Attribute("loading", "lazy");
        html.Attribute("decoding", "async");
    }

    // An image without words of its own is decoration, unless it is all that a link consists of: then the file's name must do.
    private static string AlternativeOf(IElement image) =>
        image.ParentElement?.LocalName == "a" && image.GetAttribute("resource") is { } file
            ? Uri.UnescapeDataString(file[(file.IndexOf(':', StringComparison.Ordinal) + 1)..]).Replace('_', ' ')
            : "";

    private void Write(string name, string? address)
    {
        if (address is not null) html.Attribute(name, address);
    }
}
