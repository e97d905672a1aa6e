import { type Cleaner, outsideFormulas, quote, replacing, sequence, withoutFormulas } from "./cleaner.ts";

/** Writes the superscript of a name as a formula: `Pro^2` becomes `Pro$^2$`. `R^2`, `10^5` and `km^2` are fine as they are. */
export const superscripts: Cleaner = outsideFormulas(
  replacing("superscript", /\^(?<=\b[A-Z][A-Za-z]+\^)(\d{1,2}|\{\d{1,2}\})(?!\w)/g, (match) => `$${match}$`),
);

/** Warns about a brace without its partner. Those of a set such as `{0, 1}` are part of the text. */
export const loneBraces: Cleaner = (text) => {
  let [open, lone] = [0, 0];
  for (const [sign] of withoutFormulas(text).matchAll(/\\[^]|[{}]/g)) {
    if (sign === "{") open++;
    else if (sign === "}" && open > 0) open--;
    else if (sign === "}") lone++;
  }
  const count = open + lone;
  const warning = count === 1 ? "a brace has no partner" : `${count} braces have no partner`;
  return { text, repairs: [], warnings: count === 0 ? [] : [`${warning}; compare the text with the paper`] };
};

/**
 * Braces, bars, single letters and font commands without backslash, as in `{|{mathcal S}|}/{n}`. A space matches one
 * alternative only: with two, thirty times `{mathcal a` could be read in 2^30 ways.
 */
const damagedFormula =
  /(?<![\w$\\])[{|](?:[{}|/^_,]|\s(?=[{}|/A-Za-z]\b)|(?<=\b(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac))\s(?![{}|/A-Za-z]\b)|(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b|\b[A-Za-z]\b|\d)*/g;
const command = /\b(mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b/g;

/** A letter in a mathematical font, standing alone: `input space mathcal S over labels`. */
const loneLetter = replacing(
  "backslash and dollar signs lost",
  /(?<![\\{|\w])(mathcal|mathbb|mathbf|mathrm) ([A-Z])\b(?![|}])/g,
  (_, [font, name]) => `$\\${font} ${name}$`,
);

/** Restores the lost backslashes and dollar signs of a formula if its braces match; warns otherwise. */
export const lostBackslashes: Cleaner = outsideFormulas(
  sequence(loneLetter, (text) => {
    const repairs: string[] = [];
    const warnings: string[] = [];
    const repaired = text.replace(damagedFormula, (whole: string, offset: number) => {
      const match = whole.slice(0, endOfFormula(whole, text[offset + whole.length]));
      if (match.search(command) === -1) return whole;
      if (!isBalanced(match)) {
        warnings.push(`${quote(match)} is a damaged formula with unbalanced braces; copy it from the paper`);
        return whole;
      }
      const formula = `$${match.replace(command, "\\$1")}$`;
      repairs.push(`${quote(match)} is ${quote(formula)} (backslashes and dollar signs lost)`);
      return formula + whole.slice(match.length);
    });
    return { text: repaired, repairs, warnings };
  }),
);

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth++;
    if (character === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** The index after the last brace or bar that can end the formula, 0 if none can: no letter or dollar sign may follow. */
function endOfFormula(whole: string, next = ""): number {
  for (let end = whole.length; end > 1; end--) {
    const following = end === whole.length ? next : whole[end]!;
    if ("}|".includes(whole[end - 1]!) && !/[\w$]/.test(following)) return end;
  }
  return 0;
}

/** A macro; a path of folders is matched whole and is none. */
const unknownMacro = /(?<![\p{L}\d])[A-Za-z]:\\[^\s{}]*|\\[A-Za-z]{2,}/gu;

/** Warns about TeX commands that are left, and about the gap that a lost macro leaves: "we introduce , the first". */
export const lostMacros: Cleaner = (text) => {
  const gaps = [...text.matchAll(/(?<=\p{L}) ,(?=\s)/gu)].map(
    ({ index }) => `a word seems to be missing before the comma in ${quote(wordsAround(text, index))}`,
  );
  const commands = [...withoutFormulas(text).matchAll(unknownMacro)].flatMap(([name]) =>
    name.startsWith("\\") ? [`${quote(name)} is an unknown macro; write the words that it stands for`] : [],
  );
  return { text, repairs: [], warnings: [...gaps, ...commands] };
};

/** The number of characters in which words are looked for on either side of a gap. */
const reach = 200;

/** The three words before a gap, its comma, and the three words after it. */
function wordsAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at).split(/\s+/).slice(-3); // prettier-ignore
  const after = text.slice(at + 2, at + 2 + reach).trim().split(/\s+/).slice(0, 3); // prettier-ignore
  return [...before, ",", ...after].join(" ").trim();
}
