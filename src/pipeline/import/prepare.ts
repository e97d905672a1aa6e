import type { SourceRecord } from "../../model/source-record.ts";
import { clean } from "../clean/index.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { paperId } from "./paper-id.ts";

/** A record with its text mended and made Markdown, ready to be compared with content. */
export interface Prepared extends SourceRecord {
  id: string;
  title: string;
  repairs: string[];
  doubts: string[];
}

/** Mends a record's title and abstract; the title has to be there. */
export function prepare(record: SourceRecord & { title: string }): Prepared {
  const title = clean(record.title, { where: "title", companion: record.abstract ?? "" });
  const abstract = record.abstract === undefined ? undefined : clean(record.abstract, { where: "abstract", companion: title.text });
  // Italics in a title are a repair of ours and must stay markup.
  const markup = title.repairs.length > 0 && title.text.includes("*") ? title.text : escapeMarkdown(title.text, "title");
  return {
    ...record,
    id: paperId(markup),
    title: markup,
    ...(abstract !== undefined && { abstract: escapeMarkdown(abstract.text, "abstract") }),
    repairs: [...(record.repairs ?? []), ...title.repairs, ...(abstract?.repairs ?? [])],
    doubts: [...title.doubts, ...(abstract?.doubts ?? [])],
  };
}
