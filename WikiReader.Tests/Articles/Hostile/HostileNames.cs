namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Ids, names and classes that collide with those of WikiReader or of the browser (DOM clobbering).</summary>
internal static class HostileNames
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["ids of WikiReader"] = "<p id=wr-main>x</p><p id=WR-MAIN>y</p><h2 id=wr-x>z</h2>",
        ["classes of WikiReader"] = "<p class=wr-bar>x</p><p class='a wr-scroll b'>y</p><p class='WR-bar'>z</p>",
        ["classes of WikiReader after a tab"] = "<p class='a\twr-bar'>x</p><p class='a&#10;wr-bar'>y</p><p class='a\fwr-bar'>z</p>",
        ["ids that are properties"] = "<p id=__proto__>x</p><p id=constructor>y</p><a id=document name=cookie>z</a><img name=getElementById src=//upload.wikimedia.org/a.png>",
        ["ids with spaces"] = "<p id='a b'>x</p><p id=' '>y</p><p id=''>z</p>",
        ["data attributes and keys"] = "<p data-article data-action=signout accesskey=s contenteditable draggable=true popover slot=x is=y nonce=z part=p exportparts=q itemprop=i>x</p>",
        ["aria that lies"] = "<p role=alert aria-live=assertive aria-modal=true>x</p><div role=dialog aria-label=y>z</div><span role=button aria-hidden=false tabindex=0>b</span>",
        ["a landmark"] = "<nav aria-label=Account>x</nav><div role=main>y</div><header>h</header><main>m</main><article>a</article>",
        ["a language that is none"] = "<p lang='en\" onclick=alert(1)'>x</p><p lang=javascript:alert(1)>y</p><p xml:lang=en>z</p>",
        ["a direction that is none"] = "<p dir=sideways>x</p><p dir=RTL>y</p>",
        ["ids that hide functions of the document"] = "<img id=querySelector><p id=getElementById>x</p><a id=cookie name=cookie>y</a><p id=body>z</p><p id=head>w</p>",
        ["names that hide functions of the document"] = "<map name=querySelector></map><img name=cookie src=//upload.wikimedia.org/a.png><a name=forms>x</a><object name=body></object>",
        ["two ids that make a collection"] = "<a id=config>x</a><a id=config name=url href=https://evil.example>y</a>",
        ["an id that leads to a script's address"] = "<a id=defaultView href=\"mailto:javascript:alert(1)\">x</a><a id=currentScript href=https://evil.example/>y</a>",
        ["ids and attributes that WikiReader's script selects"] = "<p id=preview data-preview>x</p><p data-search data-notice=x data-account>y</p>",
        ["an id with a selector in it"] = "<p id=\"x],a[href\">x</p><p id='a\"b'>y</p><a href=\"#x],a[href\">z</a>",
        ["ids in upper case and with dots"] = "<p id=WR-main>a</p><p id=\"wr.main\">b</p><p id=\"wr\u2010main\">c</p>",
        ["a class with a NUL"] = "<p class=\"wr\0-bar\">x</p><p class=\"wr-\0bar\">y</p>",
        ["classes after white space that is none"] = "<p class=\"a\u00A0wr-bar\">x</p><p class=\"a\u000Bwr-bar\">y</p><p class=\"\u2003wr-bar\">z</p>",
        ["a class of a thousand words"] = string.Concat("<p class=\"", string.Concat(Enumerable.Range(0, 1000).Select(i => $"c{i} ")), "wr-bar\">x</p>"),
        ["headers of another table"] = "<table><tr><th id=wr-a>x<td headers=\"wr-a wr-main\">y</table>",
        ["a usemap with a name of WikiReader"] = "<img usemap=#wr-map src=//upload.wikimedia.org/a.png><map name=wr-map><area href=./Sun alt=x></map>",
        ["a description by reference"] = "<p aria-labelledby=wr-main aria-describedby=wr-main aria-owns=wr-main aria-controls=wr-main aria-activedescendant=x>x</p>",
        ["roles of an application"] = "<p role=application>x</p><p role=\"note alert\">y</p><p role=NOTE>z</p><p role=none presentation>w</p>",
    };
}
