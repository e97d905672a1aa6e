import { type Cleaner, outsideFormulas, replacing, sequence } from "./cleaner.ts";

/** TeX accent commands and their combining characters. */
const combining: Record<string, string> = {
  "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
  c: "\u0327", v: "\u030C", u: "\u0306", H: "\u030B", r: "\u030A", k: "\u0328", d: "\u0323", b: "\u0331",
}; // prettier-ignore

const letters: Record<string, string> = {
  ss: "ß", o: "ø", O: "Ø", l: "ł", L: "Ł", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", i: "ı", j: "ȷ",
}; // prettier-ignore

const accentCommand =
  /\{?\\(?:([`'^~"=.])\s?\{?\\?([A-Za-z])\}?|([cvuHrkdb])(?:\{\\?([A-Za-z])\}|\s([A-Za-z])(?![A-Za-z]{3}))|(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])(?:\{\}|(?<=\p{L}\\[A-Za-z]{1,2})\s(?=\p{Ll}))?)\}?/gu;

/** Replaces TeX accents and letters by Unicode: `Fr\'echet`, `M{\"u}ller`, `\v{S}`, `\ss`. */
export const texAccents: Cleaner = replacing("TeX accent", accentCommand, (match) => {
  const inner = match.replace(/^\{(?=\\)/, "");
  const opened = inner !== match;
  const closed = match.endsWith("}") && (inner.match(/\{/g)?.length ?? 0) < (inner.match(/\}/g)?.length ?? 0);
  const letter = accentedLetter(closed ? inner.slice(0, -1) : inner);
  return letter === undefined ? match : `${opened && !closed ? "{" : ""}${letter}${!opened && closed ? "}" : ""}`;
});

function accentedLetter(command: string): string | undefined {
  const name = /^\\([A-Za-z]+|.)/.exec(command)![1]!;
  const special = letters[command.slice(1).replace(/\{\}|\s$/, "")];
  if (special !== undefined) return special;
  const mark = combining[name[0]!];
  const letter = /([A-Za-z])\}?$/.exec(command)?.[1];
  return mark === undefined || letter === undefined ? undefined : `${letter}${mark}`.normalize("NFC");
}

/** Removes the backslash of characters that only TeX escapes: `5\%`, `R\&D`. `\$`, `\_` and braces mean the same in Markdown. */
export const texEscapes: Cleaner = replacing(
  "TeX escape",
  /(\S{0,20}?)\\([%&#])/g,
  (_, [before, character]) => `${before}${character}`,
);

/** Removes the backslash from `a\_b`; it is written again only if Markdown needs it. */
export const texUnderscores: Cleaner = outsideFormulas(
  replacing("TeX escape", /(\S{0,20}?)\\_/g, (_, [before]) => `${before}_`),
);

const spaceCommands = replacing("TeX space", /(\S{0,19}[^\s\\])\\(?:[,;:]|\s)(?=\S)/g, (_, [before]) => `${before} `);
/** `10~GB` and `Fig.~1`, but neither `~5%` nor `1~2`. A URL is matched whole and left alone. */
const ties = replacing("TeX space", /https?:\S*|(?<=[\p{L}.)\]])~(?=[\p{L}\d\\$])|(?<=\d)~(?=\p{L})/gu, (match) =>
  match === "~" ? " " : match,
);

/** Replaces TeX spaces by plain ones: `e.g.\ this`, `10\,000`, `Fig.~1`. */
export const texSpaces: Cleaner = outsideFormulas(sequence(spaceCommands, ties));

/** Replaces ``TeX quotes'' and `single ones' by straight quotation marks, as listings have them. */
export const texQuotes: Cleaner = sequence(
  replacing("TeX quotation marks", /``([^`]{1,200}?)''/g, (_, [words]) => `"${words}"`),
  replacing("TeX quotation marks", /(?<![\w`\\])`([^`'\n]{1,80}?)'(?![\w'])/g, (_, [words]) => `'${words}'`),
);

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
