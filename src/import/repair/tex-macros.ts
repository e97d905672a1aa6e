import { type Cleaner, outsideFormulas, replacing, sequence } from "./cleaner.ts";

const abbreviations: Record<string, string> = {
  eg: "e.g.", ie: "i.e.", etc: "etc.", etal: "et al.", wrt: "w.r.t.", cf: "cf.", vs: "vs.", aka: "a.k.a.", viz: "viz.",
}; // prettier-ignore

const symbols: Record<string, string> = {
  textendash: "–", textemdash: "—", textasciitilde: "~", textasciicircum: "^", textless: "<", textgreater: ">",
  textbar: "|", textbraceleft: "{", textbraceright: "}", textbackslash: "\\", ldots: "…", dots: "…", LaTeX: "LaTeX",
  TeX: "TeX", textregistered: "®", texttrademark: "™",
}; // prettier-ignore

const authorMacro = replacing(
  "macro of the authors",
  /\\(eg|ie|etc|etal|wrt|cf|vs|aka|viz)(?![A-Za-z])\.?(?:\{\}|\\)?/g,
  (_, [name]) => abbreviations[name!]!,
);
const symbol = replacing(
  "TeX symbol",
  new RegExp(String.raw`\\(${Object.keys(symbols).join("|")})(?![A-Za-z])(?:\{\})?`, "g"),
  (_, [name]) => symbols[name!]!,
);
/** An accent on an empty group is the sign itself: `\~{}`. */
const accentSign = replacing("TeX symbol", /(?<!\\)\\([~^])\{\}/g, (_, [sign]) => sign!);
const link = replacing("TeX link", /\\(?:url|href)\{(https?:\/\/[^\s{}]+)\}(?:\{([^{}]*)\})?/g, (match, [url]) => {
  const words = /\}\{([^{}]*)\}$/.exec(match)?.[1]?.trim() ?? "";
  return words === "" || /^(?:https?:|here$|link$)/i.test(words) ? url! : `${words} (${url})`;
});

const fontCommand = (pattern: RegExp, replace: (words: string) => string): Cleaner =>
  replacing("TeX font command", pattern, (_, groups) => replace(groups.at(-1)!));
/** A formula that only contains words: `$\textit{Revelio}$`. */
const wordsInFormula = (replace: (words: string) => string): Cleaner =>
  replacing(
    "words set as a formula",
    /\$\s*\\(?:textit|textbf|text|textrm|textsc|texttt|emph|mathrm|mathit|mathbf)\{([^{}$\\]+)\}\s*\$/g,
    (_, [words]) => replace(words!),
  );

const italic = (words: string) => `*${words}*`;
const plain = (words: string) => words;
const plainFonts = [
  fontCommand(/\\(textit|textbf|textsc|texttt|textrm|text|emph|underline|mbox)\s*\{((?:[^{}$\\]|\\[_%&#])*)\}/g, plain),
  fontCommand(/\{\\(?:it|bf|em|sc|tt|rm|sl)\s([^{}$\\]*)\}/g, (words) => words.trimStart()),
];
const rest = [...plainFonts, authorMacro, symbol, accentSign];

const inTitle = sequence(
  wordsInFormula(italic),
  outsideFormulas(sequence(link, fontCommand(/\\(?:textit|emph)\s*\{([^{}$\\*]+)\}/g, italic), ...rest)),
);
const inAbstract = sequence(wordsInFormula(plain), outsideFormulas(sequence(link, ...rest)));

/** Replaces macros by their words: `\eg`, `\etc`, `\textit{…}`. Italics are kept in titles only. */
export const texMacros: Cleaner = (text, context) => (context.where === "title" ? inTitle : inAbstract)(text, context);
