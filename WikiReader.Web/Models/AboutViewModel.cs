namespace WikiReader.Web.Models;

public sealed record AboutViewModel(string? Contact);
