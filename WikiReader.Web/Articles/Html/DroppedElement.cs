namespace WikiReader.Web.Articles.Html;

/// <summary>Elements of one name that were not written for one reason.</summary>
/// <param name="Name">Local name, as the parser read it: hostile text, at most 40 characters; "(other)" for names that are longer, or too many.</param>
/// <param name="Count">Positive. Elements within a dropped element are not counted.</param>
public sealed record DroppedElement(string Name, DropReason Reason, int Count);
