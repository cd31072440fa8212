namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Whole pages.</summary>
internal static class HostilePages
{
    public static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = "",
        ["no doctype: a table in a paragraph"] = "<p>a<table><tr><td>b</table>c",
        ["frames"] = "<html><frameset onload=alert(1)><frame src=javascript:alert(1)></frameset></html>",
        ["handlers of the body"] = "<!DOCTYPE html><html onclick=alert(1)><body onload=alert(1) style=display:none lang=javascript:alert(1) dir=x>a</body></html>",
        ["a base of another host"] = "<!DOCTYPE html><base href=//evil.example/><a href=Sun>a</a><a href=./Sun>b</a><img src=a.png>",
        ["a base that is a script"] = "<!DOCTYPE html><base href='javascript:alert(1)//'><a href=Sun>a</a><img src=a.png>",
        ["a title of another page"] = "<!DOCTYPE html><title>Sign in to WikiReader</title><p>a",
        ["a redirect to a script"] = "<!DOCTYPE html><body><link rel=mw:PageProp/redirect href=javascript:alert(1)>a",
        ["XHTML"] = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x '<script>alert(1)</script>'>]><html xmlns='http://www.w3.org/1999/xhtml'><body>&x;<p/>a</body></html>",
        ["a byte order mark"] = "\uFEFF<!DOCTYPE html><html><body><p>a</body></html>",
    };
}
