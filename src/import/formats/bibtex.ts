import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { positionsIn } from "../../lib/positions.ts";
import type { ParsedSource, SourceFormat, SourceRecord } from "../../model/source-record.ts";
import { abbreviation, abbreviationsIn, assertExplained } from "./bibtex/abbreviations.ts";
import { bareIdentifier } from "../../content/identifiers.ts";
import { guardFormulas } from "./bibtex/formulas.ts";
import { type CslInput, cslToRecord } from "./csl-json.ts";

/** At the start of a line; `^` would take the separators of Unicode for line breaks too, which stand inside fields. */
const entryStart = /(?<![^\r\n])[ \t]*@([a-z]+)[ \t]*[{(]/gi;

/** BibTeX, entry by entry, so that one that is broken does not take the others with it. */
export const bibtex: SourceFormat = {
  id: "bibtex",
  label: "BibTeX",
  detect: (text) => /(?<![^\r\n])[ \t]*@(?!string|comment|preamble)[a-z]+[ \t]*[{(]\s*(?:[^\s,=]+\s*)?,/i.test(text),
  parse: parseBibtex,
};

/** Three thousand authors fit. The parser takes time that grows with the square of a field. */
const longestEntry = 100_000;

function parseBibtex(text: string): ParsedSource {
  const at = positionsIn(text);
  const entries = splitEntries(text);
  const abbreviations = new Map(entries.flatMap(abbreviation));
  const result: ParsedSource = { records: [], refused: [] };
  for (const { type, text: entry, start } of entries) {
    if (["string", "comment", "preamble"].includes(type)) continue;
    const { line } = at(start);
    if (entry.length > longestEntry) {
      result.refused.push({ line, reason: `a BibTeX entry of ${entry.length} characters, which is no paper` });
      continue;
    }
    try {
      assertExplained(entry);
      const whole = [...abbreviationsIn(entry, abbreviations), entry].join("\n");
      const { text: guarded, restore } = guardFormulas(whole);
      const [item, another] = new Cite(guarded, { forceType: "@bibtex/text" }).data as CslInput[];
      if (another === undefined) assertOnce(entry);
      const record = cslToRecord(item!, line);
      result.records.push({ ...restored(record, restore), ...unmapped(whole) });
      if (another !== undefined)
        result.refused.push({ line, reason: "a BibTeX entry behind another one; begin it on a line of its own" });
    } catch (error) {
      result.refused.push({ line, reason: `BibTeX that cannot be read (${firstLine(error)})` });
    }
  }
  return result;
}

/** The fields that are words, at the start of a line or behind the one before them. */
const wordFields = /(?:^|[,{])\s*(title|abstract|author)\s*=\s*["{]/gim;

/** @throws when a field stands twice: the parser takes the last without a word. */
function assertOnce(entry: string): void {
  const names = [...entry.matchAll(wordFields)].map((match) => match[1]!.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`the field ${twice} twice, so nobody could say which value is meant`);
}

/** Formulas stand in names of journals too. */
function restored(record: SourceRecord, restore: (text: string) => string): SourceRecord {
  const { title, venue, authors } = record;
  return {
    ...record,
    ...(title !== undefined && { title: restore(title) }),
    ...(venue !== undefined && { venue: restore(venue) }),
    ...(authors !== undefined && { authors: authors.map(restore) }),
  };
}

function splitEntries(text: string): { type: string; text: string; start: number }[] {
  const starts = [...text.matchAll(entryStart)].map((match) => ({ type: match[1]!.toLowerCase(), start: match.index }));
  return starts.map(({ type, start }, index) => ({ type, start, text: text.slice(start, starts[index + 1]?.start) }));
}

/** The fields that Citation.js reads but does not map to CSL. The abstract stays TeX; the cleaners know how to read it. */
function unmapped(entry: string): { arxiv?: string; abstract?: string } {
  const [raw] = plugins.input.chain(entry, {
    forceType: "@bibtex/text",
    target: "@bibtex/entries+list",
    generateGraph: false,
  });
  const { abstract, eprint = "" } = (raw as { properties: Record<string, string> }).properties;
  const arxiv = bareIdentifier("arxiv", eprint.trim().split(/\s/)[0]!);
  return {
    ...(arxiv !== undefined && { arxiv }),
    ...(abstract !== undefined && { abstract: withoutProtection(collapseWhitespace(abstract)) }),
  };
}

/** Braces that keep capitals or signs together, as the ACL Anthology writes them (`{BERT}`, `{U}niversal`, `24{\\%}`), or apart: `-{}-`. */
const protection = /(?<!\\(?:[A-Za-z]+|[^A-Za-z\s])\s?|[\\^_])\{([^{}$\\]*|\\[%&#_])\}/g;

/** In BibTeX braces group and are no text; those of formulas and commands stay for the cleaners. */
function withoutProtection(abstract: string): string {
  const parts = abstract.split(/(?<!\\)(\$[^$]*\$)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : unwrap(part))).join("");
}

/** Nobody nests deeper; each round takes off one layer. */
const mostLayers = 4;

function unwrap(text: string): string {
  let bare = text;
  for (let layer = 0; layer < mostLayers; layer++) bare = bare.replace(protection, "$1");
  return bare;
}

function firstLine(error: unknown): string {
  const said = String(error instanceof Error ? error.message : error);
  if (/got EOF/.test(said)) return "a brace or a quotation mark that is never closed";
  return said.split("\n")[0]!.slice(0, 120);
}
