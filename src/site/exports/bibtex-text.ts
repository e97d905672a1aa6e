import type { CslName } from "./csl.ts";

/**
 * Signs that mean something to TeX, or to Citation.js, which takes `<b>` for bold. Braces are written by their names: BibTeX
 * counts them even behind a backslash, so that one alone would swallow the entries that follow.
 */
const signs = new Map(Object.entries({
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "<": "\\textless{}", ">": "\\textgreater{}",
  "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#", _: "\\_",
})); // prettier-ignore

/**
 * A text as the value of a field of BibTeX.
 * @example escapeTex("R&D {x}") // "R\\&D \\textbraceleft{}x\\textbraceright{}"
 */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}<>^~&%$#_]/g, (sign) => signs.get(sign)!).replace(ligatures, "{}$&");
}

/** Signs that TeX would join to one with the sign before them: a dash, a quotation mark, an inverted one. */
const ligatures = /(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`|(?<=,),/g;

/** The parts of a name; a comma, an "and" or an equals sign in one would make two of it. */
export function texName(name: CslName): CslName {
  const parts = Object.entries(name) as [keyof CslName, string][];
  return Object.fromEntries(parts.map(([part, text]) => [part, guarded(escapeTex(text))]));
}

function guarded(text: string): string {
  return text.replace(/[,=]/g, "{$&}").replace(/(?<!\S)and(?!\S)/gi, "{$&}");
}
