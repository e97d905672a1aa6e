import { Document, isScalar, parseDocument, type YAMLMap } from "yaml";
import { bibliographicFields, paperFrontMatterSchema } from "../model/paper.ts";
import type { NormalizedRecord } from "./normalize-record.ts";

/** Front matter by key; undefined and empty values are not written. */
export type Fields = Record<string, unknown>;

/** Keys are written in the order of the schema. */
const keyOrder = Object.keys(paperFrontMatterSchema.shape);

/** The text of a new content file. */
export function writePaperFile(fields: Fields, abstract: string): string {
  return withFields(new Document({}), fields, abstract);
}

/** The text of an existing file with some fields changed; comments and other keys are kept. */
export function updatePaperFile(text: string, fields: Fields, abstract: string | undefined): string {
  const [, yaml, body] = /^\uFEFF?---[^\n]*\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n?([\s\S]*)$/.exec(text)!;
  return withFields(parseDocument(yaml!) as Document, fields, abstract ?? body!.trim());
}

function withFields(document: Document, fields: Fields, abstract: string): string {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const flow = ["authors", "keywords", "source", "links"].includes(key);
    document.set(key, document.createNode(value, { flow, aliasDuplicateObjects: false } as never));
  }
  (document.contents as YAMLMap).items.sort((a, b) => rank(a.key) - rank(b.key));
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n\n${abstract}\n`;
}

function rank(key: unknown): number {
  const index = keyOrder.indexOf(String(isScalar(key) ? key.value : key));
  return index === -1 ? keyOrder.length : index;
}

const bibliographic = [...bibliographicFields, "links", "sources"] as const;

/** The bibliographic fields of a record, as front matter. */
export function factsOf(paper: NormalizedRecord): Fields {
  return Object.fromEntries(bibliographic.map((field) => [field, paper[field]]));
}
