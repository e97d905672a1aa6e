import type { DraftField } from "./draft.ts";

/** Keys of the file whose field in the form has another name. */
const otherNames: Record<string, DraftField> = { links: "code", sources: "seenAt", topics: "add", repairs: "abstract" };
const own = new Set(["title", "authors", "published", "venue", "arxiv", "doi", "openreview", "acl"]);

/** The field of the form that a line of the draft's file comes from; the abstract below the front matter. */
export function fieldOfLine(text: string, line: number): DraftField {
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1);
  if (line - 1 > end) return "abstract";
  for (let at = line - 1; at > 0; at--) {
    const key = /^([a-z]+):/.exec(lines[at] ?? "")?.[1];
    if (key !== undefined) return own.has(key) ? (key as DraftField) : (otherNames[key] ?? "title");
  }
  return "title";
}
