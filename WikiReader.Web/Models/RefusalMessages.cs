namespace WikiReader.Web.Models;

/// <summary>Message pages for requests that are refused before their endpoint runs.</summary>
internal static class RefusalMessages
{
    public static MessagePage UnknownHost { get; } = new(
        400, "unknown-host", "This site has another name",
        "The address names a host that is not answered here. Check its spelling. If you operate this site: AllowedHosts lists the names that are answered.");

    /// <param name="address">The same address by https.</param>
    public static MessagePage PlainHttp(string address) => new(
        400, "plain-http", "This address must be opened by https",
        "Readers sign in by https only. If you operate this site and a proxy in front of it encrypts already, "
        + "name the proxy's network in ForwardedHeaders:KnownNetworks, or the outside address in Reader:PublicUrl.")
        { Action = new ActionLink("Open it by https", address) };
}
