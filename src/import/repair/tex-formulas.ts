import { type Cleaner, outsideFormulas, replacing, sequence, withoutFormulas } from "./cleaner.ts";

const delimited = replacing(
  "formula",
  /\\\((?!\s*\\\))([^$\n]{1,300}?)\\\)|\\\[(?!\s*\\\])([^$\n]{1,300}?)\\\]/g,
  (match) => `$${match.slice(2, -2).trim()}$`,
);

const greek =
  "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega";
const signs = "times|sim|approx|pm|leq|geq|le|ge|neq|rightarrow|leftarrow|to|infty|cdot|ell";
/** A symbol that is complete by itself, without argument, index or exponent. */
const loneSymbol = replacing(
  "symbol of a formula",
  new RegExp(String.raw`\\(?:${greek}|${signs})(?![A-Za-z{^_])(?:\{\})?`, "g"),
  (match) => `$${match.replace("{}", "")}$`,
);

/** Puts certain formulas between dollar signs: `\(x\)`, a lone `\alpha`. */
export const texFormulas: Cleaner = sequence(delimited, outsideFormulas(loneSymbol));

/** Writes a superscript as a formula: `Pro^2` becomes `Pro$^2$`. */
export const superscripts: Cleaner = outsideFormulas(
  replacing("superscript", /\^(?<=\b[A-Za-z]+\^)(\d{1,2}|\{\d{1,2}\})(?!\w)/g, (match) => `$${match}$`),
);

const groupedWords = replacing(
  "braces of TeX",
  /\{(?<!(?:\\[A-Za-z]*|[$|^_])\{)([\p{L}\p{N}](?=[^{}]*\p{L}{2})[\p{L}\p{N}\s.'’()/-]*)\}(?![|/_^])/gu,
  (_, [words]) => words!,
);

/** Removes braces around words, which keep their case in TeX: `{the state of the art}`, `{BERT}`. A set such as `{0, 1}` keeps them, with a warning. */
export const strayBraces: Cleaner = sequence(outsideFormulas(groupedWords), (text) => {
  const left = withoutFormulas(text).match(/(?<!\\)[{}]/g)?.length ?? 0;
  return {
    text,
    repairs: [],
    warnings: left === 0 ? [] : [`${left} braces are left; compare them with the paper`],
  };
});
