namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Images and media.</summary>
internal static class HostileMedia
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["an image of another host"] = "<img src=https://evil.example/pixel.gif alt=x>",
        ["an image of a host that ends alike"] = "<img src=https://notupload.wikimedia.org/a.png>",
        ["an image of a host that starts alike"] = "<img src=//upload.wikimedia.org.evil.example/a.png>",
        ["an image behind user info"] = "<img src=https://upload.wikimedia.org@evil.example/a.png>",
        ["an image with user info"] = "<img src=https://user:word@upload.wikimedia.org/a.png>",
        ["an image behind a backslash"] = "<img src=\"https:\\\\evil.example\\upload.wikimedia.org/a.png\">",
        ["an image at another port"] = "<img src=https://upload.wikimedia.org:8443/a.png>",
        ["an image of a host with a final dot"] = "<img src=https://upload.wikimedia.org./a.png>",
        ["an image of a host in full-width letters"] = "<img src=https://ｕpload.wikimedia.org/a.png>",
        ["an image by javascript:"] = "<img src=\"javascript:alert(1)\">",
        ["an image at an address of WikiReader"] = "<img src=\"/signout\"><img src=\"../../account\">",
        ["an image by data: of HTML"] = "<img src=\"data:text/html,<script>alert(1)</script>\">",
        ["an image by data: of plain SVG"] = "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>\">",
        ["a set of images of another host"] = "<img src=//upload.wikimedia.org/a.png srcset=\"//evil.example/a.png 2x\">",
        ["a set that hides another host behind commas"] = "<img src=//upload.wikimedia.org/a.png srcset=\"//upload.wikimedia.org/a,//evil.example/b.png 1x, ,,//evil.example/c.png 2x\">",
        ["a set that hides another host in brackets"] = "<img src=//upload.wikimedia.org/a.png srcset=\"//upload.wikimedia.org/a.png 1x (, //evil.example/b.png 2x\">",
        ["a set with a descriptor of markup"] = "<img src=//upload.wikimedia.org/a.png srcset='//upload.wikimedia.org/a.png \"><script>alert(1)</script>'>",
        ["other attributes that load"] = "<img src=//upload.wikimedia.org/a.png lowsrc=//evil.example/a dynsrc=//evil.example/b longdesc=//evil.example/c>",
        ["the old name of an image"] = "<image src=//evil.example/a.png onerror=alert(1)>",
        ["a picture element"] = "<picture><source srcset=//evil.example/a.png><img src=//upload.wikimedia.org/a.png></picture>",
        ["a video of another host"] = "<video src=//evil.example/v.webm poster=//evil.example/p.jpg autoplay muted loop><source src=//evil.example/w.webm></video>",
        ["audio that plays by itself"] = "<audio src=//upload.wikimedia.org/a.ogg autoplay loop preload=auto></audio>",
        ["a track of another host"] = "<video src=//upload.wikimedia.org/v.webm><track src=//evil.example/t.vtt default onload=alert(1)></video>",
        ["a source with an error handler"] = "<video><source src=//upload.wikimedia.org/v.webm onerror=alert(1)></video>",
        ["backgrounds by attribute"] = "<table background=//evil.example/a.png><tr background=//evil.example/b.png><td background=//evil.example/c.png>x</table>",
        ["an image of a host after a tab"] = "<img src=\"https://\tevil.example/upload.wikimedia.org/a.png\">",
        ["an image of a host in references"] = "<img src=\"&#47;&#47;evil.example/a.png\">",
        ["an image of ftp:"] = "<img src=ftp://upload.wikimedia.org/a.png>",
        ["an image by data: of XML"] = "<img src=\"data:text/xml;base64,PHg+\"><img src=\"data:image/svg+xml;charset=utf-8,<svg/>\">",
        ["an image by data: in mixed case"] = "<img src=\"DATA:Image/PNG;Base64,AAAA\"><img src=\" data:image/png;base64,AAAA\">",
        ["an image by data: with a script behind"] = "<img src='data:image/png;base64,\"><script>alert(1)</script>'>",
        ["an image by vbscript: and livescript:"] = "<img src=\"vbscript:msgbox(1)\"><img src=\"livescript:x\">",
        ["a set without a source"] = "<img srcset=\"//evil.example/a.png 1x, //evil.example/b.png 2x\" sizes=100vw>",
        ["a set that imports by data:"] = "<img src=//upload.wikimedia.org/a.png srcset=\"data:image/svg+xml,<svg/onload=alert(1)> 2x\">",
        ["a picture that is chosen by the window"] = "<picture><source media=\"(min-width:1px)\" srcset=//evil.example/a.webp><source src=//evil.example/b></picture>",
        ["an image map of another place"] = "<img usemap=//evil.example/#m src=//upload.wikimedia.org/a.png ismap><map name=m id=m><area href=./Sun ping=//evil.example target=_top></map>",
        ["attributes that report"] = "<img src=//upload.wikimedia.org/a.png attributionsrc=//evil.example crossorigin=use-credentials fetchpriority=high referrerpolicy=unsafe-url elementtiming=x sharedstoragewritable>",
        ["a video that casts"] = "<video src=//upload.wikimedia.org/v.webm autopictureinpicture disableremoteplayback=false controlslist=x crossorigin></video>",
        ["a sound behind the page"] = "<bgsound src=//evil.example/a.wav><embed src=//evil.example/a.mid autostart=true>",
        ["a layer and an ilayer"] = "<layer src=//evil.example/x.html></layer><ilayer src=//evil.example/x.html>x</ilayer>",
    };
}
