namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Characters, references and encodings.</summary>
internal static class HostileCharacters
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["NUL in text"] = "a\0b<p>c\0d</p>",
        ["NUL in the name of an element"] = "<scr\0ipt>alert(1)</scr\0ipt>",
        ["NUL as a reference"] = "a&#0;b<p title='&#0;'>c</p>",
        ["control characters"] = "a\u0001\u0008\u000B\u001F\u007F\u0085b<p title='\u0001\u001F'>c</p>",
        ["carriage returns as references"] = "<p title='a&#13;b'>c&#13;d</p><pre>&#13;&#10;x</pre>",
        ["surrogates as references"] = "a&#xD800;b&#xDFFF;<p title='&#xD83D;'>c</p>",
        ["references beyond Unicode"] = "a&#x110000;b&#99999999999;c&#x;d&#;e&;f",
        ["references without semicolons"] = "&ltscript&gtalert(1)&lt/script&gt <a href='./Sun?a&lt=1&copy=2'>x</a>",
        ["half a character of UTF-7"] = "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        ["marks that turn the text around"] = "a\u202Eb<p title='\u202E'>c\u2066d</p>",
        ["line separators"] = "a\u2028b\u2029c<p title='\u2028'>d</p>",
        ["a less-than sign before a space"] = "a < b <3 <- <= < script>alert(1)</ script>",
        ["a quote in every kind of value"] = "<p id='a\"b' title='a\"b' class='a\"b'>x</p><a href='./A\"b'>y</a><img src='//upload.wikimedia.org/a\"b.png' alt='a\"b'>",
        ["a byte order mark inside a tag"] = "<\uFEFFscript>alert(1)</script><p \uFEFFonclick=alert(1)>x</p>",
        ["letters that become ASCII when normalised"] = "\uFE64script\uFE65alert(1)\uFE64/script\uFE65\uFF1Cimg src=x onerror=alert(1)\uFF1E",
        ["a less-than sign with a combining mark"] = "<\u0338script>alert(1)</script>a&nvlt;script>",
        ["half a character of Shift_JIS"] = "<p title=\"\u0081\">x</p><p title=\"\uFFFD onclick=alert(1)\">y</p>",
        ["an escape of ISO-2022-JP"] = "\u001B$B<script>alert(1)</script>\u001B(B<p title=\"\u001B(J\">x</p>",
        ["a tilde of HZ"] = "~{<p title=\"~}\" onclick=alert(1)>x</p>",
        ["letters of EBCDIC"] = "\u004C\u00A2\u0083\u0099\u0089\u0097\u00A3n",
        ["names of references that are prefixes"] = "&notin;&notit;&not;&NotEqualTilde;&ampamp;&lt;img onerror&equals;alert(1)&gt;&colon;&lpar;",
        ["numbers of references with zeros"] = "&#00000000000000000060;script&#x00000000003E;",
        ["references of Windows-1252"] = "&#128;&#x80;&#150;&#x9F;&#129;<p title=\"&#141;\">x</p>",
        ["noncharacters"] = "a\uFFFEb\uFFFFc&#xFFFE;&#x1FFFF;<p title=\"\uFDD0\">d</p>",
        ["tags of language and variation"] = "a\U000E0001\U000E0041b\uFE0Fc<p title=\"\U000E0020\">d</p>",
        ["lone surrogates around markup"] = "\uD83C<p title=\"\uDF0D\" id=\"\uD800x\" class=\"\uDC00\">x\uD83C</p>\uDF0D",
        ["a name of Deseret letters"] = "<p\U00010400 onclick=alert(1)>x</p><\U00010400>y",
        ["all control characters in a name"] = "<p\u0001\u0002 o\u0003nclick=alert(1) \u001F=\u001E>x</p\u0004>",
        ["a vertical tab as text and in values"] = "a\vb<p title=\"a\vb\" class=\"a\vb\" id=\"a\vb\">c</p><a href=\"./S\vun\">d</a>",
        ["a carriage return in every kind of place"] = "a\rb<p\rtitle=\"a\rb\"\ronclick=alert(1)>c&#13;d</p><pre>\r&#13;x</pre><a href=\"./S\run\">e</a>",
        ["a table with space that is none"] = "<table>\u00A0<tr>\v<td>x</td>&#13;</tr>\u3000</table>",
    };
}
