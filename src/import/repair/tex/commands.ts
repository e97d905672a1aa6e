import { accent, tilde } from "./accents.ts";
import { ofFormula } from "./formulas.ts";
import { isDeclaration, isKnownName, type Meaning, meaningOf } from "./meanings.ts";
import { type Command, inside, type TexNode } from "./nodes.ts";
import { accents } from "./symbols.ts";
import type { Change, Writer } from "./writer.ts";

/** What a command prints, if it is known and has its arguments. */
export function command(
  writer: Writer,
  node: Command,
  siblings: readonly TexNode[],
  index: number,
): Change | undefined {
  const { name, args, end } = node;
  const after = writer.text.slice(end, end + 40);
  if (name in accents) return accent(writer, node, after);
  if (isDeclaration(name)) return declaration(writer, siblings, index);
  if (name === "verb")
    return args[0] !== undefined && writer.does("font") ? { kind: "font", text: writer.source(args[0]) } : undefined;
  if (name === "textasciitilde")
    return writer.does("symbol") ? { kind: "symbol", text: tilde(writer, after) } : undefined;
  if (name === "textbackslash")
    return writer.does("symbol") ? { kind: "symbol", text: writer.asFormula("\\backslash")! } : undefined;
  const sign = space(writer, name, after);
  if (sign !== undefined) return writer.does("space") ? { kind: "space", text: sign } : undefined;
  const meaning = meaningOf(name);
  if (meaning === undefined || !writer.does(meaning.kind)) return undefined;
  const required = meaning.args.replace(/[o*]/g, "").length;
  if (args.filter(({ optional }) => !optional).length < required) return undefined;
  if (meaning.kind === "formula") return ofFormula(writer, name, args[0]!);
  if (meaning.kind === "note" && !writer.keepsNotes) return { kind: "note", text: "" };
  if (isPartOfPath(writer.text, node, meaning)) return undefined;
  if (meaning.kind === "link" && args.some((arg) => program.test(writer.source(arg)))) return undefined;
  const before = writer.before;
  const printed = args.map((arg) => ({
    text: writer.all(inside(writer.text, arg).children),
    raw: writer.source(arg),
  }));
  const text = meaning.print(...printed);
  writer.before = before;
  // `Stra\ss e` is one word, but authors also write `\LaTeX is`.
  const isInWord = meaning.kind === "accent" && beginsWord(name).test(before) && /^\s\p{Ll}/u.test(after);
  const isInFront =
    /^(?:textmu|micro|textdollar|pounds|textsterling|textquotedblleft|textquoteleft|quotedblbase|quotesinglbase|guillemotleft|guilsinglleft|glqq?|flqq?|og|lq)$/.test(
      name,
    );
  writer.skipsBlanks =
    isInWord || isInFront || (meaning.kind === "nothing" && meaning.args === "" && name !== "xspace");
  return { kind: meaning.kind, text: joined(writer, meaning, writer.emphasised(text, meaning.italic === true), after) };
}

/** A capital may also begin the word, but not behind a number: `\OE uvre`, `5 \AA in`. */
const beginsWord = (name: string) => (/^[A-Z]/.test(name) ? /(?:^|\p{L}|[^\d\s]\s)$/u : /\p{L}$/u);

/** An address that no paper has: `javascript:…`. */
const program = /^\{\s*(?!(?:https?|ftp|mailto):)[a-z]+:(?!\s|\d)/i;

/** With the blanks that a footnote and an address need around them. */
function joined(writer: Writer, { kind }: Meaning, text: string, after: string): string {
  if (text === "") return "";
  const isAddress = kind === "link" && /^\S+:\/\//.test(text);
  const first = (isAddress && /[\p{L}\p{N}]$/u.test(writer.before)) ? " " : ""; // prettier-ignore
  const needsBlank =
    (kind === "link" && /^[\p{L}\p{N}/]/u.test(after)) || (kind === "note" && /^[\p{L}\p{N}]/u.test(after));
  if (kind === "note" && /\s$/.test(writer.before)) return text.trimStart() + (needsBlank ? " " : "");
  return first + text + (needsBlank ? " " : "");
}

/** Prints nothing at the start of a group, whose words it sets. */
function declaration(writer: Writer, siblings: readonly TexNode[], index: number): Change | undefined {
  const isFirst =
    index < 6 &&
    siblings
      .slice(0, index)
      .every((node) => writer.source(node).trim() === "" || (node.type === "command" && isDeclaration(node.name)));
  const isInGroup = writer.text[siblings[0]!.start - 1] === "{";
  if (!writer.does("font") || !isFirst || !isInGroup) return undefined;
  writer.skipsBlanks = true;
  return { kind: "font", text: "" };
}

/** What a space or a break prints, if it is one where it stands. */
function space(writer: Writer, name: string, after: string): string | undefined {
  const isWord = /^\S/.test(after) && /[^\s\\]$/.test(writer.before);
  if (/^[,;:\s]$/.test(name)) return isWord ? " " : undefined;
  if (name === "\\")
    return /^(?:\s|$)/.test(after) && !writer.before.endsWith("\\") && writer.before !== "" ? " " : undefined;
  if (name === "-") return /\p{L}$/u.test(writer.before) && /^\p{L}/u.test(after) ? "" : undefined;
  if (name === "/") return /\p{L}$/u.test(writer.before) && /^(?:[\s.,;:)}]|$)/.test(after) ? "" : undefined;
  if (name === "@") return /[\p{L}.]$/u.test(writer.before) && /^(?:[\s.]|$)/.test(after) ? "" : undefined;
  return undefined;
}

/** A short name behind an unknown one is a folder: `\path\to\o`; `\S+` is of a regular expression. */
function isPartOfPath(text: string, { start, end, name }: Command, { kind }: Meaning): boolean {
  if (kind !== "accent" && name.length > 1) return false;
  if (/^[SP]$/.test(name) && /[+*?{]/.test(text[end] ?? "")) return true;
  const before = /(?:\\([A-Za-z]+)|:)$/.exec(text.slice(Math.max(0, start - 30), start));
  return before !== null && !isKnownName(before[1] ?? "");
}
