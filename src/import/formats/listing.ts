import { type Result, sourceFormat, type SourceRecord } from "../../model/source-record.ts";
import { type Label, labelLines } from "./listing/labels.ts";
import { type Line, readLines } from "./listing/lines.ts";

/** A page scraped as text: titles and abstracts in turn, with lines of the page before them. */
export const listing = sourceFormat({
  id: "listing",
  label: "scraped listing",
  detect: () => true,
  read: (text) => {
    const lines = readLines(text);
    return toRecords(joinLines(lines, labelLines(lines)));
  },
});

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
