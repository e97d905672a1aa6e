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

/** Formulas, commands and braces; formulas are matched whole and left alone. */
const texTokens = /\$(?:[^$\\]|\\[^])*\$|\\(?:[A-Za-z]+\*?|[^])|[{}]/g;
/** Commands that print a character take no argument, nor does a brace in front of them limit anything. */
const printsCharacter = /^\\[{}$%&#_\\]/;
/** What may stand between a command and its argument. */
const beforeArgument = /^\s?(?:\[[^\]]{0,100}\]){0,2}$/;
/** `{0,1}` and `{x | x > 0}` are sets, which the source has not escaped; `{1,000}` is a number. */
const set = /^\s*\w{1,3}\s?\|\s[^|]{1,30}$|^(?!\d{1,3}(?:,\d{3})+$)\s*[-+±\w.…]{1,3}(?:\s*,\s*[-+±\w.…]{1,3})+\s*$/;

/**
 * A text without braces that only group or keep capitals: `{BERT:}`, `{van der} Berg`, `Chung{-}Min`, `24{\%}`. Braces of
 * commands, accents and formulas are TeX, which the cleaners read. That other braces are no text is known here only.
 */
export function withoutGroups(text: string): string {
  const open: { index: number; isNeeded: boolean }[] = [];
  const removed: number[] = [];
  let commandEnd = -1;
  for (const { 0: token, index } of text.matchAll(texTokens)) {
    if (token === "{") {
      const isArgument =
        commandEnd >= 0 && beforeArgument.test(text.slice(commandEnd, Math.min(index, commandEnd + 210)));
      const isScope = text[index + 1] === "\\" && !printsCharacter.test(text.slice(index + 1, index + 3));
      open.push({ index, isNeeded: isArgument || isScope || /[\^_]/.test(text[index - 1] ?? "") });
      commandEnd = -1;
    } else if (token === "}") {
      const { index: start, isNeeded } = open.pop() ?? { index, isNeeded: true };
      // A command may have another argument, without a space between them.
      commandEnd = isNeeded && text[index + 1] === "{" ? index + 1 : -1;
      if (!isNeeded && !(index - start < 40 && set.test(text.slice(start + 1, index)))) removed.push(start, index);
    } else commandEnd = token.startsWith("\\") && !printsCharacter.test(token) ? index + token.length : -1;
  }
  return without(text, removed);
}

/** A text without the characters at some offsets. */
function without(text: string, offsets: number[]): string {
  const ends = [...offsets].sort((a, b) => a - b);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, part) => text.slice(start, ends[part])).join("");
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
