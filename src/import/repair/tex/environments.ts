import { displayed } from "./formulas.ts";
import { type Environment, inside, type TexNode } from "./nodes.ts";
import type { Change, Writer } from "./writer.ts";

const lists = /^(?:itemize|enumerate|description|compactitem|compactenum|inparaenum)$/;
const layouts = /^(?:center|quote|quotation|flushleft|flushright|abstract|document|small|sloppypar|em|it|bf|sc|tt)$/;

/** An environment as its words or as a formula. */
export function environment(writer: Writer, node: Environment): Change | undefined {
  const { name, children } = node;
  if (lists.test(name) && writer.does("list"))
    return { kind: "list", text: list(writer, children, name.includes("enum")) };
  if (layouts.test(name) && writer.does("list")) return { kind: "font", text: writer.all(children) };
  return displayed(writer, node);
}

/** The items of a list in one sentence: "a; b; c". */
function list(writer: Writer, children: readonly TexNode[], isNumbered: boolean): string {
  const items: { label: TexNode[]; words: TexNode[] }[] = [{ label: [], words: [] }];
  for (const child of children) {
    if (child.type !== "command" || child.name !== "item") items.at(-1)!.words.push(child);
    else items.push({ label: child.args.flatMap((arg) => inside(writer.text, arg).children), words: [] });
  }
  const shown = items
    .map(({ label, words }, at) => {
      const mark = writer.all(label).trim() || (isNumbered && at > 0 ? `(${at})` : "");
      return `${mark} ${writer.all(words).trim()}`.trim();
    })
    .filter(Boolean);
  return ` ${shown.map((item, at) => (at === shown.length - 1 || /[.,;:!?]$/.test(item) ? item : `${item};`)).join(" ")} `;
}
