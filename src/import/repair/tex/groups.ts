import { longestAccent } from "./accents.ts";
import { onlyGroups } from "./braces.ts";
import { isDeclaration, isItalicDeclaration, meaningOf } from "./meanings.ts";
import type { Command, Group, TexNode } from "./nodes.ts";
import { accents } from "./symbols.ts";
import type { Change, Writer } from "./writer.ts";

/** A group without braces that only keep its letters as they are, or whose first command sets its words: `{\bf words}`. */
export function group(writer: Writer, node: Group): Change | undefined {
  const [head, ...rest] = node.children.filter((child) => writer.source(child).trim() !== "");
  const outside = writer.before;
  if (head?.type === "command" && isDeclaration(head.name) && writer.does("font") && rest.length > 0)
    return {
      kind: "font",
      text: writer.emphasised(writer.all(node.children).trimStart(), isItalicDeclaration(head.name)),
    };
  if (!writer.does("braces")) return accentIn(writer, node);
  const { start, end, children } = node;
  const group = {
    inner: writer.text.slice(start + 1, end - 1),
    before: outside.endsWith("$") && outside.endsWith(writer.formulas.at(-1) ?? " ") ? "x" : outside,
    after: writer.text.slice(end, end + 40),
    hasTex: hasTex(children),
    inTex: writer.inTex,
  };
  if (!onlyGroups(group)) return undefined;
  const text = writer.all(children);
  const [only] = children;
  const kind = children.length === 1 && only?.type === "command" ? (only.name in accents ? "accent" : meaningOf(only.name)?.kind) : undefined; // prettier-ignore
  return { kind: kind ?? "braces", text };
}

/** `{\"u}`: braces around an accent belong to it. */
function accentIn(writer: Writer, { children }: Group): Change | undefined {
  const [only] = children;
  const isAccent = only?.type === "command" && (only.name in accents || meaningOf(only.name)?.kind === "accent");
  if (children.length !== 1 || !isAccent || !writer.does("accent") || only.end - only.start > longestAccent)
    return undefined;
  const source = writer.source(only);
  const text = writer.all(children);
  return text === source ? undefined : { kind: "accent", text };
}

/** Whether a group has a command that is known, or is nothing but a formula or an escaped sign. */
function hasTex(children: readonly TexNode[]): boolean {
  const [only] = children;
  if (children.length === 1 && (only!.type === "formula" || only!.type === "command"))
    return only!.type === "formula" || isKnown(only as Command);
  return (
    children.some((child) => child.type === "command" && isKnown(child)) ||
    children.some((child) => child.type === "group" && hasTex(child.children))
  );
}

function isKnown({ name }: Command): boolean {
  return name in accents || meaningOf(name) !== undefined || isDeclaration(name) || /^[$]$/.test(name);
}
