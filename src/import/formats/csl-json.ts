import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import type { SourceFormat, SourceRecord } from "../../model/source-record.ts";
import { dateMeant } from "../../content/date-meant.ts";
import { identifiersIn } from "../../content/identifiers.ts";
import { withoutEmpty } from "./fields.ts";
import { readItems } from "./json-items.ts";

/** CSL-JSON: an array of items whose authors have family and given names. */
export const cslJson: SourceFormat = {
  id: "csl-json",
  label: "CSL-JSON",
  detect: (text) => /^\uFEFF?\s*[[{]/.test(text) && /"(?:family|date-parts|container-title|literal)"\s*:/.test(text),
  parse: (text) => readItems(text, cslToRecord),
};

/** A CSL-JSON item, of which only what a paper needs is read. */
export interface CslInput {
  title?: unknown;
  abstract?: unknown;
  author?: unknown;
  issued?: unknown;
  "container-title"?: unknown;
  "event-title"?: unknown;
  event?: unknown;
  DOI?: unknown;
  URL?: unknown;
  number?: unknown;
  note?: unknown;
}

/** A paper from a CSL-JSON item, which the parsers of BibTeX and RIS give as well. */
export function cslToRecord(item: CslInput, line: number): SourceRecord {
  const venue = [item["container-title"], item["event-title"], item.event]
    .flat()
    .find((value) => typeof value === "string" && value.trim() !== "");
  return withoutEmpty({
    line,
    title: plain(item.title),
    abstract: plain(item.abstract),
    authors: (Array.isArray(item.author) ? item.author : []).map(fullName).filter((name) => name !== ""),
    published: issued(item.issued),
    venue: plain(venue),
    ...identifiersIn([item.DOI, item.URL, item.number, item.note].filter((value) => typeof value === "string")),
  });
}

/** Citation.js marks up titles as HTML; italics, raised and lowered signs are written as TeX, which the cleaners read. */
function plain(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value
    .replace(/^\s*<jats:title>\s*Abstract\s*<\/jats:title>/i, "")
    .replace(/<i>([^<>]*)<\/i>/g, "\\textit{$1}")
    .replace(/<((?:jats:)?sup)>([^<>]{1,20})<\/\1>/g, (_, _tag, raised: string) => `$^{${raised}}$`)
    .replace(/<((?:jats:)?sub)>([^<>]{1,20})<\/\1>/g, (_, _tag, lowered: string) => `$_{${lowered}}$`);
  return collapseWhitespace(withoutPairs(text)) || undefined;
}

/** Words on either side of such a tag are words of their own. */
const block = /^(?:p|jats:(?:p|title|sec|list|list-item|disp-quote))$/;

/** Takes out the tags of CSL and JATS that have a partner. One that is alone is no markup but words, which nobody may lose. */
function withoutPairs(text: string): string {
  const open: RegExpExecArray[] = [];
  const pairs: RegExpExecArray[] = [];
  for (const tag of text.matchAll(/<(\/?)(i|b|sub|sup|span|sc|p|jats:[\w-]+)(?:\s[^<>]*)?>/g)) {
    if (tag[1] === "") open.push(tag);
    else if (open.at(-1)?.[2] === tag[2]) pairs.push(open.pop()!, tag);
  }
  let kept = "";
  let end = 0;
  for (const { 0: tag, 2: name, index } of pairs.sort((a, b) => a.index - b.index)) {
    kept += text.slice(end, index) + (block.test(name!) ? " " : "");
    end = index + tag.length;
  }
  return kept + text.slice(end);
}

/** The parts of a name in the order in which they are written. What is no text is no part of a name. */
function fullName(author: unknown): string {
  const name = fieldsOf(author);
  const parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"].map((part) => name[part]);
  const whole = typeof name["literal"] === "string" ? [name["literal"]] : parts;
  return collapseWhitespace(whole.filter((part) => typeof part === "string" && part !== "").join(" "));
}

function issued(date: unknown): string | undefined {
  const { "date-parts": ranges, raw } = fieldsOf(date);
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  const parts = (Array.isArray(first) ? first : []).map(toNumber);
  const unknown = parts.findIndex((part) => !Number.isInteger(part) || part < 1);
  const given = unknown < 0 ? parts : parts.slice(0, unknown);
  if (given.length === 0) return typeof raw === "string" ? rawDate(raw) : undefined;
  return given.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

/** A number of a date, which some programs write as text. */
function toNumber(part: unknown): number {
  return typeof part === "number" || typeof part === "string" ? Number(part) : Number.NaN;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** RIS writes `2020/03/01/` and leaves parts empty: `2020///`. */
function rawDate(raw: string): string {
  const given = raw.trim().replace(/\/+$/, "");
  return dateMeant(given) ?? given;
}
