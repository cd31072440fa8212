namespace WikiReader.Web.Wikimedia;

/// <param name="Id">Positive.</param>
public sealed record Revision(long Id, DateTimeOffset Timestamp);
