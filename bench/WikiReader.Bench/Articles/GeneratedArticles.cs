using System.Text;

namespace WikiReader.Bench.Articles;

/// <summary>
/// Generated articles, used if there are no real ones: Parsoid HTML in the proportions of a long article of the English Wikipedia (one link in 350
/// bytes, one reference in 2.4 KB, a sixth of it data-mw) and of a short entry of a dictionary.
/// </summary>
internal sealed class GeneratedArticles
{
    public const string Long = "Long";
    public const string Short = "Short";

    private readonly StringBuilder _html = new();
    private readonly Prose _prose = new();
    private readonly string _title;
    private int _abouts;
    private int _notes;

    private GeneratedArticles(string title) => _title = title;

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Long + ".html"), new GeneratedArticles("Long_article").Generate(sections: 47, notes: 4, tables: 56));
        File.WriteAllText(Path.Combine(folder, Short + ".html"), new GeneratedArticles("Short_article").Generate(sections: 5, notes: 1, tables: 4));
    }

    private string Generate(int sections, int notes, int tables)
    {
        Head();
        for (var section = 0; section < sections; section++)
        {
            Add($"<section data-mw-section-id=\"{section}\" id=\"{_prose.NewId()}\">");
            if (section > 0) Heading(section % 3 == 1 ? 2 : 3, $"{_prose.Name()} {section}");
            if (section % 2 == 0) Add(_prose.Figure());
            for (var paragraph = 0; paragraph < 3; paragraph++) Paragraph(notes);
            List();
            Add("</section>\n");
        }

        for (var table = 0; table < tables; table++) Table();
        Notes();
        Add("</body></html>");
        return _html.ToString();
    }

    private void Head() => Add(
        $"""
        <!DOCTYPE html>
        <html prefix="dc: http://purl.org/dc/terms/ mw: http://mediawiki.org/rdf/" about="http://en.wikipedia.org/wiki/Special:Redirect/revision/1001"><head prefix="mwr: http://en.wikipedia.org/wiki/Special:Redirect/"><meta charset="utf-8"/><meta property="mw:pageNamespace" content="0"/><meta property="mw:pageId" content="{100001 + _title.Length}"/><meta property="dc:modified" content="2026-01-01T00:00:00.000Z"/><meta property="mw:html:version" content="2.8.0"/><link rel="dc:isVersionOf" href="//en.wikipedia.org/wiki/{_title}"/><title>{_title.Replace('_', ' ')}</title><base href="//en.wikipedia.org/wiki/"/></head><body id="mwAA" lang="en" class="mw-content-ltr sitedir-ltr ltr mw-body-content parsoid-body mediawiki mw-parser-output" dir="ltr">
        """);

    private void Heading(int level, string text) => Add($"<h{level} id=\"{text.Replace(' ', '_')}\">{text}</h{level}>\n");

    private void Paragraph(int notes)
    {
        Add($"<p id=\"{_prose.NewId()}\">");
        for (var sentence = 0; sentence < 5; sentence++)
        {
            Add(_prose.Sentence());
            if (sentence < notes / 2) Add(Prose.Mention(_title, ++_notes, 0, ++_abouts));
            Add(" ");
        }

        Add("</p>\n");
    }

    private void List()
    {
        Add($"<ul id=\"{_prose.NewId()}\">");
        for (var item = 0; item < 6; item++) Add($"<li id=\"{_prose.NewId()}\">{_prose.Words(5)} {_prose.Link()} {_prose.Words(4)}</li>\n");
        Add("</ul>\n");
    }

    // A navbox from a template: its source is part of the HTML in data-mw.
    private void Table()
    {
        Add($$$"""<table class="nowraplinks navbox" style="border-spacing:0" about="#mwt{{{++_abouts}}}" typeof="mw:Transclusion" data-mw='{"parts":[{"template":{"target":{"wt":"Navbox","href":"./Template:Navbox"},"params":{"name":{"wt":"{{{_prose.Words(20)}}}"},"list":{"wt":"{{{_prose.Words(90)}}}"}},"i":0}}]}'><tbody>""");
        for (var row = 0; row < 5; row++)
        {
            Add($"<tr><th scope=\"row\" class=\"navbox-group\" style=\"width:8em\">{_prose.Name()}</th><td class=\"navbox-list navbox-odd\" style=\"text-align:left;border-left-width:2px;border-left-style:solid;padding:0px\"><div style=\"padding:0em 0.25em\">");
            for (var link = 0; link < 4; link++) Add(_prose.Link() + " · ");
            Add("</div></td></tr>\n");
        }

        Add("</tbody></table>\n");
    }

    private void Notes()
    {
        Heading(2, "References");
        Add($$$"""<div class="mw-references-wrap" typeof="mw:Extension/references" about="#mwt{{{++_abouts}}}" data-mw='{"name":"references","attrs":{}}'><ol class="mw-references references">""");
        for (var note = 1; note <= _notes; note++)
        {
            Add($"<li about=\"#cite_note-{note}\" id=\"cite_note-{note}\"><a href=\"./{_title}#cite_ref-{note}-0\" rel=\"mw:referencedBy\"><span class=\"mw-linkback-text\">↑ </span></a> <span id=\"mw-reference-text-cite_note-{note}\" class=\"mw-reference-text\">");
            Add($"<cite class=\"citation journal\" id=\"{_prose.NewId()}\">{_prose.Name()}; {_prose.Name()}; {_prose.Name()} ({1950 + _prose.Next(75)}). \"{_prose.Words(10)}\". <i id=\"{_prose.NewId()}\">{_prose.Name()}</i>. <b>{_prose.Next(90)}</b> ({_prose.Next(12)}): {_prose.Next(900)}. {_prose.OutsideLink()}</cite>");
            Add($"<span title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=article&amp;rft.jtitle={_prose.Word()}&amp;rft.atitle={_prose.Words(6).Replace(" ", "+", StringComparison.Ordinal)}\" class=\"Z3988\" id=\"{_prose.NewId()}\"></span></span></li>\n");
        }

        Add("</ol></div>");
    }

    private void Add(string html) => _html.Append(html);
}
