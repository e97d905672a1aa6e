import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { bareIdentifier } from "../../content/identifiers.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { positionsIn } from "../../lib/positions.ts";
import { type Result, sourceFormat, withoutEmpty } from "../../model/source-record.ts";
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
export const bibtex = sourceFormat({
  id: "bibtex",
  label: "BibTeX",
  detect: (text) => /(?<![^\r\n])[ \t]*@(?!string|comment|preamble)[a-z]+[ \t]*[{(]\s*(?:[^\s,=]+\s*)?,/i.test(text),
  read: readBibtex,
});

/** Three thousand authors fit. The parser takes quadratic time in the length of a field. */
const longestEntry = 100_000;

function readBibtex(text: string): Result[] {
  const at = positionsIn(text);
  const parts = splitParts(text);
  const definitionsFor = stringDefinitions(parts);
  const entries = parts.filter(({ type }) => !["string", "comment", "preamble"].includes(type));
  return entries.flatMap(({ text: entry, start }) => {
    const { line } = at(start);
    if (entry.length > longestEntry)
      return { line, reason: `a BibTeX entry of ${entry.length} characters, expected at most ${longestEntry}` };
    try {
      return readEntry(entry, definitionsFor(entry), line);
    } catch (error) {
      return { line, reason: `invalid BibTeX (${firstLine(error)})` };
    }
  });
}

function readEntry(entry: string, definitions: string[], line: number): Result[] {
  const name = undefinedString(entry);
  if (name !== undefined) throw new Error(`undefined abbreviation: ${name}`);
  const whole = [...definitions, readable(entry)].join("\n");
  const { text, restore } = protectFormulas(whole);
  const [item, another] = new Cite(text, { forceType: "@bibtex/text" }).data as CslInput[];
  const field = another === undefined ? repeatedField(entry) : undefined;
  if (field !== undefined) throw new Error(`duplicate field ${field}`);
  const record = cslToRecord(item!, line);
  const { title = "", venue = "", authors } = record;
  const texts = { title: restore(title), venue: restore(venue), authors: authors?.map(restore) };
  const restored = withoutEmpty({ ...record, ...texts, ...unmappedFields(whole) });
  const reason = "a second BibTeX entry on the same line; start it on a line of its own";
  return another === undefined ? [restored] : [restored, { line, reason }];
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
