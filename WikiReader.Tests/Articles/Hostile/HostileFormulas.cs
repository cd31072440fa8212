namespace WikiReader.Tests.Articles.Hostile;

/// <summary>MathML, whose integration points switch a parser between MathML and HTML.</summary>
internal static class HostileFormulas
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["maction"] = "<math><maction actiontype=statusline#http://evil.example xlink:href=javascript:alert(1)><mtext>x</mtext></maction></math>",
        ["a formula that is a link"] = "<math href=javascript:alert(1)><mi xlink:href=javascript:alert(1) href=javascript:alert(1)>x</mi></math>",
        ["annotation-xml of HTML"] = "<math><semantics><mi>x</mi><annotation-xml encoding=text/html><img src=x onerror=alert(1)></annotation-xml></semantics></math>",
        ["annotation-xml of SVG"] = "<math><annotation-xml><svg><script>alert(1)</script></svg></annotation-xml></math>",
        ["mglyph that turns into HTML"] = "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></mglyph></table></mtext></math>",
        ["malignmark that turns into HTML"] = "<math><mtext><malignmark><style><!--</style><img src=x onerror=alert(1)>--></malignmark></mtext></math>",
        ["mglyph with an address"] = "<math><mtext><mglyph src=//evil.example/a.png onerror=alert(1) alt=x></mglyph></mtext></math>",
        ["a form in a formula in a form"] = "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)></style></mglyph></form></mtext></math></form>",
        ["HTML in the text of a formula"] = "<math><mtext><div><a href=javascript:alert(1)>x</a></div><p>y<p>z</mtext></math>",
        ["a paragraph in a formula in a paragraph"] = "<p>a<math><mtext><p>b</p></mtext><mi><p>c</mi></math>d</p>",
        ["SVG in the text of a formula"] = "<math><mtext><svg><mtext><style><img src=x onerror=alert(1)></style></mtext></svg></mtext></math>",
        ["a style of a formula"] = "<math style=\"position:fixed\" class=wr-bar id=wr-main mathbackground=\"url(//evil.example)\"><mi style=\"background:url(//evil.example)\">x</mi></math>",
        ["a formula with an event handler"] = "<math onclick=alert(1)><mi onmouseover=alert(1)>x</mi></math>",
        ["an HTML name in the namespace of MathML"] = "<math><script>alert(1)</script><style>x</style><a href=javascript:alert(1)>y</a><tr><td>z</math>",
        ["a formula that a heading leaves"] = "<math><mrow><h2 id=x onclick=alert(1)>y</h2></mrow></math>",
        ["a formula with a table around it"] = "<table><math><mi>x</mi></math><tr><td>y</table>",
        ["a CDATA section with a NUL in MathML"] = "<math><mtext><![CDATA[a\0b]]></mtext><mi><![CDATA[\0]]></mi></math>",
        ["a formula that is left by a font with a color"] = "<math><mrow><font color=red><style><!--</style><img src=x onerror=alert(1)>--></font></mrow></math>",
        ["a formula that is left by a br and a p end tag"] = "<math><mrow></br><img src=x onerror=alert(1)></p><mi>x</mi></mrow></math>",
        ["a formula in a formula's text"] = "<math><mtext><math><mtext><math><style><img src=x onerror=alert(1)></style></math></mtext></math></mtext></math>",
        ["a table in a formula's text"] = "<math><mtext><table><tr><td><math><mi><p>x</p></mi></math></td></tr><mi>y</mi></table></mtext></math>",
        ["a form in a formula"] = "<math><mtext><form action=//evil.example><input><button>x</button></form></mtext></math>",
        ["a mutation by a form, a mtext and a table"] = "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\"></form>",
        ["a mutation by a caption"] = "<math><mtext><table><caption><mglyph><style><!--</style><img src=x onerror=alert(1)>--></caption></table></mtext></math>",
        ["a mutation by a formatting element"] = "<b><math><mi><b></math><p></b><style><!--</style></p><img src=x onerror=alert(1)>--></b>",
        ["a mutation by a heading"] = "<h1><math><mtext><h1></h1><mglyph><style></math><img src=x onerror=alert(1)></style></mtext></math></h1>",
        ["a mutation by select in a formula"] = "<math><mtext><select><mglyph><style><img src=x onerror=alert(1)></style></select></mtext></math>",
        ["an annotation that is not XML"] = "<math><semantics><mi>x</mi><annotation encoding=\"text/html\"><img src=x onerror=alert(1)></annotation></semantics></math>",
        ["annotation-xml in mixed case"] = "<math><annotation-XML ENCODING=\"Application/XHTML+XML\"><style><!--</style><img src=x onerror=alert(1)>--></annotation-xml></math>",
        ["mglyph in mixed case"] = "<math><mtext><mGlyph><style><img src=x onerror=alert(1)></style></mGlyph></mtext></math>",
        ["definitionURL and xlink"] = "<math><mi definitionurl=//evil.example xlink:href=javascript:alert(1) xlink:actuate=onLoad xml:base=//evil.example>x</mi></math>",
        ["a formula that is a button"] = "<math><mrow actiontype=toggle selection=2 tabindex=0 onfocus=alert(1) autofocus><mi>x</mi></mrow></math>",
        ["a formula of another prefix"] = "<m:math xmlns:m=http://www.w3.org/1998/Math/MathML><m:maction xlink:href=javascript:alert(1)>x</m:maction></m:math>",
        ["a formula as a part of a list"] = "<ul><li><math><mtext><li>a</li><dd>b</dd></mtext></math></li></ul>",
        ["a formula in a heading in a formula"] = "<h2>a<math><mtext><h3>b</h3></mtext></math></h2>",
        ["a ruby in a formula in a ruby"] = "<ruby>a<math><mi><ruby>b<rt>c</ruby><rt>d</mi></math><rt>e</ruby>",
    };
}
