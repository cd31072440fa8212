namespace WikiReader.Web.Articles.Html;

/// <summary>Why an element of a page is not written. The set is closed.</summary>
public enum DropReason
{
    /// <summary>It acts, loads something, or is a control: <see cref="Policy.HtmlPolicy.Dropped"/>. Its content is dropped with it.</summary>
    ActsOrLoads,

    /// <summary><see cref="Policy.HtmlPolicy"/> does not list it. Its content is written, in a <c>span</c> if it has an id, a class or the like.</summary>
    NotInPolicy,

    /// <summary>It is nested deeper than browsers nest elements. Its content is dropped with it.</summary>
    TooDeep,

    /// <summary>It is read and not shown as a part of the text: links of the head, style sheets, the short description.</summary>
    Metadata,

    /// <summary>It is the image of a formula that is written as MathML.</summary>
    FormulaFallback,

    /// <summary>It is a switch such as "[show]" on which only a script could act. What it would open folds without one, or is open.</summary>
    ScriptControl,

    /// <summary>A browser would move it, or close an element around it. Its content is written.</summary>
    CannotNest,

    /// <summary>It has no file, or one on a host that is not allowed. An image's alternative text or a recording's name is written.</summary>
    FileNotAllowed,

    /// <summary>It is a drawing without a shape or word that may be drawn, or too long. Its label is written, if it has one.</summary>
    NoDrawing,

    /// <summary>It is an area of an image map that leads nowhere.</summary>
    NoTarget,
}

/// <summary>Elements of one name that were not written for one reason.</summary>
/// <param name="Name">Local name, as the parser read it: hostile text, at most 40 characters; "(other)" for names that are longer, or too many.</param>
/// <param name="Count">Positive. Elements within a dropped element are not counted.</param>
public sealed record DroppedElement(string Name, DropReason Reason, int Count);
