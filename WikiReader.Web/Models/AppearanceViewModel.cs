namespace WikiReader.Web.Models;

/// <param name="Prefetches">True if articles may be fetched before they are opened.</param>
public sealed record AppearanceViewModel(bool Prefetches);
