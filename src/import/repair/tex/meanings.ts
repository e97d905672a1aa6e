import { abbreviations, accents, letters, mathCommands, mathSigns, symbols, unitOf } from "./symbols.ts";

/** What kind of thing a command is, which is also why it is replaced. */
export const reasons = {
  accent: "TeX accent",
  escape: "TeX escape",
  symbol: "TeX symbol",
  macro: "macro of the authors",
  link: "TeX link",
  font: "TeX font command",
  nothing: "TeX command that prints nothing",
  space: "TeX space",
  reference: "reference of TeX",
  note: "TeX footnote",
  list: "TeX list",
  quote: "TeX quotation marks",
  formula: "formula",
  sign: "symbol of a formula",
  words: "words set as a formula",
  braces: "braces of TeX",
} as const;
export type Kind = keyof typeof reasons;

/** An argument as it prints, and as it is written. */
export interface Printed {
  text: string;
  raw: string;
}

/** What a command prints. */
export interface Meaning {
  kind: Kind;
  /** `m` for an argument in braces, `c` for one that may also be a command, `o` for one in brackets, `*` for a star. */
  args: string;
  print: (...args: Printed[]) => string;
  /** In a title, the words are in italics. */
  italic?: true;
}

const meanings = new Map<string, Meaning>();

function define(kind: Kind, names: string, args: string, print: Meaning["print"], more?: { italic: true }): void {
  for (const name of names.trim().split(/\s+/)) meanings.set(name, { kind, args, print, ...more });
}

const first = (arg: Printed) => arg.text;
const last = (...args: Printed[]) => args.at(-1)!.text;
const nothing = () => "";

for (const [name, words] of Object.entries(abbreviations)) define("macro", name, "", () => words);
for (const [name, sign] of Object.entries(symbols)) define("symbol", name, "", () => sign);
for (const [name, letter] of Object.entries(letters)) define("accent", name, "", () => letter);
for (const sign of "%&#_") define("escape", sign, "", () => sign);

define("font", "emph textit textsl", "m", first, { italic: true });
define("font", "textbf textsc texttt textrm textsf textup textmd textnormal text mbox hbox fbox underline uline sout", "m", first); // prettier-ignore
define("font", "lowercase MakeLowercase", "m", ({ text }) => text.toLowerCase());
define("font", "uppercase MakeUppercase", "m", ({ text }) => text.toUpperCase());
define("font", "textcolor colorbox raisebox scalebox rotatebox", "omooc", last);
define("font", "makebox framebox parbox", "oom", last);
define("font", "nocase ce ac acs acl acf acp gls glspl acrshort acrlong num nolinkurl hl foreignquote", "m", first);
define("nothing", "noopsort NoopSort SortNoop noop", "m", nothing);
define("font", "SI qty", "omm", (...args) => `${args.at(-2)!.text} ${unitOf(args.at(-1)!.raw) ?? args.at(-1)!.text}`);
define("font", "si unit", "om", (...args) => unitOf(args.at(-1)!.raw) ?? args.at(-1)!.text);
define("font", "foreignlanguage textlang texorpdfstring", "mm", last);
define("font", "section subsection subsubsection paragraph subparagraph", "*m", ({ text }) => `${text}${/[.:!?]$/.test(text.trim()) ? "" : ":"} `); // prettier-ignore
define("symbol", "textasciitilde", "", () => "~");
define("symbol", "textbackslash", "", () => "$\\backslash$");
define("quote", "enquote textquote", "*m", ({ text }) => `“${text}”`);

define("nothing", "relax protect noindent indent bigskip medskip smallskip allowbreak nobreak linebreak pagebreak newpage break unskip ignorespaces selectfont leavevmode null maketitle centering raggedright sloppy xspace nobreakdash strut smash", "", nothing); // prettier-ignore
define("nothing", "label vspace nocite phantom vphantom hphantom color index cellcolor", "*m", nothing);
define("nothing", "hspace", "*m", ({ raw }) => (/^\{?(?:0|-)/.test(raw) ? "" : " "));
define("space", "quad qquad enspace thinspace space newline hfill nobreakspace", "", () => " ");
define("space", "par", "", () => "\n\n");

define("list", "item", "o", () => "•");
define("reference", "cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite autocite footcite Cite Citet shortcite citen", "*oom", (...args) => `[${[args.at(-1)!.raw.slice(1, -1).split(",").map((key) => key.trim()).join(", "), ...args.slice(0, -1).map(({ text }) => text)].filter((part) => part.trim() !== "").join(", ")}]`); // prettier-ignore
define("reference", "ref eqref autoref cref Cref pageref nameref", "*m", ({ raw }) => `[${raw.slice(1, -1).trim()}]`);
define("note", "footnote thanks footnotetext", "om", (...args) => ` (${args.at(-1)!.text.trim()})`);
define("nothing", "footnotemark", "o", nothing);
define("link", "url", "m", ({ raw }) => address(raw));
define("link", "href", "omm", (...args) => linked(address(args.at(-2)!.raw), args.at(-1)!.text.trim()));
define("formula", "ensuremath", "c", nothing);
define("formula", "textsuperscript textsubscript sp sb", "m", nothing);

/** Commands in front of the words that they set: `{\bf words}`. */
const declarations = new Set("it em sl bf sc tt rm sf itshape slshape em bfseries scshape ttfamily rmfamily sffamily upshape mdseries normalfont normalsize small footnotesize scriptsize tiny large Large LARGE huge Huge boldmath".split(" ")); // prettier-ignore
const italicDeclarations = new Set(["it", "em", "sl", "itshape", "slshape"]);

/** What a command prints, if it is known. */
export const meaningOf = (name: string): Meaning | undefined => meanings.get(name);
export const isDeclaration = (name: string): boolean => declarations.has(name);
export const isItalicDeclaration = (name: string): boolean => italicDeclarations.has(name);
export const isKnownName = (name: string): boolean => isOfFormulas(name) || meanings.has(name) || name in accents || declarations.has(name); // prettier-ignore
export const isOfFormulas = (name: string): boolean => mathSigns.has(name) || name in mathCommands;

/** The arguments that a command takes, a letter for each. */
export function argumentsOf(name: string): string {
  if (name in accents) return "m";
  return mathCommands[name] ?? meanings.get(name)?.args ?? "";
}

/** An address without what TeX needs around its signs. */
function address(raw: string): string {
  return raw
    .slice(1, -1)
    .replace(/\\(?:textasciitilde|string\s*~|~|sim(?![A-Za-z]))(?:\{\})?|\$\\sim\$/g, "~")
    .replace(/\\(?:textunderscore|_)(?:\{\})?/g, "_")
    .replace(/\\([%&#$^{}])|[{}]|\s+/g, "$1");
}

/** Words and their address; an address by itself if the words say nothing else. */
function linked(url: string, words: string): string {
  const shown = url.replace(/^mailto:/, "");
  const sayNothing = words === "" || words === shown || /^(?:https?:\S*|here|link|this link)$/i.test(words);
  if (sayNothing || shown === "") return shown === "" ? words : shown;
  const [stop = ""] = /[.,;:]$/.exec(words) ?? [];
  return `${words.slice(0, words.length - stop.length)} (${shown})${stop}`;
}
