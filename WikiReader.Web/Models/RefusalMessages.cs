using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;

namespace WikiReader.Web.Models;

/// <summary>Message pages for requests that are refused before their endpoint runs.</summary>
public sealed class RefusalMessages(IStringLocalizer<InterfaceText> text)
{
    public MessagePage UnknownHost => new(400, "unknown-host", text["UnknownHost.Heading"], text["UnknownHost.Text"]);

    /// <param name="address">The same address by https.</param>
    public MessagePage PlainHttp(string address) => new(400, "plain-http", text["PlainHttp.Heading"], text["PlainHttp.Text"])
    {
        Action = new ActionLink(text["PlainHttp.Action"], address),
    };
}
