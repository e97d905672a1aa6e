import { quote } from "../cleaner.ts";
import { command } from "./commands.ts";
import { formulaRanges } from "./dollars.ts";
import { environment } from "./environments.ts";
import { formula } from "./formulas.ts";
import { group } from "./groups.ts";
import { meaningOf, reasons } from "./meanings.ts";
import { inside, type TexNode } from "./nodes.ts";
import { parseTex } from "./parse.ts";
import { type Change, type RenderOptions, Writer } from "./writer.ts";

/** Writes TeX as words with `$formulas$`, and says what was changed. What it does not know stays as it is. */
export function renderTex(text: string, options: RenderOptions): { text: string; repairs: string[] } {
  const nodes = parseTex(text);
  for (const escapesDollars of [false, true]) {
    const writer = new Writer(text, options, write, escapesDollars);
    const written = writer.all(nodes);
    // The text will be read again: each dollar sign must mean what it means here.
    const read = formulaRanges(written).map(({ start, end }) => written.slice(start, end));
    if (read.join("\n") === writer.formulas.join("\n")) return { text: written, repairs: inShort(writer.repairs) };
  }
  return { text, repairs: [] };
}

/** Braces that keep case are in every title of some bibliographies; more than two are one repair. */
function inShort(repairs: string[]): string[] {
  const ofBraces = repairs.filter((repair) => repair.endsWith(`(${reasons.braces})`));
  if (ofBraces.length < 3) return repairs;
  const others = repairs.filter((repair) => !ofBraces.includes(repair));
  return [...others, `${ofBraces[0]!.slice(0, -1)}, and ${ofBraces.length - 1} more)`];
}

function write(writer: Writer, node: TexNode, siblings: readonly TexNode[], index: number): string {
  const source = writer.source(node);
  const { skipsBlanks, before } = writer;
  writer.skipsBlanks = false;
  if (node.type === "text") return writer.plain(skipsBlanks ? source.trimStart() : source);
  const [repairs, formulas] = [writer.repairs.length, writer.formulas.length];
  const change = changeOf(writer, node, siblings, index);
  writer.before = before;
  if (change === undefined) {
    writer.repairs.length = repairs;
    writer.formulas.length = formulas;
    return kept(writer, node);
  }
  // What the repair of the whole shows needs no repair of its own.
  if (source.length <= quotable) writer.repairs.length = repairs;
  if (change.text !== source) writer.repairs.push(repairOf(writer, change, node, siblings[index - 1]));
  return change.text;
}

/** What a node becomes; nothing if it stays. */
function changeOf(writer: Writer, node: TexNode, siblings: readonly TexNode[], index: number): Change | undefined {
  if (node.type === "formula") return formula(writer, node);
  if (node.type === "group") return group(writer, node);
  if (node.type === "environment") return environment(writer, node);
  return node.type === "command" ? command(writer, node, siblings, index) : undefined;
}

/** The longest source of a repair that can be quoted whole. */
const quotable = 90;

function repairOf(writer: Writer, { kind, text }: Change, node: TexNode, previous: TexNode | undefined): string {
  const source = writer.source(node);
  if (kind === "braces" && source.length > quotable && source === writer.text.trim())
    return `the braces around the text are gone (${reasons.braces})`;
  const word = kind === "escape" || kind === "space" ? wordBefore(writer.text, previous, node) : "";
  return `${quote(word + source)} is ${quote(word + text)} (${reasons[kind]})`;
}

/** The end of the word in front of a sign, for the report. */
function wordBefore(text: string, previous: TexNode | undefined, { start }: TexNode): string {
  return previous?.type === "text" ? /\S{0,20}$/.exec(text.slice(Math.max(previous.start, start - 20), start))![0] : "";
}

/** A node that stays, though what is in it may change. */
function kept(writer: Writer, node: TexNode): string {
  if (node.type === "formula") {
    const source = writer.source(node);
    if (!node.signs.startsWith("$")) return writer.plain(source);
    writer.formulas.push(source);
    return source;
  }
  const outside = (text: string) => writer.written(text === "\\$" ? text : writer.plain(text));
  let at = node.start;
  let text = "";
  for (const { start, end, children } of partsOf(writer.text, node)) {
    text += outside(writer.text.slice(at, start)) + writer.all(children);
    at = end;
  }
  return text + outside(writer.text.slice(at, node.end));
}

/** The parts of a node that are TeX themselves. */
function partsOf(text: string, node: TexNode): { start: number; end: number; children: TexNode[] }[] {
  if (node.type === "environment") return [{ ...node.inner, children: node.children }];
  if (node.type === "group") return [{ start: node.start + 1, end: node.end - 1, children: node.children }];
  const isTex = node.type === "command" && meaningOf(node.name)?.kind !== "link" && node.name !== "verb";
  return isTex ? node.args.map((arg) => inside(text, arg)) : [];
}
