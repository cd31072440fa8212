using System.Globalization;
using Humanizer;
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

    /// <summary>How long ago a time is: "3 hours ago".</summary>
    public static string Age(this IStringLocalizer<InterfaceText> text, DateTimeOffset past, DateTimeOffset now) =>
        now - past < TimeSpan.FromMinutes(1) ? text["Article.LessThanMinute"] : past.Humanize(now);

    private static string Format(DateTimeOffset date, string format) => date.ToUniversalTime().ToString(format, CultureInfo.CurrentCulture);
}
