namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class MediaTests
{
    [Theory]
    [InlineData("without a scheme", "//upload.wikimedia.org/a/Sun.png", "https://upload.wikimedia.org/a/Sun.png")]
    [InlineData("by http", "http://upload.wikimedia.org/a/Sun.png", "https://upload.wikimedia.org/a/Sun.png")]
    [InlineData("by http with its port", "http://upload.wikimedia.org:80/a/Sun.png", "https://upload.wikimedia.org/a/Sun.png")]
    [InlineData("in upper case", "HTTPS://UPLOAD.WIKIMEDIA.ORG/a/Sun.png", "https://upload.wikimedia.org/a/Sun.png")]
    [InlineData("with a comma in its name", "//upload.wikimedia.org/a/Sun,_Moon.png", "https://upload.wikimedia.org/a/Sun,_Moon.png")]
    [InlineData("of a map", "https://maps.wikimedia.org/img/a.png?lang=en", "https://maps.wikimedia.org/img/a.png?lang=en")]
    [InlineData("inside the page", "data:image/png;base64,iVBORw0KGgo=", "data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("inside the page, in upper case", "DATA:IMAGE/GIF;BASE64,R0lGODlhAQABAAAAACw=", "DATA:IMAGE/GIF;BASE64,R0lGODlhAQABAAAAACw=")]
    [InlineData("drawn inside the page", "data:image/svg+xml;base64,PHN2Zy8+", "data:image/svg+xml;base64,PHN2Zy8+")]
    public void An_image_of_an_allowed_host_is_loaded_lazily(string what, string src, string expected)
    {
        var image = Writer.ShowOnly($"""<img src="{src}" alt="The Sun" width="20" height="10">""");
        image.OuterHtml.ShouldBe($"""<img src="{expected}" loading="lazy" decoding="async" alt="The Sun" width="20" height="10">""", what);
    }

    [Theory]
    [InlineData("of another host", "//evil.example/Sun.png")]
    [InlineData("of the wiki itself", "/w/images/Sun.png")]
    [InlineData("at another port", "https://upload.wikimedia.org:8443/Sun.png")]
    [InlineData("by another scheme", "ftp://upload.wikimedia.org/Sun.png")]
    [InlineData("with user info", "https://a@upload.wikimedia.org/Sun.png")]
    [InlineData("of a file", "file:///Sun.png")]
    [InlineData("of text", "data:text/html;base64,eA==")]
    [InlineData("drawn in plain text", "data:image/svg+xml,<svg/>")]
    [InlineData("of nothing", "")]
    public void An_image_of_another_host_is_replaced_by_its_alt_text(string what, string src) =>
        Writer.WriteBody($"""<p><img src='{src}' alt="The Sun"></p><p><img src='{src}'></p>""").ShouldBe("<p>The Sun</p><p></p>", what);

    [Theory]
    [InlineData("without alt", "<img src=//upload.wikimedia.org/a.png>", "")]
    [InlineData("with an empty alt", "<img src=//upload.wikimedia.org/a.png alt='' resource='./File:Blue_marble.png'>", "")]
    [InlineData("that is all of a link", "<a href=./File:Blue_marble.png><img src=//upload.wikimedia.org/a.png resource='./File:Blue_marble.png'></a>", "Blue marble.png")]
    [InlineData("that is all of a link, in other letters", "<a href=./X><img src=//upload.wikimedia.org/a.png resource='./Datei:S%C3%A3o_Paulo.png'></a>", "São Paulo.png")]
    [InlineData("of a private wiki", "<img src=//upload.wikimedia.org/w/img_auth.php/3/3a/Floor_plan.png resource='./File:Floor_plan.png'>", "Floor plan.png")]
    [InlineData("of a private wiki, in a link", "<a href=./File:Floor_plan.png><img src=//upload.wikimedia.org/img_auth.php/thumb/3/3a/Floor_plan.png/250px-Floor_plan.png resource='./File:Floor_plan.png'></a>", "Floor plan.png")]
    public void Every_image_has_an_alt_attribute(string what, string html, string expected) =>
        Writer.Show(Writer.WriteBody(html)).QuerySelector("img")!.GetAttribute("alt").ShouldBe(expected, what);

    [Fact]
    public void An_image_with_a_very_long_alt_text_still_has_an_alt_attribute() =>
        Writer.ShowOnly($"""<img src="//upload.wikimedia.org/a.png" alt="{new string('x', 5_000)}">""").HasAttribute("alt").ShouldBeTrue();

    [Theory]
    [InlineData("two sizes", "//upload.wikimedia.org/a.png 1.5x, //upload.wikimedia.org/b.png 2x", "https://upload.wikimedia.org/a.png 1.5x, https://upload.wikimedia.org/b.png 2x")]
    [InlineData("two sizes without a space", "//upload.wikimedia.org/a.png 1.5x,//upload.wikimedia.org/b.png 2x", "https://upload.wikimedia.org/a.png 1.5x, https://upload.wikimedia.org/b.png 2x")]
    [InlineData("a comma in a name", "//upload.wikimedia.org/Rome,_Italy.png 2x", "https://upload.wikimedia.org/Rome%2C_Italy.png 2x")]
    [InlineData("no size", "//upload.wikimedia.org/a.png", "https://upload.wikimedia.org/a.png")]
    [InlineData("no size, then more", "//upload.wikimedia.org/a.png, //upload.wikimedia.org/b.png 2x", "https://upload.wikimedia.org/a.png, https://upload.wikimedia.org/b.png 2x")]
    [InlineData("one of another host", "//evil.example/a.png 1.5x, http://upload.wikimedia.org/b.png 2x", "https://upload.wikimedia.org/b.png 2x")]
    [InlineData("only of another host", "//evil.example/a.png 1.5x", null)]
    [InlineData("commas alone", " ,, , ", null)]
    [InlineData("tabs and line breaks", "\n\t//upload.wikimedia.org/a.png\t2x\n,\n//upload.wikimedia.org/b.png\n3x\n", "https://upload.wikimedia.org/a.png 2x, https://upload.wikimedia.org/b.png 3x")]
    [InlineData("data", "data:image/png;base64,iVBORw0KGgo= 2x", null)]
    public void Only_allowed_candidates_of_a_srcset_are_kept(string what, string srcset, string? expected) =>
        Writer.ShowOnly($"""<img src="//upload.wikimedia.org/a.png" srcset="{srcset}" alt="">""").GetAttribute("srcset").ShouldBe(expected, what);

    [Theory]
    [InlineData("nothing but a size", "2x", true)]
    [InlineData("a fraction", "1.5x", true)]
    [InlineData("a width", "200w", true)]
    [InlineData("a word", "javascript:alert(1)", false)]
    [InlineData("a bracket, which hides the comma after it", "1x (", false)]
    public void A_srcset_descriptor_must_be_a_valid_number(string what, string descriptor, bool isKept) =>
        (Writer.ShowOnly($"""<img src="//upload.wikimedia.org/a.png" srcset="//upload.wikimedia.org/b.png {descriptor}" alt="">""").GetAttribute("srcset") is { } set
            && set.EndsWith(" " + descriptor, StringComparison.Ordinal)).ShouldBe(isKept, what);

    [Theory]
    [InlineData("audio", """<audio src="//upload.wikimedia.org/a.ogg" autoplay loop muted preload="auto" width="200"></audio>""", """<audio src="https://upload.wikimedia.org/a.ogg" controls="" preload="none" width="200"></audio>""")]
    [InlineData("video", """<video src="//upload.wikimedia.org/a.webm" poster="//upload.wikimedia.org/a.jpg" autoplay playsinline></video>""", """<video src="https://upload.wikimedia.org/a.webm" poster="https://upload.wikimedia.org/a.jpg" controls="" preload="none"></video>""")]
    [InlineData("a foreign poster", """<video src="//upload.wikimedia.org/a.webm" poster="//evil.example/a.jpg"></video>""", """<video src="https://upload.wikimedia.org/a.webm" controls="" preload="none"></video>""")]
    [InlineData("sources", """<audio><source src="//upload.wikimedia.org/a.ogg" type="audio/ogg"><source src="//evil.example/a.mp3"></audio>""", """<audio controls="" preload="none"><source src="https://upload.wikimedia.org/a.ogg" type="audio/ogg"></audio>""")]
    [InlineData("tracks", """<video src="//upload.wikimedia.org/a.webm"><track src="//upload.wikimedia.org/a.vtt" kind="subtitles" srclang="en" label="English" default><track src="//evil.example/b.vtt"></video>""", """<video src="https://upload.wikimedia.org/a.webm" controls="" preload="none"><track src="https://upload.wikimedia.org/a.vtt" kind="subtitles" srclang="en" label="English"></video>""")]
    [InlineData("a recording that is written as a video", """<video poster="//upload.wikimedia.org/icon.png" controls="" height="20" width="175"><source src="//upload.wikimedia.org/a.ogg" type='audio/ogg; codecs="vorbis"'/></video>""", """<audio controls="" preload="none" height="20" width="175"><source src="https://upload.wikimedia.org/a.ogg" type="audio/ogg; codecs=&quot;vorbis&quot;"></audio>""")]
    [InlineData("a video with a source of sound alone beside it", """<video><source src="//upload.wikimedia.org/a.ogg" type="audio/ogg"/><source src="//upload.wikimedia.org/a.webm" type="video/webm"/></video>""", """<video controls="" preload="none"><source src="https://upload.wikimedia.org/a.ogg" type="audio/ogg"><source src="https://upload.wikimedia.org/a.webm" type="video/webm"></video>""")]
    public void Audio_and_video_are_not_preloaded_or_played_automatically(string what, string html, string expected) => Writer.WriteBody(html).ShouldBe(expected, what);

    [Theory]
    [InlineData("of another host", """<audio resource="./File:Sea_shanty.ogg"><source src="//evil.example/a.ogg"></audio>""")]
    [InlineData("without a source", """<video resource="./File:Sea_shanty.ogg" poster="//upload.wikimedia.org/a.jpg"></video>""")]
    [InlineData("whose own address is of another host", """<video resource="./File:Sea_shanty.ogg" src="//evil.example/v.webm"></video>""")]
    public void A_recording_that_cannot_be_played_is_replaced_by_a_link_to_its_file_page(string what, string html)
    {
        var link = Writer.ShowOnly(html);
        link.LocalName.ShouldBe("a", what);
        link.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/File:Sea_shanty.ogg");
        link.TextContent.ShouldBe("Sea shanty.ogg");
    }

    [Theory]
    [InlineData("in a link", """<a href="./Sun"><audio resource="./File:A.ogg"></audio></a>""", """<a href="/wikipedia/en/wiki/Sun">A.ogg</a>""")]
    [InlineData("of no known file", """<p>x<audio><source src="//evil.example/a.ogg"></audio></p>""", "<p>x</p>")]
    [InlineData("of a file that is none", """<p><audio resource="javascript:alert(1)"></audio></p>""", "<p>alert(1)</p>")]
    public void A_recording_that_can_neither_be_played_nor_linked_is_at_most_text(string what, string html, string expected) => Writer.WriteBody(html).ShouldBe(expected, what);

    [Fact]
    public void The_first_two_images_load_eagerly_and_icons_are_not_counted()
    {
        var body = string.Concat(((string[])["20", "220", "", "250", "220"]).Select(width => $"""<img src="//upload.wikimedia.org/a.png" width="{width}" height="10">"""));
        Writer.Show(Writer.WriteBody(body)).QuerySelectorAll("img").Select(image => image.GetAttribute("loading")).ShouldBe(["lazy", null, "lazy", null, "lazy"]);
    }

    [Fact]
    public void Only_the_first_large_picture_of_the_lead_loads_with_high_priority()
    {
        var sizes = (string[])["20x20", "64x64", "250x40", "99x300", "250x300", "300x300"];
        var body = string.Concat(sizes.Select(size => $"""<img src="//upload.wikimedia.org/a.png" width="{size.Split('x')[0]}" height="{size.Split('x')[1]}">"""));
        var pictures = Writer.Show(Writer.WriteBody(body)).QuerySelectorAll("img");
        pictures.Select(image => image.GetAttribute("fetchpriority")).ShouldBe([null, null, null, null, "high", null]);
        pictures.Select(image => image.GetAttribute("loading")).ShouldBe(["lazy", null, null, "lazy", null, "lazy"]);
    }

    [Theory]
    [InlineData("after the first heading", """<h2 id="a">A</h2><img src="//upload.wikimedia.org/a.png" width="250" height="300">""")]
    [InlineData("of unknown height", """<img src="//upload.wikimedia.org/a.png" width="250">""")]
    [InlineData("of an absurd size", """<img src="//upload.wikimedia.org/a.png" width="250" height="99999999999">""")]
    public void A_picture_has_no_priority(string what, string body) =>
        Writer.Show(Writer.WriteBody(body)).QuerySelector("img")!.GetAttribute("fetchpriority").ShouldBeNull(what);

    [Fact]
    public void An_image_map_is_kept_with_its_image()
    {
        var shown = Writer.Show(Writer.WriteBody(
            """<map name="timeline"><area shape="rect" href="./Sun" coords="6,20,220,46" alt="Sun"></map><img usemap="#timeline" src="//upload.wikimedia.org/a.png" width="520" height="160">"""));
        shown.QuerySelector("map[name=timeline] > area[coords='6,20,220,46']")!.GetAttribute("href").ShouldBe("/wikipedia/en/wiki/Sun");
        shown.QuerySelector("img[usemap='#timeline']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("mw:File/Thumb", "wr-thumb")]
    [InlineData("mw:Image/Thumb", "wr-thumb")]
    [InlineData("mw:File/Frame", "wr-frame")]
    [InlineData("mw:File/Frameless", "wr-frameless")]
    [InlineData("mw:File", "wr-file")]
    [InlineData("mw:Transclusion mw:File", "wr-file")]
    [InlineData("mw:Audio", "wr-file")]
    [InlineData("mw:Transclusion", null)]
    public void The_media_format_becomes_a_class(string type, string? expected)
    {
        foreach (var name in (string[])["figure", "figure-inline", "span"])
            Writer.ShowOnly($"""<{name} typeof="{type}" class="mw-halign-left">x</{name}>""").ClassName.ShouldBe($"mw-halign-left {expected}".TrimEnd());
    }

    [Fact]
    public void A_gallery_keeps_its_files_and_captions()
    {
        var shown = Writer.Show(Writer.WriteBody(
            """<ul class="gallery mw-gallery-traditional" typeof="mw:Extension/gallery"><li class="gallerybox" style="width: 155px;"><div class="thumb"><span typeof="mw:File"><a href="./File:A.png"><img src="//upload.wikimedia.org/a.png" resource="./File:A.png"></a></span></div><div class="gallerytext">words</div></li></ul>"""));
        shown.QuerySelector("ul.gallery > li.gallerybox > .thumb > .wr-file > a > img[alt='A.png']").ShouldNotBeNull();
        shown.QuerySelector(".gallerytext")!.TextContent.ShouldBe("words");
    }
}
