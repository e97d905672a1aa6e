import { collapseWhitespace } from "../lib/collapse-whitespace.ts";

/** Found words for a message, on one line and not too long, between double quotes. */
export function quote(text: string, most = 60): string {
  return `"${shorten(text, most)}"`;
}

/** Found markup for a message, as code between backticks unless it holds some. */
export function code(text: string, most = 60): string {
  return text.includes("`") ? quote(text, most) : `\`${shorten(text, most)}\``;
}

/** Says that a name is unknown, and which known one is near. */
export function unknownName(noun: string, name: string, near: string | undefined): string {
  return `Unknown ${noun} ${quote(name)}${near === undefined ? "" : `, did you mean "${near}"?`}`;
}

function shorten(text: string, most: number): string {
  const line = collapseWhitespace(text.slice(0, 10 * most));
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}
