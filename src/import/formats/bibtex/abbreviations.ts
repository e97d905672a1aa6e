import type { BibtexFault, Field, Piece } from "./syntax.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Longer than any name. Definitions that double each other would fill the memory. */
const longest = 2000;

type Lookup = (name: string) => string | undefined;

/** The abbreviations of a file: the months, and what `@string` defines. */
export function abbreviations() {
  const texts = new Map(months.map((month) => [month, month]));
  const lookUp: Lookup = (name) => texts.get(name.toLowerCase());
  const define = (fields: Field[], start: number): BibtexFault[] =>
    fields.flatMap(([name, pieces]) => {
      const { text, unknown, isLong } = writtenOut(pieces, lookUp);
      if (unknown !== undefined) return { start, reason: `undefined abbreviation ${unknown}` };
      if (isLong || text.length > longest)
        return { start, reason: `abbreviation ${name} of more than ${longest} characters` };
      texts.set(name, text);
      return [];
    });
  return { define, lookUp };
}

/** A value as text. An abbreviation that is not defined is its name; those that are far too long are left out. */
export function writtenOut(pieces: Piece[], lookUp: Lookup): { text: string; unknown?: string; isLong: boolean } {
  let length = 0;
  let unknown: string | undefined;
  const texts = pieces.map((piece) => {
    if ("text" in piece) return piece.text;
    const text = lookUp(piece.name);
    if (text === undefined) unknown ??= piece.name;
    length += (text ?? piece.name).length;
    return length > longest ? "" : (text ?? piece.name);
  });
  return { text: texts.join(""), isLong: length > longest, ...(unknown !== undefined && { unknown }) };
}
