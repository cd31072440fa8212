namespace WikiReader.Web.Models;

/// <summary>How long ago something was, as people say it.</summary>
internal static class Age
{
    public static string Of(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "less than a minute ago",
        { TotalHours: < 1 } => Say((int)age.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Say((int)age.TotalHours, "hour"),
        _ => Say((int)age.TotalDays, "day"),
    };

    private static string Say(int count, string unit) => count == 1 ? $"1 {unit} ago" : $"{count} {unit}s ago";
}
