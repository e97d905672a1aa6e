import { paperFrontMatterSchema } from "../../model/paper.ts";
import type { SourceRecord } from "../../model/source-record.ts";
import { invisibleCharacters } from "../clean/invisible-characters.ts";
import { texAccents } from "../clean/tex-accents.ts";
import { unicodeForm } from "../clean/unicode-form.ts";
import { whiteSpace } from "../clean/white-space.ts";

const facts = ["authors", "published", "venue", "arxiv", "doi", "openreview", "acl", "links", "sources"] as const;

/** A record whose facts all fit the content format: what does not fit is left out and said, so that a file is never written wrong. */
export function soundFields(record: SourceRecord): { record: SourceRecord; doubts: string[] } {
  const sound: SourceRecord = { ...record };
  const doubts: string[] = [];
  for (const field of facts) {
    const value: unknown = tidy(record[field]);
    if (value === undefined) continue;
    const result = paperFrontMatterSchema.shape[field].safeParse(value);
    if (result.success) Object.assign(sound, { [field]: value });
    else {
      delete sound[field];
      doubts.push(`${field}: “${short(value)}” is left out (${result.error.issues[0]!.message})`);
    }
  }
  return { record: sound, doubts };
}

const lineCleaners = [unicodeForm, invisibleCharacters, whiteSpace, texAccents];

/** Names and venues are text like any other: composed characters, no invisible ones, no TeX accents. */
function tidy(value: unknown): unknown {
  if (typeof value === "string")
    return lineCleaners.reduce((text, cleaner) => cleaner.clean(text, { where: "title", companion: "" }).text, value);
  return Array.isArray(value) ? value.map(tidy).filter((item) => item !== "") : value;
}

/** Of a group its keys: what is nested deep enough cannot be written out. */
function short(value: unknown): string {
  const parts = Array.isArray(value) ? value : Object.keys(value as object);
  return (typeof value === "string" ? value : parts.filter((part) => typeof part === "string").join(", ")).slice(0, 80);
}
