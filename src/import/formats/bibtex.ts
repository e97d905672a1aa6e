import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { bareIdentifier } from "../../content/identifiers.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { positionsIn } from "../../lib/positions.ts";
import type { ParsedSource, SourceFormat, SourceRecord } from "../../model/source-record.ts";
import {
  protectFormulas,
  readable,
  repeatedField,
  splitParts,
  stringDefinitions,
  undefinedString,
  withoutCasingBraces,
} from "./bibtex-text.ts";
import { type CslInput, cslToRecord } from "./csl-json.ts";

// @retorquere/bibtex-parser was tried instead. It reads crossref and odd keys, but cuts a field at a bare `%`, flattens
// formulas, takes 1.3 ms per entry instead of 0.9 ms, and adds 556 kB to the worker, which needs Citation.js anyway.

/** BibTeX and BibLaTeX. */
export const bibtex: SourceFormat = {
  id: "bibtex",
  label: "BibTeX",
  detect: (text) => /(?<![^\r\n])[ \t]*@(?!string|comment|preamble)[a-z]+[ \t]*[{(]\s*(?:[^\s,=]+\s*)?,/i.test(text),
  parse: parseBibtex,
};

/** Three thousand authors fit. The parser takes quadratic time in the length of a field. */
const longestEntry = 100_000;

function parseBibtex(text: string): ParsedSource {
  const at = positionsIn(text);
  const parts = splitParts(text);
  const definitionsFor = stringDefinitions(parts);
  const result: ParsedSource = { records: [], refused: [] };
  for (const { type, text: entry, start } of parts) {
    if (["string", "comment", "preamble"].includes(type)) continue;
    const { line } = at(start);
    const reject = (reason: string) => result.refused.push({ line, reason });
    if (entry.length > longestEntry) {
      reject(`a BibTeX entry of ${entry.length} characters, expected at most ${longestEntry}`);
      continue;
    }
    try {
      const whole = [...definitionsFor(entry), readable(entry)].join("\n");
      const { record, hasMore } = readEntry(entry, whole, line);
      result.records.push(record);
      if (hasMore) reject("a second BibTeX entry on the same line; start it on a line of its own");
    } catch (error) {
      reject(`invalid BibTeX (${firstLine(error)})`);
    }
  }
  return result;
}

function readEntry(entry: string, whole: string, line: number): { record: SourceRecord; hasMore: boolean } {
  const name = undefinedString(entry);
  if (name !== undefined) throw new Error(`undefined abbreviation: ${name}`);
  const { text, restore } = protectFormulas(whole);
  const [item, another] = new Cite(text, { forceType: "@bibtex/text" }).data as CslInput[];
  const hasMore = another !== undefined;
  const field = hasMore ? undefined : repeatedField(entry);
  if (field !== undefined) throw new Error(`duplicate field ${field}`);
  const record = cslToRecord(item!, line);
  const { title, venue, authors } = record;
  return {
    record: {
      ...record,
      ...(title !== undefined && { title: restore(title) }),
      ...(venue !== undefined && { venue: restore(venue) }),
      ...(authors !== undefined && { authors: authors.map(restore) }),
      ...unmappedFields(whole),
    },
    hasMore,
  };
}

/** The fields that Citation.js reads but does not map to CSL. The abstract stays TeX, which the cleaners read. */
function unmappedFields(entry: string): { arxiv?: string; abstract?: string } {
  const [raw] = plugins.input.chain(entry, {
    forceType: "@bibtex/text",
    target: "@bibtex/entries+list",
    generateGraph: false,
  });
  const { abstract, eprint = "" } = (raw as { properties: Record<string, string> }).properties;
  const arxiv = bareIdentifier("arxiv", eprint.trim().split(/\s/)[0]!);
  return {
    ...(arxiv !== undefined && { arxiv }),
    ...(abstract !== undefined && { abstract: withoutCasingBraces(collapseWhitespace(abstract)) }),
  };
}

function firstLine(error: unknown): string {
  const message = String(error instanceof Error ? error.message : error);
  if (/got EOF/.test(message)) return "unclosed brace or quotation mark";
  return message.split("\n")[0]!.slice(0, 120);
}
