using AngleSharp.Html.Construction;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>An element that the parser treats like any other.</summary>
internal sealed class PlainElement(ElementType type, ParsedDocument document)
    : ParsedElement(type, document), IConstructableMathElement, IConstructableSvgElement, IConstructableMetaElement, IConstructableFrameElement
{
    void IConstructableMetaElement.Handle() { }
}

/// <summary>A script, which never runs.</summary>
internal sealed class ScriptElement(ElementType type, ParsedDocument document) : ParsedElement(type, document), IConstructableScriptElement
{
    Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;

    bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;
}

/// <summary>A form, which the parser associates with the fields in it.</summary>
internal sealed class FormElement(ElementType type, ParsedDocument document) : ParsedElement(type, document), IConstructableFormElement;

/// <summary>A template, whose content is not part of the document.</summary>
internal sealed class TemplateElement(ElementType type, ParsedDocument document) : ParsedElement(type, document), IConstructableTemplateElement
{
    void IConstructableTemplateElement.PopulateFragment() { }
}
