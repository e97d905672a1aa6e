import { type Cleaner, outsideFormulas, shown } from "./cleaner.ts";

/**
 * Braces, bars, single letters and font commands without backslash, as in `{|{mathcal S}|}/{n}`, as far as they go. A blank
 * fits one of the parts only: with two, thirty times `{mathcal a` could be read in 2^30 ways.
 */
const run =
  /(?<![\w$\\])[{|](?:[{}|/^_,]|\s(?=[{}|/A-Za-z]\b)|(?<=\b(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac))\s(?![{}|/A-Za-z]\b)|(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b|\b[A-Za-z]\b|\d)*/g;
/** A letter in a font of formulas, standing alone: `input space mathcal S over labels`. */
const letter = /(?<![\\{|\w])(mathcal|mathbb|mathbf|mathrm) ([A-Z])\b(?![|}])/g;
const command = /\b(mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b/g;

/** Gives formulas their backslashes and dollar signs back, where the braces match; reports them otherwise. */
export const lostBackslashes: Cleaner = {
  id: "lost-backslashes",
  clean: (text) => {
    const repairs: string[] = [];
    const warnings: string[] = [];
    const repaired = outsideFormulas(text, (part) =>
      part
        .replace(letter, (match, font: string, name: string) => {
          const formula = `$\\${font} ${name}$`;
          repairs.push(`${shown(match)} is ${shown(formula)} (backslash and dollar signs lost)`);
          return formula;
        })
        .replace(run, (whole: string, offset: number, all: string) => {
          const match = whole.slice(0, endOfFormula(whole, all[offset + whole.length]));
          if (match.search(command) === -1) return whole;
          if (!balanced(match)) {
            warnings.push(`${shown(match)} is a damaged formula whose braces do not match; write it from the paper`);
            return whole;
          }
          const formula = `$${match.replace(command, "\\$1")}$`;
          repairs.push(`${shown(match)} is ${shown(formula)} (backslashes and dollar signs lost)`);
          return formula + whole.slice(match.length);
        }),
    );
    return { text: repaired, repairs: [...new Set(repairs)], warnings };
  },
};

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth++;
    if (character === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** The place after the last brace or bar that ends a run; 0 when none does. A letter or dollar sign behind it goes on. */
function endOfFormula(whole: string, next = ""): number {
  const goesOn = /[\w$]/;
  for (let end = whole.length; end > 1; end--)
    if ("}|".includes(whole[end - 1]!) && !goesOn.test(end === whole.length ? next : whole[end]!)) return end;
  return 0;
}
