using System.Globalization;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace WikiReader.Web.Localization;

/// <summary>Dates and ages in the language of the interface.</summary>
internal static class InterfaceDates
{
    /// <summary>A date without its time, in the calendar of UTC.</summary>
    public static string Day(this IHtmlLocalizer text, DateTimeOffset date) => Format(date, text.GetString("Date.Day"));

    /// <summary>A date and its time, in UTC.</summary>
    public static string Minute(this IHtmlLocalizer text, DateTimeOffset date) => Format(date, text.GetString("Date.Minute"));

    /// <summary>How long ago a time is, in its largest unit: "3 hours ago". A month has 30 days, and a year 365.</summary>
    public static string Age(this IStringLocalizer<InterfaceText> text, DateTimeOffset past, DateTimeOffset now) => (now - past) switch
    {
        { TotalMinutes: < 1 } => text["Age.LessThanMinute"],
        { TotalHours: < 1 } age => text.Count("Age.Minutes", (int)age.TotalMinutes),
        { TotalDays: < 1 } age => text.Count("Age.Hours", (int)age.TotalHours),
        { TotalDays: < 30 } age => text.Count("Age.Days", (int)age.TotalDays),
        { TotalDays: < 365 } age => text.Count("Age.Months", (int)(age.TotalDays / 30)),
        var age => text.Count("Age.Years", (int)(age.TotalDays / 365)),
    };

    private static string Format(DateTimeOffset date, string format) => date.ToUniversalTime().ToString(format, CultureInfo.CurrentCulture);
}
