namespace WikiReader.Web.Articles.Html;

/// <summary>What an element stands in, at whatever distance.</summary>
internal readonly record struct Surroundings(bool IsInTable, bool IsInLink)
{
    public Surroundings Within(ElementEnd element) => element.Name switch
    {
        "table" => this with { IsInTable = true },
        "a" => this with { IsInLink = true },
        _ => this,
    };
}
