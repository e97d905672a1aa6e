import { type Cleaner, replacing } from "./cleaner.ts";

/** The characters of Windows-1252 for the bytes 0x80 to 0x9F; the others have their own numbers. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const next = `[\\u0080-\\u00BF${high}]`;

/** A character of UTF-8 whose bytes were read as characters of Windows-1252 or Latin-1: `Ã©` for é. */
const sequence = new RegExp(`[\\u00C2-\\u00DF]${next}|[\\u00E0-\\u00EF]${next}{2}|[\\u00F0-\\u00F4]${next}{3}`, "g");

/** Those that no language writes: `â€™`, `ðŸ˜€`, `naÃ¯ve`, `5Â°`. Behind a capital, `Ã` and `Â` are letters; a quotation mark may follow them. */
const certain = new RegExp(
  [
    `â[€\\u0080-\\u008A‚ƒ„†‡ˆ‰Š]${next}`,
    `ï¬[\\u0080-\\u0086€‚ƒ„…†]|ï»¿`,
    `ðŸ${next}{2}`,
    String.raw`(?<!\p{Lu})[ÂÃ](?![«»‘’“”–—])${next}`,
    String.raw`(?<=\p{Ll})Ã[«»‘’“”–]|(?<=\d\s?)Ã—`,
  ].join("|"),
  "gu",
);

const why = "UTF-8 read as Windows-1252";
const everywhere = replacing(why, sequence, (match) => decoded(match) ?? match);
const whereCertain = replacing(why, certain, (match) => decoded(match) ?? match);
/** The same for a no-break space that has become a plain one: `5Â mm`. */
const lostSpace = /(?<=[\p{Ll}\d.,;])Â(?= )/gu;

/** Repairs text in the wrong encoding: all of it if every character fits, what is certain otherwise. */
export const mojibake: Cleaner = (text, context) => {
  if (!/[\u00C2-\u00F4]/.test(text)) return { text, repairs: [], warnings: [] };
  const found = text.match(sequence) ?? [];
  // eslint-disable-next-line no-control-regex
  const isConsistent =
    found.every((match) => decoded(match) !== undefined) && /^[\0-\x7F]*$/.test(text.replace(sequence, ""));
  const result = (isConsistent ? everywhere : whereCertain)(text, context);
  const spaces = replacing(why, lostSpace, () => "")(result.text, context);
  return { ...spaces, repairs: [...result.repairs, ...spaces.repairs] };
};

function decoded(characters: string): string | undefined {
  const bytes = [...characters].map((character) => {
    const place = high.indexOf(character);
    return place < 0 ? character.charCodeAt(0) : 0x80 + place;
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
