namespace WikiReader.Sandbox;

/// <summary>A picture or a sound on a page.</summary>
internal sealed record PageMedia(string FileKey, string Source, bool IsPicture, int? Width, int? Height)
{
    public string ContentType => MediaFile.ContentTypeOf(Source);
}
