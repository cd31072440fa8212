using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>Creates the nodes of one document for the parser.</summary>
internal sealed class ParsedNodeFactory(ParseLimits limits) : IDomConstructionElementFactory<ParsedDocument, ParsedElement>
{
    public ParsedDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source, limits);

    public ParsedElement Create(ParsedDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var element = Plain(document, localName);
        if (element.LocalName == "table") document.Open(element);
        return element;
    }

    public ParsedElement CreateNoScript(ParsedDocument document, bool scripting) => Create(document, "noscript");

    public ParsedElement CreateUnknown(ParsedDocument document, StringOrMemory tagName) => Create(document, tagName);

    public IConstructableMathElement CreateMath(ParsedDocument document, StringOrMemory name = default) =>
        new PlainElement(ElementTypes.OfMathMl(name.Memory.Span), document);

    public IConstructableSvgElement CreateSvg(ParsedDocument document, StringOrMemory name = default) =>
        new PlainElement(ElementTypes.OfSvg(name.Memory.Span), document);

    public IConstructableMetaElement CreateMeta(ParsedDocument document) => Plain(document, "meta");

    public IConstructableFrameElement CreateFrame(ParsedDocument document) => Plain(document, "frame");

    public IConstructableScriptElement CreateScript(ParsedDocument document, bool parserInserted, bool started) => new ScriptElement(ElementTypes.Script, document);

    public IConstructableFormElement CreateForm(ParsedDocument document) => new FormElement(ElementTypes.Form, document);

    public IConstructableTemplateElement CreateTemplate(ParsedDocument document) => new TemplateElement(ElementTypes.Template, document);

    // The document type is not read; the parser needs a node.
    public IConstructableNode CreateDocumentType(ParsedDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new ParsedText(default);

    private static PlainElement Plain(ParsedDocument document, StringOrMemory name) => new(ElementTypes.OfHtml(name.Memory.Span), document);
}
