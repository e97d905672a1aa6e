import { Document, isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { paperFrontMatterSchema } from "../model/paper.ts";

/** Values for front matter by key; those that are undefined or empty are not written. */
export type Fields = Record<string, unknown>;

/** The order of keys in the schema is the order in the file. */
const keyOrder = Object.keys(paperFrontMatterSchema.shape);

/** The text of a new content file. */
export function writePaperFile(fields: Fields, abstract: string): string {
  return withFields(new Document({}), fields, abstract);
}

/** The text of an existing file with some fields changed; its comments and other keys stay. */
export function updatePaperFile(text: string, fields: Fields, abstract: string | undefined): string {
  const [, yaml, body] = /^\uFEFF?---[^\n]*\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n?([\s\S]*)$/.exec(text)!;
  return withFields(parseDocument(yaml!) as Document, fields, abstract ?? body!.trim());
}

function withFields(document: Document, fields: Fields, abstract: string): string {
  const map = document.contents as YAMLMap;
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    document.set(
      key,
      document.createNode(value, {
        flow: key === "authors" || key === "source" || key === "links",
        aliasDuplicateObjects: false,
      } as never),
    );
  }
  if (isMap(map)) map.items.sort((a, b) => place(a.key) - place(b.key));
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n\n${abstract}\n`;
}

function place(key: unknown): number {
  const index = keyOrder.indexOf(String(isScalar(key) ? key.value : key));
  return index === -1 ? keyOrder.length : index;
}
