import { dateMeant } from "../../content/date-meant.ts";
import { identifiersIn } from "../../content/identifiers.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { isObject } from "../../lib/is-object.ts";
import { type SourceRecord, withoutEmpty } from "../../model/source-record.ts";
import { namesOf } from "../names.ts";

/** The fields of a CSL-JSON item that a paper needs. */
export type CslInput = {
  [field in "title" | "abstract" | "author" | "issued" | "container-title" | "event-title" | "event" | "DOI" | "URL" | "number" | "note"]?: unknown;
}; // prettier-ignore

/** A paper from a CSL-JSON item, which the parsers of BibTeX and RIS return too. */
export function cslToRecord(item: CslInput, line: number): SourceRecord {
  const venue = [item["container-title"], item["event-title"], item.event]
    .flat()
    .find((value) => typeof value === "string" && value.trim() !== "");
  return withoutEmpty({
    line,
    title: plainText(item.title),
    abstract: plainText(item.abstract),
    authors: namesOf(item.author),
    published: published(item.issued),
    venue: plainText(venue),
    ...identifiersIn([item.DOI, item.URL, item.number, item.note].filter((value) => typeof value === "string")),
  });
}

/** The text without HTML and JATS; italics, superscripts and subscripts become TeX, which the cleaners read. */
function plainText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value
    .replace(/^\s*<jats:title>\s*Abstract\s*<\/jats:title>/i, "")
    .replace(/<i>([^<>]*)<\/i>/g, "\\textit{$1}")
    .replace(/<((?:jats:)?sup)>([^<>]{1,20})<\/\1>/g, (_, _tag, raised: string) => `$^{${raised}}$`)
    .replace(/<((?:jats:)?sub)>([^<>]{1,20})<\/\1>/g, (_, _tag, lowered: string) => `$_{${lowered}}$`);
  return collapseWhitespace(withoutTagPairs(text)) || undefined;
}

/** Elements that separate words. */
const block = /^(?:p|jats:(?:p|title|sec|list|list-item|disp-quote))$/;

/** Removes tags of CSL and JATS that come in pairs. A single one is text, not markup, and is kept. */
function withoutTagPairs(text: string): string {
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

function published(issued: unknown): string | undefined {
  const { "date-parts": ranges, raw } = isObject(issued) ? issued : {};
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  // Some programs write numbers as text.
  const parts = (Array.isArray(first) ? first : []).map((part) => (typeof part === "string" ? Number(part) : part));
  const unknown = parts.findIndex((part) => !Number.isInteger(part) || part < 1);
  const known = unknown < 0 ? parts : parts.slice(0, unknown);
  if (known.length > 0) return known.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
  if (typeof raw !== "string") return undefined;
  // RIS writes `2020/03/01/` and leaves parts empty: `2020///`.
  const date = raw.trim().replace(/\/+$/, "");
  return dateMeant(date) ?? date;
}
