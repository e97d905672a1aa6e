import { type Argument, type Command, inside } from "./nodes.ts";
import { accents } from "./symbols.ts";
import type { Change, Writer } from "./writer.ts";

/** The longest source of a letter with its accents. */
export const longestAccent = 24;

/** A letter with its accent; the sign itself where it is no accent. */
export function accent(writer: Writer, { name, args: [arg], start }: Command, after: string): Change | undefined {
  if (arg === undefined) return /["'`]/.test(name) && !after.startsWith("{") && writer.does("escape") ? { kind: "escape", text: name } : undefined; // prettier-ignore
  if (!writer.does("accent") || arg.end - arg.start > longestAccent) return undefined;
  const isGroup = writer.text[arg.start] === "{";
  if (name === "~" && writer.before.endsWith("/")) return { kind: "symbol", text: `~${writer.source(arg)}` };
  const { before } = writer;
  const letter = writer.all(inside(writer.text, arg).children);
  writer.before = before;
  if (letter.trim() === "" && isGroup) return sign(writer, name, after);
  if (!isGroup && isEscapedQuote(name, writer.text, start, arg)) return { kind: "escape", text: name + letter };
  const composed = withAccent(letter, accents[name]!);
  const isInBraces = isGroup || (writer.text[start - 1] === "{" && after.startsWith("}"));
  // Of a bare sign only a letter that exists is meant: `example\.com` is none.
  if (composed === undefined || (!isInBraces && [...composed].length > 1)) return undefined;
  if (!isInBraces && /[.=]/.test(name) && /[\p{L}\p{N}]$/u.test(writer.before)) return undefined;
  return { kind: "accent", text: composed };
}

/** An accent over nothing is the sign itself: `\~{}`. */
function sign(writer: Writer, name: string, after: string): Change | undefined {
  if (!/^[~^`"']$/.test(name) || !writer.does("symbol")) return undefined;
  return { kind: "symbol", text: name === "~" ? tilde(writer, after) : name };
}

/** A tilde that would be read as the space of TeX is written as a formula. */
export function tilde(writer: Writer, after: string): string {
  const isTie = /[\p{L}\p{N}.)\]]$/u.test(writer.before) && /^[{}]*[\p{L}\p{N}\\$([]/u.test(after);
  if (!isTie || /:\/\/\S*$/.test(writer.before)) return "~";
  writer.formulas.push("$\\sim$");
  return "$\\sim$";
}

/** A quotation mark that a program escaped: `\"word\"`, `don\'t`. */
function isEscapedQuote(name: string, text: string, start: number, { end }: Argument): boolean {
  if (!/["'`]/.test(name) || text[start - 1] === "{") return false;
  const isInWord = /\p{L}/u.test(text[start - 1] ?? "");
  if (isInWord) return name === "'" && /^(?:s|t|d|m|ll|re|ve)(?!\p{L})/u.test(text.slice(start + 2, start + 6));
  const rest = text.slice(end, end + 300);
  const closing = rest.indexOf(`\\${name}`);
  return closing !== -1 && /^(?![\p{L}{])/u.test(rest.slice(closing + 2, closing + 4));
}

/** A letter with an accent on it; TeX puts it on a letter without dot. */
function withAccent(letter: string, mark: string): string | undefined {
  const found = /^(\p{L}\p{M}*)(\p{L}*)$/u.exec(letter.trim());
  if (found === null || (found[2] !== "" && mark !== "\u0361")) return undefined;
  const isAbove = !/[\u0327\u0328\u0323\u0331]/.test(mark);
  const base = isAbove ? found[1]!.replace("ı", "i").replace("ȷ", "j") : found[1]!;
  return (base + mark + found[2]!).normalize("NFC");
}
