import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";

/** A line of a listing with features by which it is classified. */
export interface Line {
  text: string;
  /** The line number, from 1. */
  number: number;
  startsLowerCase: boolean;
  /** Whether it ends like a sentence or a URL. */
  isComplete: boolean;
  /** Whether the break after it is intended: the next word would have fitted, or lines are not wrapped. */
  isHardBreak: boolean;
  /** The costs of taking the line for a title or for an abstract; the lower, the likelier. */
  titleCost: number;
  abstractCost: number;
}

const sentenceBreak = /[\p{L}\d)][.!?]["'”’)\]]?\s+["'“(]?\p{Lu}/gu;
const endOfText = /(?:[.!?…]["'”’)\]}]*|https?:\/\/\S+|[\w-]\.[a-z]{2,}\/\S+)$/u;
/** Words of sentences that are rare in titles. */
const sentenceWords =
  /\b(?:we|our|this|these|however|moreover|furthermore|which|that|is|are|was|were|has|have|been|can|will|not|such|show|propose|present|it|its|they|their|also)\b/gi;

/** The non-blank lines of a listing. */
export function readLines(text: string): Line[] {
  const lines = text

    .split(/\r\n?|\n/)
    .map((raw, index) => ({ text: collapseWhitespace(raw), number: index + 1 }))
    .filter((line) => line.text !== "");
  const width = usualWidth(lines.map((line) => line.text.length));
  return lines.map((line, index) => {
    const nextWord = /^\S*/.exec(lines[index + 1]?.text ?? "")![0];
    return {
      ...line,
      startsLowerCase: /^\p{Ll}/u.test(line.text) && !/^\p{Ll}+-?\p{Lu}/u.test(line.text),
      isComplete: endOfText.test(line.text.slice(line.text.lastIndexOf(" ") + 1)),
      isHardBreak: line.text.length > width || line.text.length + 1 + nextWord.length <= width,
      titleCost: costAsTitle(line.text),
      abstractCost: isTitleCase(line.text) ? 3 : 0,
    };
  });
}

/** The width of most lines; a few longer titles must not hide that abstracts are wrapped. */
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

/** Whether most of the longer words start with a capital letter. */
function isTitleCase(text: string): boolean {
  const words = text.match(/(?<![\p{L}\d])\p{L}[\p{L}\d-]{3,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
