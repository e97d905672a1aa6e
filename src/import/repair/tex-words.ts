import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { type Cleaner, outsideFormulas, replacing, sequence } from "./cleaner.ts";
import { escapedTex } from "./escaped-tex.ts";
import { isTexSource } from "./tex/braces.ts";
import type { Kind } from "./tex/meanings.ts";
import { renderTex } from "./tex/render.ts";
import { journals } from "./tex/symbols.ts";

/** A cleaner that replaces TeX of some kinds, or of all. */
function texCleaner(...only: Kind[]): Cleaner {
  const kinds = (kind: Kind) => only.length === 0 || only.includes(kind);
  return (text, { where, companion }) => {
    if (!/[\\{]|\$.*\$/s.test(text)) return { text, repairs: [], warnings: [] };
    const inTex = isTexSource(companion);
    return {
      ...renderTex(text, { kinds, italics: where === "title", notes: where === "abstract", inTex }),
      warnings: [],
    };
  };
}

/** Replaces what TeX writes with commands by words and `$formulas$`. Italics are kept in titles only. */
export const texCommands: Cleaner = texCleaner();

/** Accents alone, for the check. */
export const texAccents: Cleaner = texCleaner("accent");

/** `10~GB` and `Fig.~1`, but neither `~5%` nor `1~2`. A URL is matched whole and left alone. */
export const texTies: Cleaner = outsideFormulas(
  replacing(
    "TeX space",
    /https?:\S*|(?<=[\p{L}.)\]])~(?=[\p{L}\d\\$[(]|$)|(?<=\d)~(?=\p{L})|(?<=[,;:])~(?=[\p{L}\\[(])|(?<=[\p{L}\d])~(?=[=<>]~)|(?<=~[=<>])~|^~(?=\p{L})/gu,
    (match) => (match === "~" ? " " : match),
  ),
);

/** Replaces ``TeX quotes'' and `single ones' by straight quotation marks, as listings have them. */
export const texQuotes: Cleaner = sequence(
  replacing("TeX quotation marks", /``([^`]{1,200}?)''/g, (_, [words]) => `"${words}"`),
  replacing("TeX quotation marks", /(?<![\w`\\])`([^`'\n]{1,80}?)'(?![\w'])/g, (_, [words]) => `'${words}'`),
);

const words = sequence(texTies, texQuotes);

/** The words of a short text that may be TeX, such as a name, a venue or a keyword; a macro of a journal is its short name. */
export function texToText(value: string): string {
  const journal = journals[/^[{}\s]*\\([A-Za-z]+)[{}\s]*$/.exec(value)?.[1] ?? ""];
  if (journal !== undefined) return journal;
  if (!/[\\{}~`]/.test(value)) return value;
  const { text } = renderTex(escapedTex(value, { where: "title", companion: "" }).text, {
    kinds: () => true,
    italics: false,
    notes: false,
    inTex: true,
  });
  const simple = text.replace(/\$\{?([<>=+\-\d.,]+)\}?\$/g, "$1");
  const plain = words(simple, { where: "title", companion: "" }).text;
  return collapseWhitespace(plain.replace(/\\([${}])/g, "$1"));
}
