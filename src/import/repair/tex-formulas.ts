import { outsideFormulas, type Cleaner, replacing } from "./cleaner.ts";

const delimited = replacing(
  "tex-formulas",
  "formula",
  /\\\((?!\s*\\\))([^$\n]{1,300}?)\\\)|\\\[(?!\s*\\\])([^$\n]{1,300}?)\\\]/g,
  (match) => `$${match.slice(2, -2).trim()}$`,
);

/** Symbols that stand for themselves, in text as in formulas. */
const greek =
  "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega";
const signs = "times|sim|approx|pm|leq|geq|le|ge|neq|rightarrow|leftarrow|to|infty|cdot|ell";
const bare = replacing(
  "tex-formulas",
  "symbol of a formula",
  new RegExp(String.raw`\\(?:${greek}|${signs})(?![A-Za-z{^_])(?:\{\})?`, "g"),
  (match) => `$${match.replace("{}", "")}$`,
);

/** Sets between dollar signs what is plainly a formula: `\(x\)`, a lone `\alpha`. */
export const texFormulas: Cleaner = {
  id: "tex-formulas",
  clean: (text, context) => {
    const { text: repaired, repairs } = delimited.clean(text, context);
    const marked = outsideFormulas(repaired, (part) => {
      const done = bare.clean(part, context);
      repairs.push(...done.repairs);
      return done.text;
    });
    return { text: marked, repairs: [...new Set(repairs)], warnings: [] };
  },
};
