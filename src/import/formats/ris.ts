import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import type { ParsedSource, SourceFormat } from "../../model/source-record.ts";
import { type CslInput, cslToRecord } from "./csl-json.ts";

/** RIS, as reference managers export it. */
export const ris: SourceFormat = {
  id: "ris",
  label: "RIS",
  detect: (text) => /^\uFEFF?\s*TY {2}-/.test(text),
  parse: parseRis,
};

function parseRis(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const starts = lines.flatMap((line, index) => (/^TY {2}-/.test(line) ? [index] : []));
  for (const [index, start] of starts.entries()) {
    const entry = wholeLines(lines.slice(start, starts[index + 1]));
    if (!/^ER {2}-/.test(entry.at(-1) ?? "")) entry.push("ER  - ");
    try {
      const [item] = new Cite(entry.join("\n"), { forceType: "@ris/file" }).data as CslInput[];
      if (item === undefined || entry.length < 3) throw new Error("no fields");
      // Titles, notes and identifiers come under several tags of which Citation.js reads some.
      const fields = (tag: string) =>
        entry.flatMap((line) => (line.startsWith(`${tag}  - `) ? [line.slice(6).trim()] : []));
      const field = (tag: string) => fields(tag)[0];
      // Some programs give each paragraph a tag of its own.
      const abstract = fields("AB").join(" ") || fields("N2").join(" ") || undefined;
      const issued = item!.issued ?? { raw: field("DA") ?? field("PY") ?? field("Y1") ?? "" };
      result.records.push(
        cslToRecord(
          { ...item!, title: item!.title ?? field("T1") ?? field("TI"), abstract, issued, note: field("UR") },
          start + 1,
        ),
      );
    } catch (error) {
      result.refused.push({
        line: start + 1,
        reason: `RIS that cannot be read (${reasonIn(error)})`,
      });
    }
  }
  return result;
}

/** What went wrong in the reading package says nothing to a person. */
function reasonIn(error: unknown): string {
  if (error instanceof TypeError) return "no type of publication that is known, such as `TY  - JOUR`";
  return String(error).split("\n")[0]!.slice(0, 120);
}

/**
 * The lines of an entry, a tag each: a line without one goes on with the value before it. Blanks are folded, since
 * Citation.js loses what follows two of them and a hyphen in a value.
 */
function wholeLines(lines: string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    // The blank behind the hyphen is forgotten at times, most where a word of one kind follows: `TY  -JOUR`.
    const tag = /^(?:TY|ER) {2}-|^[A-Z][A-Z\d] {2}-(?= |$)/.exec(line)?.[0] ?? "";
    const value = collapseWhitespace(line.slice(tag.length));
    if (tag !== "") whole.push(`${tag} ${value}`);
    else if (value !== "") whole.push(`${whole.pop() ?? ""} ${value}`);
  }
  return whole;
}
