import type { ParsedSource, SourceFormat, SourceRecord } from "../../model/source-record.ts";
import { type Label, labelLines } from "./listing/label-lines.ts";
import { type Line, readLines } from "./listing/lines.ts";

/** A page scraped as text: a title, then its abstract, in turn, with lines of the page before them. */
export const listing: SourceFormat = {
  id: "listing",
  label: "scraped listing",
  detect: () => true,
  parse: (text) => {
    const lines = readLines(text);
    return toRecords(joinLines(lines, labelLines(lines)));
  },
};

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
    const goesOn =
      label === "title-goes-on" || (label === "abstract" && (last?.label === "abstract" || last?.label === "orphan"));
    if (goesOn && last !== undefined) last.text += ` ${text}`;
    else blocks.push({ label, text, line: number });
  }
  return blocks;
}

function toRecords(blocks: Block[]): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  for (const [index, { label, text, line }] of blocks.entries()) {
    const next = blocks[index + 1];
    if (label === "orphan")
      result.refused.push({ line, title: text.slice(0, 60), reason: "an abstract without a title" });
    if (label !== "title") continue;
    if (next?.label !== "abstract") result.refused.push({ line, title: text, reason: "a title without an abstract" });
    else result.records.push({ title: text, abstract: next.text, line, position: result.records.length + 1 });
  }
  return { ...result, records: result.records.map(unglueFirst) };
}

/** A button of the page, run together with the title that follows it. */
const gluedWord = /^(?:Subscribe|Sign ?up|Sign ?in|Log ?in|Follow|Share|Menu|Search|Papers)(?=\p{Lu}\p{Ll})/u;

function unglueFirst(record: SourceRecord, index: number): SourceRecord {
  const glued = index === 0 ? gluedWord.exec(record.title!)?.[0] : undefined;
  if (glued === undefined) return record;
  return {
    ...record,
    title: record.title!.slice(glued.length),
    repairs: [`title: “${glued}”, a button of the page, was glued to its start`],
  };
}
