import { isTexSource } from "./braces.ts";
import { formulaRanges } from "./dollars.ts";
import type { Kind } from "./meanings.ts";
import type { Place, TexNode } from "./nodes.ts";

export interface RenderOptions {
  /** Which kinds of commands are replaced. */
  kinds: (kind: Kind) => boolean;
  /** Emphasis becomes `*words*`, as in titles. */
  italics: boolean;
  /** Footnotes are kept, in brackets. A title has none. */
  notes: boolean;
  /** The text is known to be TeX, or one that belongs to it is. */
  inTex: boolean;
}

/** What takes the place of a node, and what kind of TeX that was. */
export interface Change {
  kind: Kind;
  text: string;
}

/** Writes one node of several. */
export type WriteNode = (writer: Writer, node: TexNode, siblings: readonly TexNode[], index: number) => string;

/** How much of what is written is looked back at. */
const reach = 200;

/** A text that is being written anew, with what the next node has to know of it. */
export class Writer {
  readonly text: string;
  readonly repairs: string[] = [];
  /** The formulas that were written. */
  readonly formulas: string[] = [];
  readonly inTex: boolean;
  /** The end of what is written so far. */
  before = "";
  /** The command before swallows the blanks behind it. */
  skipsBlanks = false;
  readonly #options: RenderOptions;
  readonly #escapesDollars: boolean;
  readonly #write: WriteNode;

  constructor(text: string, options: RenderOptions, write: WriteNode, escapesDollars: boolean) {
    this.text = text;
    this.inTex = options.inTex || isTexSource(text);
    this.#options = options;
    this.#write = write;
    this.#escapesDollars = escapesDollars;
  }

  all(nodes: readonly TexNode[]): string {
    return nodes.map((node, index) => this.written(this.#write(this, node, nodes, index))).join("");
  }

  written(text: string): string {
    if (text !== "") this.before = `${this.before}${text}`.slice(-reach);
    return text;
  }

  source({ start, end }: Place): string {
    return this.text.slice(start, end);
  }

  does(kind: Kind): boolean {
    return this.#options.kinds(kind);
  }

  get keepsNotes(): boolean {
    return this.#options.notes;
  }

  /** Text that is no formula. */
  plain(text: string): string {
    return this.#escapesDollars ? text.replaceAll("$", "\\$") : text;
  }

  /** Puts TeX between dollar signs, if it can be read again. */
  asFormula(tex: string): string | undefined {
    const sign = ["$", "$$"].find((signs) => {
      const ranges = formulaRanges(`${signs}${tex}${signs}`);
      return ranges.length === 1 && ranges[0]!.tex === tex;
    });
    if (sign === undefined) return undefined;
    const text = `${sign}${tex}${sign}`;
    this.formulas.push(text);
    return text;
  }

  emphasised(words: string, isItalic: boolean): string {
    const canBe = this.#options.italics && isItalic && /^[^{}$\\*]+$/.test(words) && words.trim() === words;
    return canBe ? `*${words}*` : words;
  }
}
