using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace WikiReader.Web.Articles.Html.Tree;

/// <summary>Makes the nodes of one page for the parser.</summary>
internal sealed class PageFactory(ParseLimits limits) : IDomConstructionElementFactory<PageDocument, PageElement>
{
    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source, limits);

    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var element = Plain(document, localName);
        if (element.LocalName == "table") document.Open(element);
        return element;
    }

    public PageElement CreateNoScript(PageDocument document, bool scripting) => Create(document, "noscript");

    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) => Create(document, tagName);

    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name = default) =>
        new PlainElement(ElementTypes.OfMathMl(name.Memory.Span), document);

    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name = default) =>
        new PlainElement(ElementTypes.OfSvg(name.Memory.Span), document);

    public IConstructableMetaElement CreateMeta(PageDocument document) => Plain(document, "meta");

    public IConstructableFrameElement CreateFrame(PageDocument document) => Plain(document, "frame");

    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) => new ScriptElement(ElementTypes.Script, document);

    public IConstructableFormElement CreateForm(PageDocument document) => new FormElement(ElementTypes.Form, document);

    public IConstructableTemplateElement CreateTemplate(PageDocument document) => new TemplateElement(ElementTypes.Template, document);

    // Nobody asks for it.
    public IConstructableNode CreateDocumentType(PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new PageText(default);

    private static PlainElement Plain(PageDocument document, StringOrMemory name) => new(ElementTypes.OfHtml(name.Memory.Span), document);
}
