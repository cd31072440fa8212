namespace WikiReader.Web.Articles.Html;

/// <summary>Why an element of a page is not written. The set is closed.</summary>
public enum DropReason
{
    /// <summary><see cref="Policy.HtmlPolicy"/> does not list it. Its content is dropped with it.</summary>
    NotInPolicy,

    /// <summary>It is nested deeper than browsers nest elements. Its content is dropped with it.</summary>
    TooDeep,

    /// <summary>It is read and not shown as a part of the text: links of the head, style sheets, the short description.</summary>
    Metadata,

    /// <summary>It is the image of a formula that is written as MathML.</summary>
    FormulaFallback,

    /// <summary>A browser would move it, or close an element around it. Its content is written.</summary>
    CannotNest,

    /// <summary>It has no file, or one on a host that is not allowed. An image's alternative text or a recording's name is written.</summary>
    FileNotAllowed,

    /// <summary>It is an area of an image map that leads nowhere.</summary>
    NoTarget,
}
