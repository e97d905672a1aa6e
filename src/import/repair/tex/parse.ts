import { formulaRanges } from "./dollars.ts";
import { argumentsOf, isKnownName, isOfFormulas } from "./meanings.ts";
import type { Argument, TexNode } from "./nodes.ts";
import { beginning, opening, partnersIn } from "./partners.ts";
import { abbreviations, accents, mathCommands } from "./symbols.ts";

/** No text nests deeper; what does is read as text. */
const deepest = 30;

/** Reads TeX in a scraped text, in which `%`, `&`, `#`, `_`, `^`, `~`, and a lone `{` or `$` are ordinary characters. */
export function parseTex(text: string): TexNode[] {
  return new Parser(text).nodes(0, text.length, 0);
}

/** What begins something other than text. A path of Windows is read whole, so that `C:\alpha` is none. */
const next = /(?<![\p{L}\d])[A-Za-z]:\\(?![\s"'{])[^\s{}$]*|\\(?:[A-Za-z]+|[^])|[{$]/gu;

class Parser {
  readonly #text: string;
  readonly #formulas: ReadonlyMap<number, { end: number; tex: string }>;
  /** The place of the closing brace for each opening one, and of the end for each beginning. */
  readonly #partners: ReadonlyMap<number, number>;

  constructor(text: string) {
    this.#text = text;
    this.#formulas = new Map(formulaRanges(text).map(({ start, ...range }) => [start, range]));
    this.#partners = partnersIn(text, this.#formulas);
  }

  nodes(from: number, to: number, depth: number): TexNode[] {
    const nodes: TexNode[] = [];
    const pattern = new RegExp(next);
    let at = from;
    const textUntil = (end: number) => end > at && nodes.push({ type: "text", start: at, end });
    while (at < to) {
      pattern.lastIndex = at;
      let node: TexNode | undefined;
      let match: RegExpExecArray | null;
      while ((match = pattern.exec(this.#text)) !== null && match.index < to) {
        node = depth > deepest ? undefined : this.#node(match[0], match.index, to, depth);
        if (node !== undefined) break;
      }
      textUntil(node?.start ?? to);
      if (node !== undefined) nodes.push(node);
      at = node?.end ?? to;
    }
    return nodes;
  }

  #node(found: string, start: number, to: number, depth: number): TexNode | undefined {
    if (found === "$") {
      const formula = this.#formulas.get(start);
      const signs = this.#text.startsWith("$$", start) && formula?.tex[0] !== "$" ? "$$" : "$";
      return formula && formula.end <= to ? { type: "formula", start, signs, ...formula } : undefined;
    }
    if (found === "{") {
      const end = this.#partners.get(start);
      if (end === undefined || end > to) return undefined;
      return { type: "group", start, end, children: this.nodes(start + 1, end - 1, depth + 1) };
    }
    if (!found.startsWith("\\")) return undefined;
    if (found in opening) return this.#delimited(found, start, to);
    if (found === "\\begin") return this.#environment(start, to, depth);
    if (found === "\\verb") return this.#verbatim(start, to);
    return this.#command(found.slice(1), start, to, depth);
  }

  /** A formula between `\(` and `\)`. A regular expression can look the same. */
  #delimited(sign: string, start: number, to: number): TexNode | undefined {
    const close = this.#partners.get(start);
    if (
      close === undefined ||
      close > to ||
      /^(?:[+*?]|\\[dDwWsSbB](?![A-Za-z]))/.test(this.#text.slice(close, close + 3))
    )
      return undefined;
    const tex = this.#text.slice(start + 2, close - 2);
    return { type: "formula", start, end: close, tex, signs: sign };
  }

  #environment(start: number, to: number, depth: number): TexNode | undefined {
    const end = this.#partners.get(start);
    const begin = beginning(this.#text, start);
    if (end === undefined || end > to || begin === undefined) return undefined;
    const inner = { start: begin.end, end: this.#text.lastIndexOf("\\end", end - 1) };
    return { type: "environment", name: begin.name, start, end, inner, children: this.nodes(inner.start, inner.end, depth + 1) }; // prettier-ignore
  }

  #verbatim(start: number, to: number): TexNode | undefined {
    const sign = this.#text[start + 5] ?? "";
    const end = /[^\p{L}\d\s*{\\]/u.test(sign) ? this.#text.slice(start, start + 300).indexOf(sign, 6) : -1;
    if (end < 0 || start + end >= to) return undefined;
    const [from, until] = [start + 6, start + end];
    // What would be read as TeX, if it stood by itself, stays.
    if (/[\\${}]/.test(this.#text.slice(from, until))) return undefined;
    return { type: "command", name: "verb", start, end: until + 1, args: [{ start: from, end: until, optional: false, children: [] }] }; // prettier-ignore
  }

  #command(name: string, start: number, to: number, depth: number): TexNode {
    let end = start + 1 + name.length;
    const args: Argument[] = [];
    const node = () => ({ type: "command", name, start, end, args }) as const;
    for (const kind of argumentsOf(name)) {
      const arg = kind === "*" ? this.#star(end) : this.#argument(kind, name, end, to, depth);
      if (arg === undefined && kind === "m") break;
      if (arg === undefined) continue;
      end = arg.end;
      if (kind !== "*") args.push(arg);
    }
    // The dot of an abbreviation, and the height of a line break.
    const more =
      name in abbreviations ? /^\.?(?:\{\}|\\(?=\s))?/ : name === "\\" ? /^\[-?[\d.]{1,9}[a-z]{2}\]/ : undefined;
    end += more?.exec(this.#text.slice(end, Math.min(to, end + 16)))?.[0].length ?? 0;
    if (isOfFormulas(name)) return this.#bareFormula(name, start, end, to);
    // An empty group ends the name of a command, and prints nothing.
    if (args.length === 0 && /[A-Za-z]/.test(name) && this.#text.startsWith("{}", end) && end + 2 <= to) end += 2;
    return node();
  }

  /** A sign or a letter of formulas without dollar signs, with its scripts: `\times`, `\mathcal S`, `\beta_1`. */
  #bareFormula(name: string, start: number, after: number, to: number): TexNode {
    const text = this.#text;
    const isPlain = !(name in mathCommands);
    const isWhole = isPlain || text[after - 1] === "}" || /^\s?[A-Z](?![A-Za-z])/.test(text.slice(after, after + 3));
    let end =
      isPlain || text[after - 1] === "}"
        ? after
        : text.indexOf(text.slice(after, after + 2).trim()[0] ?? "", after) + 1;
    if (isPlain && text.startsWith("{}", end)) end += 2;
    const scripts = /^(?:[_^](?:[A-Za-z0-9*+]|\{[^{}]{0,100}\}|\\[A-Za-z]{1,20}))+/.exec(
      text.slice(end, Math.min(to, end + 300)),
    );
    if (scripts !== null) end += scripts[0].length;
    const path = /\\([A-Za-z]+)$/.exec(text.slice(Math.max(0, start - 30), start))?.[1];
    const next = /^\\([A-Za-z]{1,30})/.exec(text.slice(end, end + 32))?.[1];
    const isLost = [path, next].some((other) => other !== undefined && !isKnownName(other));
    if (
      !isWhole ||
      end > to ||
      isLost ||
      /[_^:]$/.test(text.slice(0, start).slice(-1)) ||
      /^[_^]/.test(text.slice(end, end + 1))
    )
      return { type: "command", name, start, end: start + 1 + name.length, args: [] };
    return { type: "formula", start, end, tex: text.slice(start, end).replace(/\{\}$/, ""), signs: "" };
  }

  #star(at: number): Argument | undefined {
    return this.#text[at] === "*" ? { start: at, end: at + 1, optional: true, children: [] } : undefined;
  }

  #argument(kind: string, name: string, after: number, to: number, depth: number): Argument | undefined {
    const text = this.#text;
    const isSign = /^[^A-Za-z]$/.test(name);
    const at = !isSign && /\s/.test(text[after] ?? "") ? after + 1 : after;
    if (at >= to) return undefined;
    if (kind === "o") {
      const from = name === "item" ? at : after;
      const end = text[from] === "[" ? text.slice(from, Math.min(to, from + 300)).indexOf("]") : -1;
      if (end < 0) return undefined;
      return { start: from, end: from + end + 1, optional: true, children: this.nodes(from + 1, from + end, depth + 1) }; // prettier-ignore
    }
    const close = text[at] === "{" ? this.#partners.get(at) : undefined;
    if (close !== undefined && close <= to)
      return { start: at, end: close, optional: false, children: this.nodes(at + 1, close - 1, depth + 1) };
    return name in accents ? this.#letter(name, after, to, depth) : this.#nextCommand(kind, at, to, depth);
  }

  /** The letter under an accent: `\'e`, `\'\i`, `\c c`; behind a name only after a blank, and not the start of a word. */
  #letter(name: string, after: number, to: number, depth: number): Argument | undefined {
    const rest = this.#text.slice(after, Math.min(to, after + 6));
    const isName = /[A-Za-z]/.test(name);
    const isInWord = /\p{L}\\$/u.test(this.#text.slice(Math.max(0, after - name.length - 2), after - name.length));
    // `Ji{\v r}`: braces leave no doubt.
    const isBraced = this.#text[after - name.length - 2] === "{" && this.#text[after + 2] === "}";
    const behindWord = /[db]/.test(name) ? /^\s[A-Za-z](?![A-Za-z]{3})/ : /^\s[A-Za-z]/;
    const afterName = isBraced ? /^\s[A-Za-z]/ : isInWord ? behindWord : /^\s[A-Z]/;
    const letter = (isName ? afterName : /^[A-Za-z]/).exec(rest)?.[0];
    if (letter !== undefined) {
      const end = after + letter.length;
      return { start: end - 1, end, optional: false, children: [{ type: "text", start: end - 1, end }] };
    }
    const command = /^\\(?:[ij](?![A-Za-z])|[`'^~"=.](?=[A-Za-z{\\]))/.exec(rest);
    if (command === null || depth > deepest) return undefined;
    return this.#nextCommand("c", after, to, depth);
  }

  /** A command without braces as an argument: `\raisebox{-0.5ex}\textasciitilde`. */
  #nextCommand(kind: string, at: number, to: number, depth: number): Argument | undefined {
    const found = kind === "c" ? /^(?:\$|\\(?:[A-Za-z]+|[^]))/.exec(this.#text.slice(at, at + 40))?.[0] : undefined;
    const node = found === undefined || depth > deepest ? undefined : this.#node(found, at, to, depth + 1);
    return node === undefined ? undefined : { start: at, end: node.end, optional: false, children: [node] };
  }
}
