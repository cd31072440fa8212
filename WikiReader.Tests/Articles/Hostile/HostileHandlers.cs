namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Event handlers.</summary>
internal static class HostileHandlers
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["onerror of an image"] = "<img src=//upload.wikimedia.org/a.png onerror=alert(1)>",
        ["onerror without a space"] = """<img src="//upload.wikimedia.org/a.png"onerror="alert(1)">""",
        ["onload in mixed case"] = "<img src=//upload.wikimedia.org/a.png oNlOaD=alert(1)>",
        ["handlers parted by slashes"] = "<img/src=//upload.wikimedia.org/a.png/onerror=alert(1)>",
        ["a handler after a quote that closes early"] = """<p title="a" onclick="alert(1)" b">x</p>""",
        ["a handler inside an attribute"] = """<p title='"><img src=x onerror=alert(1)>'>x</p>""",
        ["a handler in backquotes"] = "<img src=`x` onerror=`alert(1)`>",
        ["a handler after a form feed"] = "<p\fonclick=alert(1)>x</p>",
        ["a handler with a NUL in its name"] = "<p on\0click=alert(1)>x</p>",
        ["ontoggle"] = "<details open ontoggle=alert(1)>x</details>",
        ["onfocus with autofocus"] = "<span tabindex=1 onfocus=alert(1) autofocus>x</span>",
        ["onbegin in SVG"] = "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
        ["onanimationend"] = "<p style=animation-name:x onanimationend=alert(1)>x</p>",
        ["onbeforetoggle of a popover"] = "<div id=x popover onbeforetoggle=alert(1)>x</div><button popovertarget=x>y</button>",
        ["onscrollsnapchange"] = "<div onscrollsnapchange=alert(1)>x</div>",
        ["the same attribute twice"] = "<a href=\"./Sun\" href=\"javascript:alert(1)\">x</a>",
        ["an attribute that closes the tag"] = "<p id=\"a>b\" class='\"><script>alert(1)</script>'>x</p>",
        ["the polyglot of the cheat sheet"] = "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
        ["the locator of the cheat sheet"] = "';alert(String.fromCharCode(88,83,83))//\";alert(1)//--></script>\">'><script>alert(1)</script>=&{}",
        ["a malformed img tag"] = "<img \"\"\"><script>alert(1)</script>\"\\>",
        ["an empty src and a handler"] = "<img src= onmouseover=\"alert(1)\">",
        ["no src at all and a handler"] = "<img onmouseover=\"alert(1)\">",
        ["a handler after characters that are no letters"] = "<p onclick!#$%&()*~+-_.,:;?@[/|\\]^`=alert(1)>x</p>",
        ["a handler whose name is in references"] = "<p &#111;nclick=alert(1)>x</p>",
        ["a handler with a vertical tab"] = "<img/\u000Bonerror=alert(1) src=//upload.wikimedia.org/a.png>",
        ["a handler with a value of references"] = "<img src=x onerror=\"&#0000106&#0000097&#0000118alert(1)\">",
        ["handlers of the pointer"] = "<p onpointerenter=alert(1) onpointerrawupdate=alert(1) onauxclick=alert(1) onwheel=alert(1)>x</p>",
        ["handlers of transitions"] = "<p style=\"transition:color 1s\" ontransitionend=alert(1) ontransitionrun=alert(1)>x</p>",
        ["handlers of media"] = "<audio src=//upload.wikimedia.org/a.ogg onloadstart=alert(1) oncanplay=alert(1) onerror=alert(1)></audio>",
        ["handlers of the window"] = "<body onhashchange=alert(1) onmessage=alert(1) onpageshow=alert(1) onpopstate=alert(1) onstorage=alert(1)>x",
        ["handlers of printing and copying"] = "<p oncopy=alert(1) oncut=alert(1) onpaste=alert(1) onbeforeprint=alert(1) onsearch=alert(1)>x</p>",
        ["handlers of Internet Explorer"] = "<p onreadystatechange=alert(1) onactivate=alert(1) onbeforeactivate=alert(1) onlayoutcomplete=alert(1) onpropertychange=alert(1)>x</p>",
        ["a hidden search that is found"] = "<p hidden=until-found onbeforematch=alert(1)>x</p>",
        ["content that becomes visible"] = "<p oncontentvisibilityautostatechange=alert(1) style=\"content-visibility:auto\">x</p>",
        ["a command of an invoker"] = "<button commandfor=x command=show-modal>a</button><dialog id=x oncommand=alert(1)>y</dialog>",
        ["a handler on a keyboard shortcut"] = "<a href=./Sun accesskey=x onclick=alert(1)>x</a>",
        ["a handler on an end tag"] = "<p>x</p onclick=alert(1)><b>y</b style=position:fixed>",
    };
}
