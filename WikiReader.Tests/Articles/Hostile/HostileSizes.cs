namespace WikiReader.Tests.Articles.Hostile;

/// <summary>Sizes that no real article has, but below the limits that end parsing.</summary>
internal static class HostileSizes
{
    public static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["an attribute of a MiB"] = string.Concat("<p title=\"", new string('a', 1 << 20), "\" onclick=alert(1)>x</p>"),
        ["an id of a MiB"] = string.Concat("<p id=\"", new string('a', 1 << 20), "\">x</p>"),
        ["a link of a MiB"] = string.Concat("<a href=\"./", new string('a', 1 << 20), "\">x</a><a href=\"https://evil.example/", new string('b', 1 << 20), "\">y</a>"),
        ["an image of a MiB"] = string.Concat("<img src=\"//evil.example/", new string('a', 1 << 20), "\"><img src=\"data:image/png;base64,", new string('A', 1 << 20), "\">"),
        ["a set of ten thousand images"] = string.Concat("<img src=//upload.wikimedia.org/a.png srcset=\"", string.Concat(Enumerable.Repeat("//upload.wikimedia.org/a.png 2x,//evil.example/b.png 1x, ", 10_000)), "\">"),
        ["a style of a MiB"] = string.Concat("<p style=\"color:", new string('r', 1 << 20), ";position:fixed\">x</p>"),
        ["a class of a MiB"] = string.Concat("<p class=\"", new string('a', 1 << 20), " wr-bar\">x</p>"),
        ["a name of a MiB"] = string.Concat("<", new string('x', 1 << 20), " onclick=alert(1)>a"),
        ["an attribute's name of a MiB"] = string.Concat("<p ", new string('x', 1 << 20), "=1 onclick=alert(1)>a</p>"),
        ["ten thousand attributes"] = string.Concat("<p ", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"on{i}=alert(1) ")), ">a</p>"),
        ["a reference of a MiB"] = string.Concat("&", new string('a', 1 << 20), ";&#", new string('9', 1 << 20), ";"),
        ["a comment of a MiB"] = string.Concat("<!--", new string('-', 1 << 20), "<img src=x onerror=alert(1)>"),
        ["a line of a MiB that ends in a tag"] = string.Concat(new string('a', 1 << 20), "<script>alert(1)</script>"),
        ["ten thousand headings with one id"] = string.Concat(Enumerable.Repeat("<h2 id=a>b</h2>", 10_000)),
        ["ten thousand links that do not end"] = string.Concat(Enumerable.Repeat("<a href=./Sun>", 10_000)),
        ["ten thousand tables that do not end"] = string.Concat(Enumerable.Repeat("<table>", 10_000)),
        ["ten thousand images of formulas"] = string.Concat("<math><mi>x</mi></math>", string.Concat(Enumerable.Repeat("<img class=mwe-math-fallback-image src=//evil.example/a.png onerror=alert(1)>", 10_000))),
    };
}
