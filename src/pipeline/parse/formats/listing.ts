import { foldSpace } from "../../../lib/fold-space.ts";
import type { ParsedSource, SourceFormat, SourceRecord } from "../../../model/source-record.ts";

/** A run of lines that belong together: a title, an abstract or something of the page around them. */
interface Block {
  text: string;
  line: number;
}

/** A page scraped as text: a title, then its abstract, in turn, with lines of the page before them. */
export const listing: SourceFormat = {
  id: "listing",
  label: "scraped listing",
  detect: () => true,
  parse: (text) => pair(joinBrokenLines(text)),
};

/** Shorter text of one sentence is a title; the longest title of the first listing has 148 characters. */
const shortestProse = 200;
const sentenceBreak = /[.!?]["'”’)\]]?\s+["'“(]?[A-Z]/;
const endOfText = /(?:[.!?:]["'”’)\]}]*|https?:\/\/\S+|\.\.\.|…)$/;

function isProse(text: string): boolean {
  return text.length >= shortestProse || (text.length >= 120 && sentenceBreak.test(text));
}

/** Puts lines together that a page broke: one that starts in lower case, or follows prose without an end. */
function joinBrokenLines(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  for (const [index, raw] of lines.entries()) {
    const line = foldSpace(raw);
    if (line === "") continue;
    const last = blocks.at(-1);
    const next = lines.slice(index + 1).find((other) => other.trim() !== "") ?? "";
    if (last !== undefined && continues(last.text, line, next)) last.text += ` ${line}`;
    else blocks.push({ text: line, line: index + 1 });
  }
  return blocks;
}

function continues(before: string, line: string, next: string): boolean {
  if (endOfText.test(before)) return false;
  if (/^\p{Ll}/u.test(line) && !/^\p{Ll}+-?\p{Lu}/u.test(line)) return true;
  // Prose that stops without an end goes on, unless what follows is plainly the next paper.
  return isProse(before) && !(before.length >= 2 * shortestProse && !isProse(line) && isProse(foldSpace(next)));
}

/** What pages put above their lists. */
const pageWords = /\b(?:subscribe|newsletter|inbox|e-?mail|sign (?:in|up)|log ?in|cookies?|trending|menu)\b|!$/i;

function pair(blocks: Block[]): ParsedSource {
  const records: SourceRecord[] = [];
  const refused: ParsedSource["refused"] = [];
  let title: Block | undefined;
  const dropTitle = () => {
    if (title === undefined) return;
    const header = records.length === 0 && pageWords.test(title.text);
    if (!header) refused.push({ line: title.line, title: title.text, reason: "a title without an abstract" });
  };
  for (const block of blocks) {
    const prose = isProse(block.text);
    if (title !== undefined && (prose || (isShortAbstract(block.text) && !pageWords.test(title.text)))) {
      records.push({ title: title.text, abstract: block.text, line: title.line, position: records.length + 1 });
      title = undefined;
    } else if (prose) {
      refused.push({ line: block.line, title: block.text.slice(0, 60), reason: "an abstract without a title" });
    } else {
      dropTitle();
      title = block;
    }
  }
  dropTitle();
  return { records: records.map(unglueFirst), refused };
}

/** One sentence can be an abstract; a title has no full stop. */
function isShortAbstract(text: string): boolean {
  return text.length >= 60 && /\.["'”’)\]]?$/.test(text);
}

/** A button of the page, run together with the title that follows it. */
const gluedWord = /^(?:Subscribe|Sign ?up|Sign ?in|Log ?in|Follow|Share|Menu|Search|Papers)(?=\p{Lu}\p{Ll})/u;

function unglueFirst(record: SourceRecord, index: number): SourceRecord {
  const glued = index === 0 ? gluedWord.exec(record.title!)?.[0] : undefined;
  if (glued === undefined) return record;
  return { ...record, title: record.title!.slice(glued.length), repairs: [`title: “${glued}”, a button of the page, was glued to its start`] };
}
