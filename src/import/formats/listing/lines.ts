import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";

/** A line of a listing, and what can be told of it by itself. */
export interface Line {
  text: string;
  /** Its number, from 1. */
  number: number;
  startsLow: boolean;
  /** Ends as a sentence or an address does. */
  ends: boolean;
  /** Whether the next line's first word would still have had room, or no heed is taken of room: then the break was meant. */
  breakMeant: boolean;
  asTitle: number;
  asAbstract: number;
}

const sentenceBreak = /[\p{L}\d)][.!?]["'”’)\]]?\s+["'“(]?\p{Lu}/gu;
const endOfText = /(?:[.!?…]["'”’)\]}]*|https?:\/\/\S+|[\w-]\.[a-z]{2,}\/\S+)$/u;
/** Words of sentences that titles seldom have. */
const sentenceWords =
  /\b(?:we|our|this|these|however|moreover|furthermore|which|that|is|are|was|were|has|have|been|can|will|not|such|show|propose|present|it|its|they|their|also)\b/gi;

/** The lines of a listing without blank ones. What they say of being a title or an abstract is a cost: the lower, the likelier. */
export function readLines(text: string): Line[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((raw, index) => ({ text: collapseWhitespace(raw), number: index + 1 }))
    .filter((line) => line.text !== "");
  const width = usualWidth(lines.map((line) => line.text.length));
  return lines.map((line, index) => ({
    ...line,
    startsLow: /^\p{Ll}/u.test(line.text) && !/^\p{Ll}+-?\p{Lu}/u.test(line.text),
    ends: endOfText.test(line.text.slice(line.text.lastIndexOf(" ") + 1)),
    breakMeant:
      line.text.length > width || line.text.length + 1 + /^\S*/.exec(lines[index + 1]?.text ?? "")![0].length <= width,
    asTitle: costAsTitle(line.text),
    asAbstract: isTitleCase(line.text) ? 3 : 0,
  }));
}

/** The width that most lines keep to; titles that are longer must not hide that abstracts were wrapped. */
function usualWidth(lengths: number[]): number {
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
}

function costAsTitle(text: string): number {
  let cost = text.length > 400 ? 60 : text.length > 250 ? 14 : text.length > 160 ? 4 : text.length < 8 ? 2 : 0;
  if (/[.]["'”’)\]]*$/.test(text)) cost += 6;
  if (/[,;(-]$/.test(text)) cost += 6;
  cost += 6 * (text.match(sentenceBreak)?.length ?? 0);
  cost += Math.min(8, 1.5 * (text.match(sentenceWords)?.length ?? 0));
  return cost + (isTitleCase(text) ? -2 : 1);
}

/** Whether most of its longer words start with a capital. */
function isTitleCase(text: string): boolean {
  const words = text.match(/(?<![\p{L}\d])\p{L}[\p{L}\d-]{3,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
