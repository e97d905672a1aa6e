import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { type Result, sourceFormat, type SourceRecord } from "../../model/source-record.ts";
import { type CslInput, cslToRecord } from "./csl-json.ts";

/** RIS, as reference managers export it. */
export const ris = sourceFormat({
  id: "ris",
  label: "RIS",
  detect: (text) => /^\uFEFF?\s*TY {2}-/.test(text),
  read: readRis,
});

function readRis(text: string): Result[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const starts = lines.flatMap((line, index) => (/^TY {2}-/.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const line = start + 1;
    try {
      return readEntry(joinContinuations(lines.slice(start, starts[index + 1])), line);
    } catch (error) {
      return { line, reason: `invalid RIS (${reasonOf(error)})` };
    }
  });
}

function readEntry(entry: string[], line: number): SourceRecord {
  if (!/^ER {2}-/.test(entry.at(-1) ?? "")) entry.push("ER  - ");
  const [item] = new Cite(entry.join("\n"), { forceType: "@ris/file" }).data as CslInput[];
  if (item === undefined || entry.length < 3) throw new Error("no fields");
  const values = (tag: string) =>
    entry.flatMap((field) => (field.startsWith(`${tag}  - `) ? [field.slice(6).trim()] : []));
  const first = (...tags: string[]) => tags.flatMap(values)[0];
  return cslToRecord(
    {
      ...item,
      // Citation.js reads only some of the tags for these.
      title: item.title ?? first("T1", "TI"),
      issued: item.issued ?? { raw: first("DA", "PY", "Y1") ?? "" },
      note: first("UR"),
      // Some programs write a tag for each paragraph.
      abstract: values("AB").join(" ") || values("N2").join(" ") || undefined,
    },
    line,
  );
}

/** The message of an error; those of Citation.js's own failures would not help. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return "missing or unknown type, expected one such as `TY  - JOUR`";
  return String(error).split("\n")[0]!.slice(0, 120);
}

/**
 * One line per tag: a line without a tag continues the value before it. Whitespace is collapsed, since Citation.js drops
 * what follows two spaces and a hyphen in a value.
 */
function joinContinuations(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    // Some files lack the space after the hyphen: `TY  -JOUR`.
    const tag = /^(?:TY|ER) {2}-|^[A-Z][A-Z\d] {2}-(?= |$)/.exec(line)?.[0] ?? "";
    const value = collapseWhitespace(line.slice(tag.length));
    if (tag !== "") joined.push(`${tag} ${value}`);
    else if (value !== "") joined.push(`${joined.pop() ?? ""} ${value}`);
  }
  return joined;
}
