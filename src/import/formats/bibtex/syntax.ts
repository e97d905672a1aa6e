/** Text, or the name of an abbreviation. */
export type Piece = { text: string } | { name: string };
export type Field = [name: string, value: Piece[]];

/** An entry as written: values in pieces, names of fields in lower case. */
export interface EntrySyntax {
  key: string;
  fields: Field[];
  /** The offset behind it. */
  end: number;
}

/** A part of a file that cannot be read. */
export interface BibtexFault {
  start: number;
  reason: string;
}

/** The offsets of the braces that close others; those that nothing closes are not in it. */
export function closingBraces(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === "{") open.push(index);
    else if (open.length > 0) closing.set(open.pop()!, index);
  }
  return closing;
}

const betweenFields = /(?:[\s,]|%.*)*/y;
const betweenPieces = /(?:\s|%.*)*/y;
/** An entry that a brace too many has closed: its fields go on behind it. */
const goesOn = /\}[\s}]*,\s*[a-z][\w-]*\s*=/iy;

/**
 * Reads the entry whose delimiter is before an offset. What is in braces is skipped as a whole, so that a file takes
 * linear time however it is broken.
 * @throws SyntaxError with what is wrong.
 */
export function readEntry(text: string, start: number, closing: Map<number, number>, hasKey: boolean): EntrySyntax {
  let at = start;
  const inParentheses = text[at - 1] === "(";
  const end = inParentheses ? text.length : closingOf(at - 1, text.length);
  const key = hasKey ? readKey() : "";
  const fields: Field[] = [];
  for (skip(betweenFields); !atEnd(); skip(betweenFields)) fields.push(readField());
  goesOn.lastIndex = at;
  if (goesOn.test(text)) throw new SyntaxError("a closing brace too many");
  return { key, fields, end: Math.min(at, end) + 1 };

  function skip(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  }

  function closingOf(brace: number, limit: number): number {
    const close = closing.get(brace);
    if (close === undefined || close > limit) throw new SyntaxError("unclosed brace");
    return close;
  }

  function atEnd(): boolean {
    if (inParentheses && at >= end) throw new SyntaxError("unclosed parenthesis");
    return at >= end || (inParentheses && text[at] === ")");
  }

  /** The key, of any form, or none. Where its comma is missing, the last word before `=` is the name of the first field. */
  function readKey(): string {
    const key = skip(inParentheses ? /[^,={})]*/y : /[^,={}]*/y);
    if (text[at] === "{") at = closingOf(at, end) + 1;
    if (text[at] !== "=") return key.trim();
    const name = /(?<!\S)[a-z][a-z_-]*\s*$/i.exec(key)?.[0];
    if (name === undefined) return (key + skip(/[^,{}]*/y)).trim();
    at -= name.length;
    return key.slice(0, -name.length).trim();
  }

  function readField(): Field {
    const name = skip(/[^\s=,{}"#%()]+/y);
    if (name === "" || name.startsWith("@"))
      throw new SyntaxError(name === "" ? `unexpected “${text[at]}”` : "unclosed brace");
    skip(/\s*/y);
    if (skip(/=/y) === "") throw new SyntaxError(`missing “=” after ${name.slice(0, 40)}`);
    return [name.toLowerCase(), readValue(name.slice(0, 40))];
  }

  function readValue(name: string): Piece[] {
    const pieces: Piece[] = [];
    let bare = false;
    do {
      skip(/\s*/y);
      bare = !/["{]/.test(text[at] ?? "");
      pieces.push(readPiece());
      skip(betweenPieces);
    } while (skip(/#/y) !== "");
    if (text[at] === "@") throw new SyntaxError("unclosed brace");
    if (atEnd() || text[at] === ",") return pieces;
    throw new SyntaxError(bare ? `missing braces around the value of ${name}` : `missing comma after ${name}`);
  }

  function readPiece(): Piece {
    const start = at + 1;
    if (text[at] === "{") at = closingOf(at, end) + 1;
    else if (text[at] === '"') at = closingQuote() + 1;
    else {
      const word = skip(/[^\s"#%'(),={}/\\]*/y);
      return /^\d|^$/.test(word) ? { text: word } : { name: word };
    }
    return { text: text.slice(start, at - 1) };
  }

  /** The quotation mark that ends a value: none in braces, nor that of the accent `\"o`, which TeX users forget to brace. */
  function closingQuote(): number {
    const mark = /[{}]|(?<!\\)"|"(?![a-z{\\])/gi;
    mark.lastIndex = at + 1;
    for (let found = mark.exec(text); found !== null && found.index < end; found = mark.exec(text)) {
      if (found[0] === '"') return found.index;
      if (found[0] === "}") break;
      mark.lastIndex = closingOf(found.index, end) + 1;
    }
    throw new SyntaxError("unclosed quotation mark");
  }
}
