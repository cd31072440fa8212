namespace WikiReader.Tests.Articles.Hostile;

/// <summary>SVG that draws something, and does more.</summary>
internal static class HostileDrawings
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["a drawing with handlers"] = "<svg onload=alert(1) onbegin=alert(1)><rect width=9 height=9 onclick=alert(1) onmouseover=alert(1) /><text onfocus=alert(1) tabindex=0>x</text></svg>",
        ["a drawing with a script"] = "<svg><rect width=9 height=9 /><script>alert(1)</script><script href=//evil.example/x.js /></svg>",
        ["a drawing with HTML in it"] = "<svg><rect width=9 height=9 /><foreignObject><iframe src=javascript:alert(1)></iframe><p onclick=alert(1)>x</p></foreignObject></svg>",
        ["a drawing that uses another"] = "<svg><rect width=9 height=9 /><use href=//evil.example/a.svg#x /><use xlink:href=\"data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x\" /></svg>",
        ["a drawing with a picture"] = "<svg><rect width=9 height=9 /><image href=//evil.example/a.png width=9 height=9 /><feImage href=//evil.example/b.png /></svg>",
        ["a drawing with a link"] = "<svg><a href=javascript:alert(1) xlink:href=javascript:alert(1) target=_top><rect width=9 height=9 /><text>x</text></a></svg>",
        ["a drawing that is animated"] = "<svg><rect width=9 height=9><animate attributeName=href values=javascript:alert(1) begin=0s /><set attributeName=onclick to=alert(1) /></rect></svg>",
        ["a drawing with a style sheet"] = "<svg><style>@import url(//evil.example/a.css); rect{fill:url(//evil.example/b)}</style><rect width=9 height=9 /></svg>",
        ["a drawing with styles that load"] = "<svg><rect width=9 height=9 style=\"fill:url(//evil.example/a#b);stroke:red;mask:url(#x);-moz-binding:url(x)\" /><path d=M0,0 style='fill:u&#114;l(//evil.example/c)' /></svg>",
        ["a drawing with paints that load"] = "<svg><rect width=9 height=9 fill=url(//evil.example/a#b) stroke=\"url('//evil.example/c')\" filter=url(//evil.example/d) clip-path=url(#e) marker-end=url(#f) cursor=url(//evil.example/g) /></svg>",
        ["a drawing with values that end an attribute"] = "<svg><rect width='9\" onload=\"alert(1)' height='9&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;' fill='red\"><script>' transform='rotate(1)\"/>' /><text>&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text></svg>",
        ["a drawing with entities of its own"] = "<!DOCTYPE svg [<!ENTITY x SYSTEM '//evil.example/x'>]><svg><text>&x; &amp;x; &amp;#60;script></text></svg>",
        ["a drawing in another namespace"] = "<svg xmlns='http://www.w3.org/1999/xhtml' xmlns:x='http://www.w3.org/1999/xhtml' xml:base=//evil.example/><x:script>alert(1)</x:script><rect width=9 height=9 xmlns='http://www.w3.org/1999/xhtml' /></svg>",
        ["a drawing with a name that is markup"] = "<svg aria-label='\"><img src=x onerror=alert(1)>'><circle r=3 /></svg><svg><title>&lt;/title>&lt;script>alert(1)&lt;/script></title><circle r=3 /></svg>",
        ["a drawing with control characters"] = "<svg><text>a&#1;b&#x1F;c\0d&#xFFFE;e&#xFFFF;f&#xD800;g&#x202E;h</text><rect width='9&#10;9' height='&#11;9' /></svg>",
        ["a drawing in a drawing"] = string.Concat(string.Concat(Enumerable.Repeat("<svg>", 100)), "<rect width=9 height=9 />", string.Concat(Enumerable.Repeat("</svg>", 100))),
        ["a drawing in a table"] = "<table><svg><rect width=9 height=9 /></svg><tr><svg><text>x</text></svg><td><svg><circle r=1 /></svg></table>",
        ["a drawing in a formula"] = "<math><mtext><svg><rect width=9 height=9 /></svg></mtext><mrow><svg><text>x</text></svg></mrow></math>",
        ["a drawing in a paragraph and a link"] = "<p><a href=./Sun><svg><rect width=9 height=9 /><p>left</p></svg></a>",
        ["a drawing that cannot be shown, with a label"] = "<svg aria-label='<b onclick=alert(1)>x</b>'><image href=//evil.example /></svg><a href=./Sun><svg aria-label=y></svg></a>",
        ["a drawing of a million pixels"] = "<svg width=99999999999 height=1e99 viewBox='0 0 1e9 1e9'><rect width=1e99 height=1e99 transform='scale(99999999)' /></svg><svg width=NaN height=-5><circle r=1 /></svg>",
        ["a drawing that the parser leaves"] = "<svg><rect width=9 height=9 /><b onclick=alert(1)>x</b><text>y</text></svg><svg><desc><rect onclick=alert(1) /><svg><rect width=9 /></svg></desc><circle r=1 /></svg>",
        ["a chart with a template"] = "<wiki-chart data-chart='x'><template shadowrootmode=open><script>alert(1)</script></template><svg><rect width=9 height=9 /></svg></wiki-chart>",
        ["a switch and a cursor"] = "<svg><switch><foreignObject requiredExtensions=x><body onload=alert(1)></foreignObject><g><rect width=9 /></g></switch><cursor xlink:href=//evil.example /><discard begin=0s /><circle r=2 /></svg>",
    };
}
