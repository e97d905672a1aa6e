import { type Result, sourceFormat, type SourceRecord } from "../../model/source-record.ts";
import { unspaced } from "../../lib/unspaced-scripts.ts";
import { type Label, labelLines } from "./listing/labels.ts";
import { type Line, readLines } from "./listing/lines.ts";

/** A page scraped as text: titles and abstracts in turn, with lines of the page before them. */
export const listing = sourceFormat({
  id: "listing",
  label: "scraped listing",
  detect: isListing,
  read: readListing,
});

function readListing(text: string): Result[] {
  const lines = readLines(text);
  return toRecords(joinLines(lines, labelLines(lines)));
}

/** A text shows in its first papers whether it is a listing. */
const shown = 200_000;
/** Titles of one word are headings of another text, and short texts below them are its sections. */
const wordsOfTitle = 2;
const wordsOfAbstract = 12;

/** Whether most of a text is titles, each with an abstract that is running text. */
function isListing(text: string): boolean {
  const results = readListing(text.slice(0, shown));
  const records: SourceRecord[] = results.filter((result) => !("reason" in result));
  const papers = records.filter(({ title = "", abstract = "" }) => isTitle(title) && isRunningText(abstract));
  return papers.length > 0 && papers.length >= 0.8 * records.length && 2 * papers.length >= results.length;
}

/** What no title has: a full stop or colon at its end, an address, the signs of programs and of legal notices. */
const noTitle =
  /^[^\p{L}\p{N}\p{Pi}"'‘“([$*¿¡<\\]|[.:;{=>,]$|==|=>|:=|https?:|\w@\w|__|\(\)|[{}]|©|\(c\)|\b(?:copyright|licen[cs]ed?|readme)\b|^[\w./-]+\/\S*$/iu;

function isTitle(title: string): boolean {
  // Formulas and tags are allowed.
  const bare = title.replace(/\$[^$]*\$|<[^<>]*>/g, "x");
  const words = bare.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return (
    !noTitle.test(bare) &&
    !isListOfNames(bare) &&
    lettersIn(bare) > 0.6 &&
    (words.length >= wordsOfTitle || unspacedWords.test(bare))
  );
}

/** Where authors stand below titles, they would be taken for the titles. */
function isListOfNames(text: string): boolean {
  const parts = text.split(/,|;|&|\sand\s/).filter((part) => part.trim() !== "");
  return (
    parts.length > 1 &&
    parts.every((part) => /^\s*\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}|d|v)[\p{L}.'’-]*){1,3}\s*$/u.test(part))
  );
}

/** Mostly letters; in scripts that tell capitals, most words start with a small one. */
function isRunningText(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    lettersIn(text) > 0.7 &&
    (unspacedWords.test(text) || (words.length >= wordsOfAbstract && capitals < 0.5 * words.length))
  );
}

/** The share of letters and blanks. */
function lettersIn(text: string): number {
  return (text.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0) / text.length;
}

/** Words of scripts without spaces between them. */
const unspacedWords = new RegExp(`[${unspaced}]{4}`, "u");

/** Lines that belong together. */
interface Block {
  label: Label;
  text: string;
  line: number;
}

function joinLines(lines: Line[], labels: Label[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, { text, number }] of lines.entries()) {
    const label = labels[index]!;
    const last = blocks.at(-1);
    const isInAbstract = last?.label === "abstract" || last?.label === "orphan";
    const continues = label === "title-continued" || (label === "abstract" && isInAbstract);
    if (continues && last !== undefined) last.text += ` ${text}`;
    else blocks.push({ label, text, line: number });
  }
  return blocks;
}

function toRecords(blocks: Block[]): Result[] {
  let position = 0;
  return blocks.flatMap(({ label, text, line }, index): Result[] => {
    const next = blocks[index + 1];
    if (label === "orphan") return [{ line, title: text.slice(0, 60), reason: "an abstract without a title" }];
    if (label !== "title") return [];
    if (next?.label !== "abstract") return [{ line, title: text, reason: "a title without an abstract" }];
    position++;
    return [withoutButton({ title: text, abstract: next.text, line, position })];
  });
}

/** A button of the page, joined to the first title. */
const button = /^(?:Subscribe|Sign ?up|Sign ?in|Log ?in|Follow|Share|Menu|Search|Papers)(?=\p{Lu}\p{Ll})/u;

function withoutButton(record: SourceRecord): SourceRecord {
  const label = record.position === 1 ? button.exec(record.title!)?.[0] : undefined;
  if (label === undefined) return record;
  const repairs = [`title: “${label}”, a button of the page, was glued to its start`];
  return { ...record, title: record.title!.slice(label.length), repairs };
}
