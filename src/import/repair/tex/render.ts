import { quote } from "../cleaner.ts";
import { isTexSource, onlyGroups } from "./braces.ts";
import { formulaRanges } from "./dollars.ts";
import {
  isDeclaration,
  isItalicDeclaration,
  isKnownName,
  type Kind,
  type Meaning,
  meaningOf,
  reasons,
} from "./meanings.ts";
import { type Argument, parseTex, type TexNode } from "./parse.ts";
import { accents } from "./symbols.ts";

export interface RenderOptions {
  /** Which kinds of commands are replaced. */
  kinds: (kind: Kind) => boolean;
  /** Emphasis becomes `*words*`, as in titles. */
  italics: boolean;
  /** The text is known to be TeX, or one that belongs to it is. */
  inTex: boolean;
}

export interface Rendered {
  text: string;
  repairs: string[];
}

/** The longest source of a letter with its accents. */
const longestAccent = 24;

/** The longest source of a repair that can be quoted whole. */
const quotable = 90;

/** Writes parsed TeX as words with `$formulas$`, and says what was changed. What it does not know stays as it is. */
export function renderTex(text: string, options: RenderOptions): Rendered {
  const nodes = parseTex(text);
  for (const escapesDollars of [false, true]) {
    const renderer = new Renderer(text, options, escapesDollars);
    const rendered = renderer.all(nodes);
    // The text will be read again: each dollar sign must mean what it means here.
    const read = formulaRanges(rendered).map(({ start, end }) => rendered.slice(start, end));
    if (read.join("\n") === renderer.formulas.join("\n")) return { text: rendered, repairs: inShort(renderer.repairs) };
  }
  return { text, repairs: [] };
}

/** Braces that keep case are in every title of some bibliographies; more than two are one repair. */
function inShort(repairs: string[]): string[] {
  const ofBraces = repairs.filter((repair) => repair.endsWith(`(${reasons.braces})`));
  if (ofBraces.length < 3) return repairs;
  const others = repairs.filter((repair) => !ofBraces.includes(repair));
  return [...others, `${ofBraces[0]!.slice(0, -1)}, and ${ofBraces.length - 1} more)`];
}

type Command = Extract<TexNode, { type: "command" }>;
type Environment = Extract<TexNode, { type: "environment" }>;
type Formula = Extract<TexNode, { type: "formula" }>;
type Group = Extract<TexNode, { type: "group" }>;

class Renderer {
  readonly repairs: string[] = [];
  /** The formulas that were written. */
  readonly formulas: string[] = [];
  readonly #text: string;
  readonly #options: RenderOptions;
  readonly #escapesDollars: boolean;
  readonly #inTex: boolean;
  /** The end of what is written so far. */
  #before = "";
  /** The command before swallows the blanks behind it. */
  #skipsBlanks = false;

  constructor(text: string, options: RenderOptions, escapesDollars: boolean) {
    this.#text = text;
    this.#options = options;
    this.#escapesDollars = escapesDollars;
    this.#inTex = options.inTex || isTexSource(text);
  }

  all(nodes: readonly TexNode[]): string {
    return nodes.map((node, index) => this.#written(this.#one(node, nodes, index))).join("");
  }

  #written(text: string): string {
    if (text !== "") this.#before = `${this.#before}${text}`.slice(-200);
    return text;
  }

  #source({ start, end }: { start: number; end: number }): string {
    return this.#text.slice(start, end);
  }

  #one(node: TexNode, siblings: readonly TexNode[], index: number): string {
    const source = this.#source(node);
    const skipsBlanks = this.#skipsBlanks;
    this.#skipsBlanks = false;
    if (node.type === "text") return this.#plain(skipsBlanks ? source.trimStart() : source);
    const [repairs, formulas, before] = [this.repairs.length, this.formulas.length, this.#before];
    const changed = this.#changed(node, siblings, index);
    this.#before = before;
    if (changed === undefined) {
      this.repairs.length = repairs;
      this.formulas.length = formulas;
      return this.#kept(node);
    }
    const { kind, text } = changed;
    if (source.length <= quotable) this.repairs.length = repairs;
    if (kind === "braces" && source.length === this.#text.trim().length && source.length > quotable) {
      this.repairs.push(`the braces around the text are gone (${reasons.braces})`);
      return text;
    }
    const word = kind === "escape" || kind === "space" ? wordBefore(this.#text, siblings[index - 1], node) : "";
    if (text !== source) this.repairs.push(`${quote(word + source)} is ${quote(word + text)} (${reasons[kind]})`);
    return text;
  }

  #plain(text: string): string {
    return this.#escapesDollars ? text.replaceAll("$", "\\$") : text;
  }

  /** What a node becomes; nothing if it stays. */
  #changed(node: TexNode, siblings: readonly TexNode[], index: number): { kind: Kind; text: string } | undefined {
    if (node.type === "formula") return this.#formula(node);
    if (node.type === "group") return this.#group(node);
    if (node.type === "environment") return this.#environment(node);
    if (node.type === "command") return this.#command(node, siblings, index);
    return undefined;
  }

  /** A node that stays, though what is in it may change. */
  #kept(node: TexNode): string {
    const source = this.#source(node);
    if (node.type === "formula") {
      const isFormula = node.signs.startsWith("$");
      if (isFormula) this.formulas.push(source);
      return isFormula ? source : this.#plain(source);
    }
    const inner = "children" in node ? [{ ...("inner" in node ? node.inner : { start: node.start + 1, end: node.end - 1 }), children: node.children }] : []; // prettier-ignore
    const parts = node.type === "command" && meaningOf(node.name)?.kind !== "link" && node.name !== "verb" ? node.args.map(withoutDelimiters(this.#text)) : inner; // prettier-ignore
    let at = node.start;
    let kept = "";
    for (const { start, end, children } of parts) {
      kept += this.#written(this.#plainIfText(this.#text.slice(at, start))) + this.all(children);
      at = end;
    }
    const rest = this.#text.slice(at, node.end);
    // A name that loses what followed it must not run into the next word.
    return kept + this.#plainIfText(rest);
  }

  #plainIfText(text: string): string {
    return text.includes("$") && !text.startsWith("\\$") ? this.#plain(text) : text;
  }

  #does(kind: Kind): boolean {
    return this.#options.kinds(kind);
  }

  #formula({ tex, signs, start, end }: Formula): { kind: Kind; text: string } | undefined {
    const words =
      /^\s*\\(?:(textit|emph)|text|text(?:bf|rm|sc|tt|sf)|math(?:rm|it|bf)(?=\{\s*[^{}]{2}))\{([^{}$\\]+)\}\s*$/.exec(
        tex,
      );
    if (words !== null && this.#does("words") && /\p{L}/u.test(words[2]!))
      return { kind: "words", text: this.#emphasised(words[2]!, signs.startsWith("$")) };
    if (signs.startsWith("$")) return undefined;
    const kind = signs === "" ? "sign" : "formula";
    const isExpression = /\\[dDwWsSbB](?:[+*?{\])]|$)|\\\\/.test(tex) && signs !== "";
    const text =
      isExpression || !this.#does(kind)
        ? undefined
        : this.#asFormula(signs === "" ? tex : tex.replace(/(?<!\\)\$/g, "").trim());
    return text === undefined || end <= start ? undefined : { kind, text };
  }

  /** Puts TeX between dollar signs, if it can be read again. */
  #asFormula(tex: string): string | undefined {
    const [sign] = ["$", "$$"].filter((signs) => {
      const ranges = formulaRanges(`${signs}${tex}${signs}`);
      return ranges.length === 1 && ranges[0]!.tex === tex;
    });
    if (sign === undefined) return undefined;
    const text = `${sign}${tex}${sign}`;
    this.formulas.push(text);
    return text;
  }

  #emphasised(words: string, isItalic: boolean): string {
    const canBe = this.#options.italics && isItalic && /^[^{}$\\*]+$/.test(words) && words.trim() === words;
    return canBe ? `*${words}*` : words;
  }

  #group(node: Group): { kind: Kind; text: string } | undefined {
    const [head, ...rest] = node.children.filter((child) => this.#source(child).trim() !== "");
    const outside = this.#before;
    if (head?.type === "command" && isDeclaration(head.name) && this.#does("font") && rest.length > 0)
      return { kind: "font", text: this.#emphasised(this.#inGroup(node).trimStart(), isItalicDeclaration(head.name)) };
    if (!this.#does("braces")) return this.#accentIn(node);
    const { start, end, children } = node;
    const group = {
      inner: this.#text.slice(start + 1, end - 1),
      before: outside.endsWith("$") && outside.endsWith(this.formulas.at(-1) ?? " ") ? "x" : outside,
      after: this.#text.slice(end, end + 40),
      hasTex: hasTex(children),
      inTex: this.#inTex,
    };
    if (!onlyGroups(group)) return undefined;
    const text = this.all(children);
    const [only] = children;
    const kind = children.length === 1 && only?.type === "command" ? (only.name in accents ? "accent" : meaningOf(only.name)?.kind) : undefined; // prettier-ignore
    return { kind: kind ?? "braces", text };
  }

  /** `{\"u}`: braces around an accent belong to it. */
  #accentIn({ children }: Group): { kind: Kind; text: string } | undefined {
    const [only] = children;
    const isAccent = only?.type === "command" && (only.name in accents || meaningOf(only.name)?.kind === "accent");
    if (children.length !== 1 || !isAccent || !this.#does("accent") || only.end - only.start > longestAccent)
      return undefined;
    const source = this.#source(only);
    const text = this.all(children);
    return text === source ? undefined : { kind: "accent", text };
  }

  #inGroup({ children }: Group): string {
    return this.all(children);
  }

  #environment({ name, inner, children }: Environment): { kind: Kind; text: string } | undefined {
    if (/^(?:itemize|enumerate|description|compactitem|compactenum|inparaenum)$/.test(name) && this.#does("list"))
      return { kind: "list", text: this.#list(children, name.includes("enum")) };
    if (
      /^(?:center|quote|quotation|flushleft|flushright|abstract|document|small|sloppypar|em|it|bf|sc|tt)$/.test(name) &&
      this.#does("list")
    )
      return { kind: "font", text: this.all(children) };
    const display = /^(?:equation|math|displaymath|align|gather|multline|eqnarray|alignat)$/.exec(name)?.[0];
    if (display === undefined || !this.#does("formula")) return undefined;
    const tex = this.#source(inner)
      .replace(/\\label\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])/g, "")
      .trim();
    const isTable = /&|\\\\/.test(tex);
    const text = this.#asFormula(isTable ? `\\begin{aligned}${tex}\\end{aligned}` : tex);
    return text === undefined ? undefined : { kind: "formula", text: ` ${text} ` };
  }

  /** The items of a list in one sentence: "a; b; c". */
  #list(children: readonly TexNode[], isNumbered: boolean): string {
    const items: { label: TexNode[]; words: TexNode[] }[] = [{ label: [], words: [] }];
    for (const child of children) {
      if (child.type !== "command" || child.name !== "item") items.at(-1)!.words.push(child);
      else items.push({ label: child.args.flatMap((arg) => withoutDelimiters(this.#text)(arg).children), words: [] });
    }
    const shown = items
      .map(({ label, words }, at) => {
        const mark = this.all(label).trim() || (isNumbered && at > 0 ? `(${at})` : "");
        return `${mark} ${this.all(words).trim()}`.trim();
      })
      .filter(Boolean);
    return ` ${shown.map((item, at) => (at === shown.length - 1 || /[.,;:!?]$/.test(item) ? item : `${item};`)).join(" ")} `;
  }

  #command(node: Command, siblings: readonly TexNode[], index: number): { kind: Kind; text: string } | undefined {
    const { name, args, end } = node;
    const after = this.#text.slice(end, end + 40);
    if (name in accents) return this.#accent(node, after);
    if (isDeclaration(name)) return this.#declaration(node, siblings, index);
    if (name === "verb")
      return args[0] !== undefined && this.#does("font") ? { kind: "font", text: this.#source(args[0]) } : undefined;
    if (name === "textasciitilde")
      return this.#does("symbol") ? { kind: "symbol", text: this.#tilde(after) } : undefined;
    if (name === "textbackslash")
      return this.#does("symbol") ? { kind: "symbol", text: this.#asFormula("\\backslash")! } : undefined;
    const sign = this.#space(name, after);
    if (sign !== undefined) return this.#does("space") ? { kind: "space", text: sign } : undefined;
    const meaning = meaningOf(name);
    if (meaning === undefined || !this.#does(meaning.kind)) return undefined;
    const required = meaning.args.replace(/[o*]/g, "").length;
    if (args.filter(({ optional }) => !optional).length < required) return undefined;
    if (meaning.kind === "formula") return this.#ofFormula(name, args[0]!);
    if (isPartOfPath(this.#text, node, meaning)) return undefined;
    const before = this.#before;
    const printed = args.map((arg) => ({
      text: this.all(withoutDelimiters(this.#text)(arg).children),
      raw: this.#source(arg),
    }));
    const text = meaning.print(...printed);
    this.#before = before;
    // `Stra\ss e` is one word, but authors also write `\LaTeX is`.
    const isInWord = meaning.kind === "accent" && /\p{L}$/u.test(before) && /^\s\p{Ll}/u.test(after);
    const isUnit = /^(?:textmu|micro|textdollar|pounds|textsterling)$/.test(name);
    this.#skipsBlanks = isInWord || isUnit || (meaning.kind === "nothing" && meaning.args === "" && name !== "xspace");
    return { kind: meaning.kind, text: this.#joined(meaning, this.#emphasised(text, meaning.italic === true), after) };
  }

  /** With what its neighbours need: a blank before a footnote and around an address, the dot of an abbreviation once. */
  #joined({ kind }: Meaning, text: string, after: string): string {
    if (text === "") return "";
    const isAddress = kind === "link" && /^\S+:\/\//.test(text);
    const first = (isAddress && /[\p{L}\p{N}]$/u.test(this.#before)) ? " " : ""; // prettier-ignore
    const needsBlank =
      (kind === "link" && /^[\p{L}\p{N}/]/u.test(after)) || (kind === "note" && /^[\p{L}\p{N}]/u.test(after));
    if (kind === "note" && /\s$/.test(this.#before)) return text.trimStart() + (needsBlank ? " " : "");
    return first + text + (needsBlank ? " " : "");
  }

  #declaration(
    { name }: Command,
    siblings: readonly TexNode[],
    index: number,
  ): { kind: Kind; text: string } | undefined {
    const isFirst =
      index < 6 &&
      siblings
        .slice(0, index)
        .every((node) => this.#source(node).trim() === "" || (node.type === "command" && isDeclaration(node.name)));
    const isInGroup = this.#text[siblings[0]!.start - 1] === "{";
    if (!this.#does("font") || !isFirst || !isInGroup || name === "") return undefined;
    this.#skipsBlanks = true;
    return { kind: "font", text: "" };
  }

  #space(name: string, after: string): string | undefined {
    const isWord = /^\S/.test(after) && /[^\s\\]$/.test(this.#before);
    if (/^[,;:\s]$/.test(name)) return isWord ? " " : undefined;
    if (name === "\\")
      return /^(?:\s|$)/.test(after) && !this.#before.endsWith("\\") && this.#before !== "" ? " " : undefined;
    if (name === "-") return /\p{L}$/u.test(this.#before) && /^\p{L}/u.test(after) ? "" : undefined;
    if (name === "/") return /\p{L}$/u.test(this.#before) && /^(?:[\s.,;:)}]|$)/.test(after) ? "" : undefined;
    if (name === "@") return /[\p{L}.]$/u.test(this.#before) && /^(?:[\s.]|$)/.test(after) ? "" : undefined;
    return undefined;
  }

  #accent({ name, args: [arg], start }: Command, after: string): { kind: Kind; text: string } | undefined {
    if (arg === undefined) return /["'`]/.test(name) && !after.startsWith("{") && this.#does("escape") ? { kind: "escape", text: name } : undefined; // prettier-ignore
    if (!this.#does("accent") || arg.end - arg.start > longestAccent) return undefined;
    const isGroup = this.#text[arg.start] === "{";
    if (name === "~" && this.#before.endsWith("/")) return { kind: "symbol", text: `~${this.#source(arg)}` };
    const letter = this.all(withoutDelimiters(this.#text)(arg).children);
    if (letter.trim() === "" && isGroup) return this.#sign(name, after);
    if (!isGroup && isEscapedQuote(name, this.#text, start, arg)) return { kind: "escape", text: name + letter };
    const composed = withAccent(letter, accents[name]!);
    const isInBraces = isGroup || (this.#text[start - 1] === "{" && after.startsWith("}"));
    // Of a bare sign only a letter that exists is meant: `example\.com` is none.
    if (composed === undefined || (!isInBraces && [...composed].length > 1)) return undefined;
    if (!isInBraces && /[.=]/.test(name) && /[\p{L}\p{N}]$/u.test(this.#before)) return undefined;
    return { kind: "accent", text: composed };
  }

  /** An accent over nothing is the sign itself: `\~{}`. */
  #sign(name: string, after: string): { kind: Kind; text: string } | undefined {
    if (!/^[~^`"']$/.test(name) || !this.#does("symbol")) return undefined;
    return { kind: "symbol", text: name === "~" ? this.#tilde(after) : name };
  }

  /** A tilde that would be read as the space of TeX is written as a formula. */
  #tilde(after: string): string {
    const isTie = /[\p{L}\p{N}.)\]]$/u.test(this.#before) && /^[{}]*[\p{L}\p{N}\\$([]/u.test(after);
    if (!isTie || /:\/\/\S*$/.test(this.#before)) return "~";
    this.formulas.push("$\\sim$");
    return "$\\sim$";
  }

  /** `\ensuremath{x}`, `CO\textsubscript{2}`. An ordinal is a word. */
  #ofFormula(name: string, arg: Argument): { kind: Kind; text: string } | undefined {
    const { start, end } = withoutDelimiters(this.#text)(arg);
    const tex = this.#text
      .slice(start, end)
      .replace(/(?<!\\)\$/g, "")
      .trim();
    if (name === "ensuremath") {
      const text = tex === "" ? "" : this.#asFormula(tex);
      return { kind: "formula", text: text ?? this.all(withoutDelimiters(this.#text)(arg).children) };
    }
    const ordinal = /^(?:st|nd|rd|th|®|™)$/.test(tex) || /^\\text(?:registered|trademark)(?:\{\})?$/.test(tex);
    if (ordinal) return { kind: "symbol", text: this.all(withoutDelimiters(this.#text)(arg).children) };
    const inner = /^[\p{L}\s]{2,}$/u.test(tex) ? `\\text{${tex}}` : tex;
    const text = tex === "" ? "" : this.#asFormula(`${/b$|subscript$/.test(name) ? "_" : "^"}{${inner}}`);
    return text === undefined ? undefined : { kind: "formula", text };
  }
}

/** An argument without its braces or brackets. */
const withoutDelimiters =
  (text: string) =>
  (arg: Argument): Argument =>
    /[[{]/.test(text[arg.start]!) && arg.end - arg.start > 1 ? { ...arg, start: arg.start + 1, end: arg.end - 1 } : arg;

/** Whether a group has a command that is known, or is nothing but a formula or an escaped sign. */
function hasTex(children: readonly TexNode[]): boolean {
  const [only] = children;
  if (children.length === 1 && (only!.type === "formula" || only!.type === "command"))
    return only!.type === "formula" || isKnown(only as Command);
  return (
    children.some((child) => child.type === "command" && isKnown(child)) ||
    children.some((child) => child.type === "group" && hasTex(child.children))
  );
}

function isKnown({ name }: Command): boolean {
  return name in accents || meaningOf(name) !== undefined || isDeclaration(name) || /^[$]$/.test(name);
}

/** The end of the word in front of a sign, for the report. */
function wordBefore(text: string, previous: TexNode | undefined, { start }: TexNode): string {
  return previous?.type === "text" ? /\S{0,20}$/.exec(text.slice(Math.max(previous.start, start - 20), start))![0] : "";
}

/** A short name behind an unknown one is a folder: `\path\to\o`; `\S+` is of a regular expression. */
function isPartOfPath(text: string, { start, end, name }: Command, { kind }: Meaning): boolean {
  if (kind !== "accent" && name.length > 1) return false;
  if (/^[SP]$/.test(name) && /[+*?{]/.test(text[end] ?? "")) return true;
  const before = /(?:\\([A-Za-z]+)|:)$/.exec(text.slice(Math.max(0, start - 30), start));
  return before !== null && !isKnownName(before[1] ?? "");
}

/** A quotation mark that a program escaped: `\"word\"`, `don\'t`. */
function isEscapedQuote(name: string, text: string, start: number, { end }: Argument): boolean {
  if (!/["'`]/.test(name) || text[start - 1] === "{") return false;
  const isInWord = /\p{L}/u.test(text[start - 1] ?? "");
  if (isInWord) return name === "'" && /^(?:s|t|d|m|ll|re|ve)(?!\p{L})/u.test(text.slice(start + 2, start + 6));
  const rest = text.slice(end, end + 300);
  const closing = rest.indexOf(`\\${name}`);
  return closing !== -1 && /^(?![\p{L}{])/u.test(rest.slice(closing + 2, closing + 4));
}

/** A letter with an accent on it; TeX puts it on a letter without dot. */
function withAccent(letter: string, mark: string): string | undefined {
  const found = /^(\p{L}\p{M}*)(\p{L}*)$/u.exec(letter.trim());
  if (found === null || (found[2] !== "" && mark !== "\u0361")) return undefined;
  const isAbove = !/[\u0327\u0328\u0323\u0331]/.test(mark);
  const base = isAbove ? found[1]!.replace("ı", "i").replace("ȷ", "j") : found[1]!;
  return (base + mark + found[2]!).normalize("NFC");
}
