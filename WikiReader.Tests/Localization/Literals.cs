using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace WikiReader.Tests.Localization;

/// <summary>Finds literal text that code writes instead of taking it from the resources. It reads IL, compiled views included.</summary>
internal static partial class Literals
{
    private static readonly string[] SpokenAttributes = ["alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "label", "placeholder", "title"];

    /// <summary>Words in the markup of a compiled view, and sentences in its code.</summary>
    public static IEnumerable<string> OfView(TypeDefinition view)
    {
        var methods = Methods(view).ToArray();
        return methods.SelectMany(method => InMarkup(Markup(method)))
            .Concat(methods.SelectMany(InAttributes))
            .Concat(methods.SelectMany(InCode));
    }

    /// <summary>Sentences in code, except those of exceptions, which no reader sees.</summary>
    public static IEnumerable<string> OfCode(TypeDefinition type) => Methods(type).SelectMany(InCode);

    /// <summary>Words in HTML that code writes in pieces.</summary>
    public static IEnumerable<string> OfMarkup(TypeDefinition type) => Methods(type).SelectMany(method => InMarkup(Markup(method)));

    /// <summary>The names by which code asks for resources.</summary>
    public static IEnumerable<string> Keys(ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => type.Methods).SelectMany(Strings).Select(load => (string)load.Operand).Where(text => Key().IsMatch(text));

    private static IEnumerable<MethodDefinition> Methods(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).Concat(type.NestedTypes.SelectMany(Methods));

    private static IEnumerable<Instruction> Strings(MethodDefinition method) =>
        method.HasBody ? method.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Ldstr) : [];

    // The literal parts of the markup, joined. Expressions between them are left out.
    private static string Markup(MethodDefinition method) =>
        string.Concat(Strings(method).Where(load => Calls(load.Next, "WriteLiteral") || Calls(load.Next, "AppendLiteral")).Select(load => (string)load.Operand));

    private static IEnumerable<string> InMarkup(string html)
    {
        var body = new HtmlParser().ParseDocument(html);
        foreach (var text in body.All.Where(element => element.LocalName is not "style" and not "script").SelectMany(element => element.ChildNodes.OfType<IText>()))
        {
            if (Word().IsMatch(text.Data.Replace("– WikiReader", "", StringComparison.Ordinal)) && text.Data.Trim() != "WikiReader") yield return text.Data.Trim();
        }

        foreach (var attribute in body.All.SelectMany(element => element.Attributes).Where(attribute => SpokenAttributes.Contains(attribute.Name) && Word().IsMatch(attribute.Value) && attribute.Value != "WikiReader"))
            yield return attribute.Value;
    }

    // BeginWriteAttribute names an attribute whose value contains expressions; WriteAttributeValue writes its parts.
    private static IEnumerable<string> InAttributes(MethodDefinition method)
    {
        var name = "";
        foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
        {
            if (instruction.OpCode == OpCodes.Ldstr && instruction.Next.OpCode == OpCodes.Ldstr && Ahead(instruction, "BeginWriteAttribute", 6)) name = (string)instruction.Operand;
            else if (instruction.OpCode == OpCodes.Ldstr && SpokenAttributes.Contains(name) && Ahead(instruction, "WriteAttributeValue", 8) && Word().IsMatch((string)instruction.Operand)) yield return (string)instruction.Operand;
            if (Calls(instruction, "EndWriteAttribute")) name = "";
        }
    }

    private static IEnumerable<string> InCode(MethodDefinition method) =>
        Strings(method).Where(load => !Calls(load.Next, "WriteLiteral") && !IsForException(load)).Select(load => (string)load.Operand)
            .Where(text => Sentence().IsMatch(text) && !text.Contains('=', StringComparison.Ordinal) && text != "noopener noreferrer");

    private static bool IsForException(Instruction load) =>
        load.Next is { OpCode.Code: Code.Newobj, Operand: MethodReference made } && made.DeclaringType.Name.EndsWith("Exception", StringComparison.Ordinal);

    private static bool Ahead(Instruction from, string method, int steps) =>
        from.Next is { } next && (Calls(next, method) || (steps > 0 && next.OpCode.FlowControl != FlowControl.Call && Ahead(next, method, steps - 1)));

    private static bool Calls(Instruction? instruction, string method) => instruction?.Operand is MethodReference called && called.Name == method;

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}{2,},? \p{L}+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[A-Z]\w+\.[A-Z]\w+$")]
    private static partial Regex Key();
}
