import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";

/** Splits a text where a pattern matches outside of braces. The pattern needs the flag `g`. */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(`[{}]|${separator.source}`, separator.flags))) {
    if (found === "{") depth++;
    else if (found === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(start, index));
      start = index + found.length;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter(Boolean);
}

/** Nobody nests deeper. */
const mostLayers = 4;

/** A value without the braces around the whole of it: `{{A Title}}`. Those of a command such as `{\em …}` are kept. */
export function withoutOuterBraces(value: string): string {
  let text = value.trim();
  for (let layer = 0; layer < mostLayers && isBraced(text) && !/^\{\s*\\[A-Za-z]/.test(text); layer++)
    text = text.slice(1, -1).trim();
  return text;
}

/** Whether the last brace closes the first. */
function isBraced(text: string): boolean {
  if (!text.startsWith("{") || !text.endsWith("}")) return false;
  let depth = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

/** What an argument in braces may follow: a command, an accent, `^` or `_`. */
const takesArgument = /(?:\\[A-Za-z]{1,30}|\\[^A-Za-z\s]|[\^_])\s?$/;

/** A text without braces that only group: `{van der} Berg`, `Chung{-}Min`. Those of commands and accents are kept. */
export function withoutGroups(text: string): string {
  const open: boolean[] = [];
  return text.replace(/(?<!\\)[{}]/g, (brace, index: number) => {
    if (brace === "}") return open.pop() === false ? "" : brace;
    const isNeeded = text[index + 1] === "\\" || takesArgument.test(text.slice(Math.max(0, index - 32), index));
    open.push(isNeeded);
    return isNeeded ? brace : "";
  });
}

/** Commands for signs that addresses and identifiers have. */
const signs: Record<string, string> = {
  textless: "<", textgreater: ">", lt: "<", gt: ">", textasciitilde: "~", sim: "~", "~": "~", textasciicircum: "^",
  "^": "^", textunderscore: "_", textendash: "–", backslash: "\\", textbackslash: "\\", "-": "", "/": "",
}; // prettier-ignore

/** Addresses or an identifier without their TeX: `\url{…}`, `\_`, `{\%}`, `${<}$`, `\textless{}`. */
export function verbatim(value: string): string {
  if (!/[\\{}$]/.test(value)) return collapseWhitespace(value);
  const text = value
    .replace(/\\(?:url|href|path|nolinkurl)\s?\{|\}\{/g, " ")
    .replace(/\\([_%&#$])/g, "$1")
    .replace(/\\([A-Za-z]{2,20}|[~^/-])(?:\s?\{\}|\s)?/g, (found, name: string) => signs[name] ?? found)
    .replace(/\$\{?\s?([<>~^_\\])\s?\}?\$|[{}]/g, "$1");
  return collapseWhitespace(text);
}
