namespace WikiReader.Web.Models;

/// <summary>An age in words, for people.</summary>
internal static class Age
{
    public static string Of(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "less than a minute ago",
        { TotalHours: < 1 } => Format((int)age.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Format((int)age.TotalHours, "hour"),
        _ => Format((int)age.TotalDays, "day"),
    };

    private static string Format(int count, string unit) => count == 1 ? $"1 {unit} ago" : $"{count} {unit}s ago";
}
