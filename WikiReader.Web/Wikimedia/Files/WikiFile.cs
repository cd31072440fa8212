namespace WikiReader.Web.Wikimedia.Files;

/// <summary>A file of a wiki, from <c>file/{title}</c>. <see href="https://www.mediawiki.org/wiki/API:REST_API/Reference#File_object"/></summary>
/// <param name="Original">The file itself.</param>
/// <param name="Preferred">A picture of it in the size that the reader's account prefers; null if the wiki makes none.</param>
public sealed record WikiFile(FileForm Original, FileForm? Preferred);

/// <summary>One form of a file.</summary>
/// <param name="MediaType">For example <c>BITMAP</c>, <c>DRAWING</c>, <c>AUDIO</c>, <c>VIDEO</c> or <c>OFFICE</c>.</param>
/// <param name="Url">An address as the wiki wrote it, often relative to a scheme; it may lead anywhere.</param>
/// <param name="Width">In pixels, positive; null if it is not known.</param>
/// <param name="Height">In pixels, positive; null if it is not known.</param>
public sealed record FileForm(string MediaType, string Url, int? Width, int? Height);
