import { bareIdentifier, identifiersIn } from "../content/identifiers.ts";
import { detectFormat, fallbackFormat } from "../import/formats/index.ts";
import { longestTitle } from "../model/paper.ts";
import type { Rejection } from "../model/source-record.ts";
import type { Draft } from "./draft.ts";
import { readFirstPage } from "./first-page.ts";

/** What was read from pasted text: the papers in it, and what in it is none. */
export interface Pasted {
  /** What the text was taken for, in words. */
  format: string;
  drafts: Draft[];
  refused: Rejection[];
}

/** Reads papers from text that a contributor has pasted: an identifier or an address, or any format that can be imported. */
export function readPasted(text: string): Pasted {
  const given = text.trim();
  const lone = /^\S+$/.test(given.replace(/^(?:arxiv|doi):\s*/i, "")) ? readLone(given) : undefined;
  if (lone !== undefined) return lone;
  const source = withoutPreface(given);
  const format = detectFormat(source);
  const { records, refused } = format.parse(source);
  const sourced = records.map((record) => format.withSources?.(record) ?? record);
  if (format !== fallbackFormat) return pasted(format.label, sourced, refused);
  const page = readFirstPage(given);
  if (page !== undefined) return pasted("the first page of a paper", [page]);
  if (records.length > 0) return pasted(records.length === 1 ? "title and abstract" : "a list", records, refused);
  return given.length <= longestTitle && !given.includes("\n")
    ? pasted("title", [{ title: given, line: 1 }])
    : pasted("text", [], refused);
}

function pasted(format: string, drafts: Draft[], refused: Rejection[] = []): Pasted {
  return { format, drafts, refused };
}

/** An identifier or an address alone; undefined for any other word. */
function readLone(text: string): Pasted | undefined {
  const arxiv = bareIdentifier("arxiv", text);
  const found = arxiv === undefined ? identifiersIn([text]) : { arxiv };
  if (Object.keys(found).length > 0) return pasted("identifier", [{ line: 1, ...found }]);
  if (!/^https?:/i.test(text)) return undefined;
  const reason = "this address names no identifier that is known here; paste the title and the abstract of the paper";
  return pasted("address", [], [{ line: 1, reason }]);
}

/** A browser that shows a feed puts a sentence of its own above it, which comes along when all is copied. */
function withoutPreface(text: string): string {
  const start = text.search(/<\?xml|<!DOCTYPE|<feed[\s>]/);
  return start > 0 && start < 300 && /<entry[\s>]/.test(text) ? text.slice(start) : text;
}
