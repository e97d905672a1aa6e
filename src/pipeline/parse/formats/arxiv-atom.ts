import { XMLParser } from "fast-xml-parser";
import { foldSpace } from "../../../lib/fold-space.ts";
import { positionsIn } from "../../../lib/positions.ts";
import type { ParsedSource, SourceFormat, SourceRecord } from "../../../model/source-record.ts";
import { withoutEmpty } from "./csl-to-record.ts";
import { identifiersIn } from "./identifiers.ts";

/** The Atom feed that arXiv's interface answers with. */
export const arxivAtom: SourceFormat = {
  id: "arxiv-atom",
  label: "arXiv Atom feed",
  detect: (text) => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[\s\S]*?>\s*)?<feed[\s>]/i.test(text) || (/^\uFEFF?\s*<\?xml/.test(text) && /<entry[\s>]/.test(text)),
  parse: parseAtom,
};

interface Entry {
  id?: string;
  title?: string;
  summary?: string;
  published?: string;
  author?: { name?: string }[];
  "arxiv:doi"?: string;
  "arxiv:journal_ref"?: string;
}

/** Own entities are how XML is made to load files or to grow; a feed has no use for them. */
const doctype = /<!DOCTYPE|<!ENTITY/i;

function parseAtom(text: string): ParsedSource {
  const at = positionsIn(text);
  const forbidden = doctype.exec(text);
  if (forbidden !== null) return { records: [], refused: [{ line: at(forbidden.index).line, reason: "XML with a document type or entities of its own, which is never expanded" }] };
  const lines = [...text.matchAll(/<entry[\s>]/g)].map(({ index }) => at(index).line);
  const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, isArray: (name) => name === "entry" || name === "author", htmlEntities: false });
  try {
    const { feed } = parser.parse(text, true) as { feed?: { entry?: Entry[] } };
    return { records: (feed?.entry ?? []).map((entry, index) => toRecord(entry, lines[index] ?? 1)), refused: [] };
  } catch (error) {
    return { records: [], refused: [{ line: Number(/line[: ]+(\d+)/i.exec(String(error))?.[1] ?? 1), reason: `XML that cannot be read (${(error as Error).message})` }] };
  }
}

function toRecord(entry: Entry, line: number): SourceRecord {
  return withoutEmpty({
    line,
    title: foldSpace(entry.title ?? ""),
    abstract: foldSpace(entry.summary ?? ""),
    authors: (entry.author ?? []).map(({ name }) => foldSpace(name ?? "")).filter(Boolean),
    published: entry.published?.slice(0, 10),
    ...identifiersIn([entry.id ?? "", entry["arxiv:doi"] ?? ""]),
  });
}
