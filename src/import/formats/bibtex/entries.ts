import { abbreviations, writtenOut } from "./abbreviations.ts";
import { type BibtexFault, closingBraces, type EntrySyntax, readEntry } from "./syntax.ts";

// Libraries were tried instead. Citation.js flattens TeX, knows no crossref, refuses keys of several words and takes
// quadratic time; @retorquere/bibtex-parser cuts at a bare `%`, flattens formulas and adds 556 kB;
// biblatex-csl-converter drops commands that it does not know (`\log`, `\times`) without a word, takes what follows an
// open brace for its text and adds 333 kB. This reader adds 15 kB; the cleaners read the TeX inside values.

/** An entry of a BibTeX file. Values are as written, without their delimiters; names of fields are in lower case. */
export interface BibtexEntry {
  type: string;
  key: string;
  /** The offset of its `@`. */
  start: number;
  fields: Map<string, string>;
  /** Fields that stand there again, with another value. The first one counts. */
  repeated: string[];
  /** Fields whose value is the name of an abbreviation that the file does not define. */
  undefinedIn: string[];
}

/** What may begin a part. A comment hides the rest of its line. */
const partStart = /%.*|(?<![\w.])@\s*([a-z][\w-]*)\s*([{(])/gi;
/** What surely begins a part; after a fault, an `@` may stand in a text. */
const sureStart =
  /(?<![^\n}])[ \t]*@\s*(?:string|comment|preamble|[a-z][\w-]*\s*(?:\{[^,={}()"]{0,200}|\(\s*[^\s,={}()"]*\s*)[,=])/gi;

/** The entries of a file in order. What is broken does not affect the entries after it. */
export function readEntries(text: string): (BibtexEntry | BibtexFault)[] {
  const parts = [...partsOf(text)];
  const all = abbreviations();
  for (const part of parts) if ("fields" in part && part.type === "string") all.define(part.fields, part.start);
  // An abbreviation may be defined again later, or only later.
  const { define, lookUp } = abbreviations();
  return parts.flatMap((part) => {
    if ("reason" in part) return part;
    if (part.type === "string") return define(part.fields, part.start);
    return entryOf(part, (name) => lookUp(name) ?? all.lookUp(name));
  });
}

type Part = EntrySyntax & { type: string; start: number };

function* partsOf(text: string): Generator<Part | BibtexFault> {
  const closing = closingBraces(text);
  const next = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  for (let found = next(partStart, 0), end = 0; found !== null; found = next(partStart, end)) {
    const { 0: whole, 1: written = "comment", index: start } = found;
    const type = written.toLowerCase();
    end = start + whole.length;
    if (type === "comment" || type === "preamble") {
      end = closing.get(end - 1) ?? end;
      continue;
    }
    try {
      const entry = readEntry(text, end, closing, type !== "string");
      yield { type, start, ...entry };
      end = entry.end;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      yield { start, reason: error.message };
      end = next(sureStart, start + 1)?.index ?? text.length;
    }
  }
}

/** Fields that have to be whole. */
const texts = new Set(["title", "abstract"]);

function entryOf(part: Part, lookUp: (name: string) => string | undefined): BibtexEntry | BibtexFault {
  const { type, key, start } = part;
  const entry: BibtexEntry = { type, key, start, fields: new Map(), repeated: [], undefinedIn: [] };
  for (const [name, pieces] of part.fields) {
    const { text, unknown, isLong } = writtenOut(pieces, lookUp);
    if (isLong) return { start, reason: `abbreviations of far too many characters in ${name}` };
    if (unknown !== undefined && texts.has(name)) return { start, reason: `undefined abbreviation ${unknown}` };
    if (unknown !== undefined) entry.undefinedIn.push(name);
    const first = entry.fields.get(name);
    if (first === undefined || first.trim() === "") entry.fields.set(name, text);
    else if (first !== text && (texts.has(name) || name === "author"))
      return { start, reason: `duplicate field ${name}` };
    else if (first !== text) entry.repeated.push(name);
  }
  return entry;
}
