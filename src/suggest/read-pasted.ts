import { arxivId } from "../lib/arxiv-id.ts";
import type { Refusal, SourceRecord } from "../model/source-record.ts";
import { detectFormat } from "../pipeline/parse/formats/index.ts";
import { identifiersIn } from "../pipeline/parse/formats/identifiers.ts";
import { type Draft, recordToDraft } from "./draft.ts";

/** What was read from pasted text: the papers in it, and what in it is none. */
export interface Pasted {
  /** What the text was taken for, in words. */
  format: string;
  drafts: Draft[];
  refused: Refusal[];
}

/** Reads papers from text that a contributor has pasted: an identifier or an address, or any format that can be imported. */
export function readPasted(text: string): Pasted {
  const given = text.trim();
  const identified = /^\S+$/.test(given.replace(/^arxiv:\s*/i, "")) ? identifierAlone(given) : undefined;
  if (identified !== undefined) return { format: "identifier", drafts: [recordToDraft(identified)], refused: [] };
  const source = withoutPreface(given);
  const format = detectFormat(source);
  const { records, refused } = format.parse(source);
  const lone = records.length === 0 && format.id === "listing" ? titleAlone(given) : undefined;
  if (lone !== undefined) return { format: "title", drafts: [recordToDraft(lone)], refused: [] };
  return { format: format.label, drafts: records.map(recordToDraft), refused };
}

function identifierAlone(text: string): SourceRecord | undefined {
  const arxiv = arxivId(text);
  if (arxiv !== undefined) return { line: 1, arxiv };
  const found = identifiersIn([text]);
  return Object.keys(found).length === 0 ? undefined : { line: 1, ...found };
}

/** A browser that shows a feed puts a sentence of its own above it, which comes along when all is copied. */
function withoutPreface(text: string): string {
  const start = text.search(/<\?xml|<!DOCTYPE|<feed[\s>]/);
  return start > 0 && start < 300 && /<entry[\s>]/.test(text) ? text.slice(start) : text;
}

/** One line is a title whose abstract comes later. */
function titleAlone(text: string): SourceRecord | undefined {
  return text !== "" && text.length <= 400 && !text.includes("\n") ? { line: 1, title: text } : undefined;
}
