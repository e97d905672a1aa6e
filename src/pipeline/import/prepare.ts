import type { SourceRecord } from "../../model/source-record.ts";
import { clean } from "../clean/index.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { paperId } from "./paper-id.ts";
import { soundFields } from "./sound-fields.ts";

/** A record with its text mended and made Markdown, ready to be compared with content. */
export interface Prepared extends SourceRecord {
  id: string;
  title: string;
  repairs: string[];
  doubts: string[];
}

/** Mends a record's title and abstract and leaves out facts that cannot be right; the title has to be there. */
export function prepare(given: SourceRecord & { title: string }): Prepared {
  const { record, doubts } = soundFields(given);
  const title = clean(given.title, { where: "title", companion: record.abstract ?? "" });
  const abstract =
    record.abstract === undefined ? undefined : clean(record.abstract, { where: "abstract", companion: title.text });
  const markup = escapeMarkdown(title.text, "title", madeItalic(given.title, title.text));
  return {
    ...record,
    abstract: undefined,
    id: paperId(markup),
    title: markup,
    ...(abstract !== undefined && abstract.text !== "" && { abstract: escapeMarkdown(abstract.text, "abstract") }),
    repairs: [...(record.repairs ?? []), ...title.repairs, ...(abstract?.repairs ?? [])],
    doubts: [...(record.doubts ?? []), ...doubts, ...title.doubts, ...(abstract?.doubts ?? [])],
  };
}

/** Italics in a mended title that were none in the given one: a repair of ours, which must stay markup. */
function madeItalic(given: string, mended: string): string[] {
  return (mended.match(/\*[^*]+\*/g) ?? []).filter((italic) => !given.includes(italic));
}
