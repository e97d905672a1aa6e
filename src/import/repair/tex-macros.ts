import { type Cleaner, outsideFormulas, replacing } from "./cleaner.ts";

const abbreviations: Record<string, string> = {
  eg: "e.g.", ie: "i.e.", etc: "etc.", etal: "et al.", wrt: "w.r.t.", cf: "cf.", vs: "vs.", aka: "a.k.a.", viz: "viz.",
}; // prettier-ignore

const symbols: Record<string, string> = {
  textendash: "–",
  textemdash: "—",
  textasciitilde: "~",
  textasciicircum: "^",
  textless: "<",
  textgreater: ">",
  textbar: "|",
  textbraceleft: "{",
  textbraceright: "}",
  textbackslash: "\\",
  ldots: "…",
  dots: "…",
  LaTeX: "LaTeX",
  TeX: "TeX",
  textregistered: "®",
  texttrademark: "™",
};

/** A formula that only sets words: `$\textit{Revelio}$`. */
const wordsInFormula =
  /\$\s*\\(?:textit|textbf|text|textrm|textsc|texttt|emph|mathrm|mathit|mathbf)\{([^{}$\\]+)\}\s*\$/g;
const styled = /\\(textit|textbf|textsc|texttt|textrm|text|emph|underline|mbox)\s*\{((?:[^{}$\\]|\\[_%&#])*)\}/g;
const styledOldWay = /\{\\(?:it|bf|em|sc|tt|rm|sl)\s([^{}$\\]*)\}/g;

const abbreviated = replacing(
  "tex-macros",
  "macro of the authors",
  /\\(eg|ie|etc|etal|wrt|cf|vs|aka|viz)(?![A-Za-z])\.?(?:\{\}|\\)?/g,
  (_, [name]) => abbreviations[name!]!,
);
const symbol = replacing(
  "tex-macros",
  "TeX symbol",
  new RegExp(String.raw`\\(${Object.keys(symbols).join("|")})(?![A-Za-z])(?:\{\})?`, "g"),
  (_, [name]) => symbols[name!]!,
);
/** An accent on nothing is the sign itself: `\~{}`. */
const signOfAccent = replacing("tex-macros", "TeX symbol", /(?<!\\)\\([~^])\{\}/g, (_, [sign]) => sign!);
const link = replacing(
  "tex-macros",
  "TeX link",
  /\\(?:url|href)\{(https?:\/\/[^\s{}]+)\}(?:\{([^{}]*)\})?/g,
  (match, [address]) => {
    const words = /\}\{([^{}]*)\}$/.exec(match)?.[1]?.trim() ?? "";
    return words === "" || /^(?:https?:|here$|link$)/i.test(words) ? address! : `${words} (${address})`;
  },
);
/** Italics that a title can keep. */
const italicStyle = replacing(
  "tex-macros",
  "TeX font command",
  /\\(?:textit|emph)\s*\{([^{}$\\*]+)\}/g,
  (_, [words]) => `*${words}*`,
);
const plainStyle = replacing("tex-macros", "TeX font command", styled, (_, groups) => groups.at(-1)!);
const plainOldStyle = replacing("tex-macros", "TeX font command", styledOldWay, (_, [words]) => words!.trimStart());
const plainFormula = replacing("tex-macros", "words set as a formula", wordsInFormula, (_, [words]) => words!);
const italicFormula = replacing("tex-macros", "words set as a formula", wordsInFormula, (_, [words]) => `*${words}*`);

/** Writes words for the macros of papers: `\eg`, `\etc`, `\textit{…}`. Italics survive in titles only. */
export const texMacros: Cleaner = {
  id: "tex-macros",
  clean: (text, context) => {
    const repairs: string[] = [];
    const apply = (steps: Cleaner[]) => (part: string) =>
      steps.reduce((done, step) => {
        const result = step.clean(done, context);
        repairs.push(...result.repairs);
        return result.text;
      }, part);
    const words = apply([context.where === "title" ? italicFormula : plainFormula])(text);
    const styles = context.where === "title" ? [italicStyle, plainStyle] : [plainStyle];
    return {
      text: outsideFormulas(words, apply([link, ...styles, plainOldStyle, abbreviated, symbol, signOfAccent])),
      repairs,
      warnings: [],
    };
  },
};
