import { decodeHTMLStrict } from "entities/decode";
import { type Cleaner, replacing } from "./cleaner.ts";

/** Two numbers for the two halves of one character: `&#55357;&#56832;`. */
const halves = String.raw`#5[56]\d{3};&#5[67]\d{3}`;
/** An entity, however often its ampersand was escaped (`&amp;amp;lt;`), and with the backslash that TeX puts before it (`\&lt;`). */
const entity = new RegExp(
  String.raw`\\?&(?:(?:amp|#0*38|#x0*26);)*(${halves}|#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});`,
  "gi",
);

/** The text with the characters that entities stand for. What is no entity stays: `R&D;`, `&c`. */
export function decoded(text: string): string {
  return text.replace(entity, (match, body: string) => characterOf(body) ?? (/;./.test(match) ? `&${body};` : match));
}

function characterOf(body: string): string | undefined {
  const [high, low] = body.match(/\d{5}(?=;|$)/g) ?? [];
  if (low !== undefined) return String.fromCharCode(Number(high), Number(low)).toWellFormed();
  const character = decodeHTMLStrict(`&${body};`);
  return character === `&${body};` ? undefined : character;
}

/** Replaces entities by the characters that they stand for. */
export const entities: Cleaner = replacing("entity of HTML", entity, decoded);
