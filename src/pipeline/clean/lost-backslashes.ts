import { type Cleaner, shown } from "./cleaner.ts";

/** A run of braces, bars, single letters and font commands without backslash, as in `{|{mathcal S}|}/{n}`. */
const run =
  /(?<![\w$\\])[{|](?:[{}|/^_,]|\s(?=[{}|/A-Za-z]\b)|(?:mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b\s?|\b[A-Za-z]\b|\d)*[}|](?![\w$])/g;
/** A letter in a font of formulas, standing alone: `input space mathcal S over labels`. */
const letter = /(?<![\\{|\w])(mathcal|mathbb|mathbf|mathrm) ([A-Z])\b(?![|}])/g;
const command = /\b(mathcal|mathbb|mathbf|mathrm|sqrt|frac)\b/g;

/** Gives formulas their backslashes and dollar signs back, where the braces match; reports them otherwise. */
export const lostBackslashes: Cleaner = {
  id: "lost-backslashes",
  clean: (text) => {
    const repairs: string[] = [];
    const doubts: string[] = [];
    const mended = text
      .split(/(\$[^$]+\$)/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part
              .replace(letter, (match, font: string, name: string) => {
                const formula = `$\\${font} ${name}$`;
                repairs.push(`${shown(match)} is ${shown(formula)} (backslash and dollar signs lost)`);
                return formula;
              })
              .replace(run, (match) => {
                if (match.search(command) === -1) return match;
                if (!balanced(match)) {
                  doubts.push(
                    `${shown(match)} is a damaged formula whose braces do not match; write it from the paper`,
                  );
                  return match;
                }
                const formula = `$${match.replace(command, "\\$1")}$`;
                repairs.push(`${shown(match)} is ${shown(formula)} (backslashes and dollar signs lost)`);
                return formula;
              }),
      )
      .join("");
    return { text: mended, repairs: [...new Set(repairs)], doubts };
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
