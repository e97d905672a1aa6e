import { closingBraces, type EntrySyntax, type Piece, readEntry } from "./bibtex-syntax.ts";

// Libraries were tried instead. Citation.js flattens TeX, knows no crossref, refuses keys of several words and takes
// quadratic time; @retorquere/bibtex-parser cuts at a bare `%`, flattens formulas and adds 556 kB;
// biblatex-csl-converter drops commands that it does not know (`\log`, `\times`) without a word, takes what follows an
// open brace for its text and adds 333 kB. The syntax is small, and the cleaners read the TeX inside values.

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

/** A part of a file that cannot be read. */
export interface BibtexFault {
  start: number;
  reason: string;
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
  for (const part of parts) if ("fields" in part && part.type === "string") all.define(part);
  // An abbreviation may be defined again later, or only later.
  const { define, get } = abbreviations();
  return parts.flatMap((part) => {
    if ("reason" in part) return part;
    return part.type === "string" ? define(part) : resolve(part, (name) => get(name) ?? all.get(name));
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

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Longer than any name. Definitions that double each other would fill the memory. */
const longestAbbreviation = 2000;

function abbreviations() {
  const texts = new Map(months.map((month) => [month, month]));
  const get = (name: string) => texts.get(name.toLowerCase());
  /** Takes the definitions of an `@string`. */
  const define = ({ fields, start }: Part): BibtexFault[] =>
    fields.flatMap(([name, value]) => {
      const unknown = undefinedName(value, get);
      const text = textOf(value, get);
      if (unknown !== undefined) return { start, reason: `undefined abbreviation ${unknown}` };
      if (text === undefined || text.length > longestAbbreviation) return { start, reason: `${name} is too long for an abbreviation, which may have ${longestAbbreviation} characters` }; // prettier-ignore
      texts.set(name, text);
      return [];
    });
  return { get, define };
}

type Get = (name: string) => string | undefined;

/** The text of a value, its abbreviations written out; undefined if they are far too long. */
function textOf(value: Piece[], get: Get): string | undefined {
  let length = 0;
  const texts = value.map((piece) => {
    if ("text" in piece) return piece.text;
    const text = get(piece.name) ?? piece.name;
    length += text.length;
    return length > longestAbbreviation ? "" : text;
  });
  return length > longestAbbreviation ? undefined : texts.join("");
}

function undefinedName(value: Piece[], get: Get): string | undefined {
  return value
    .map((piece) => ("name" in piece && get(piece.name) === undefined ? piece.name : undefined))
    .find(Boolean);
}

/** Fields that have to be whole. */
const texts = ["title", "abstract", "author"];

/** An entry with its values as text. An undefined abbreviation is its name. */
function resolve({ type, key, start, fields }: Part, get: Get): BibtexEntry | BibtexFault {
  const entry: BibtexEntry = { type, key, start, fields: new Map(), repeated: [], undefinedIn: [] };
  for (const [name, value] of fields) {
    const text = textOf(value, get);
    if (text === undefined) return { start, reason: `abbreviations of more than ${longestAbbreviation} characters in ${name}` }; // prettier-ignore
    const unknown = undefinedName(value, get);
    if (unknown !== undefined && name !== "author" && texts.includes(name)) return { start, reason: `undefined abbreviation ${unknown}` };
    if (unknown !== undefined) entry.undefinedIn.push(name);
    const first = entry.fields.get(name);
    if (first === undefined || first.trim() === "") entry.fields.set(name, text);
    else if (first !== text && texts.includes(name)) return { start, reason: `duplicate field ${name}` };
    else if (first !== text) entry.repeated.push(name);
  }
  return entry;
}
