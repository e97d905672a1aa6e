import { unusedCharacter } from "../lib/unused-character.ts";
import type { Warning, SourceRecord } from "../model/source-record.ts";
import type { Cleaned } from "./repair/cleaner.ts";
import { clean } from "./repair/index.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { nameless, paperId } from "./paper-id.ts";
import { validFields } from "./valid-fields.ts";

/** A record with its text repaired and made Markdown, ready to be compared with content. */
export interface Prepared extends SourceRecord {
  id: string;
  title: string;
  repairs: string[];
  warnings: Warning[];
}

/** Mends a record's title and abstract and leaves out facts that cannot be right; the title has to be there. */
export function prepare(given: SourceRecord & { title: string }): Prepared {
  const { record, warnings } = validFields(given);
  const { italics, ...title } = cleanTitle(given.title, record.abstract ?? "");
  const abstract =
    record.abstract === undefined ? undefined : clean(record.abstract, { where: "abstract", companion: title.text });
  const markup = escapeMarkdown(title.text, "title", italics);
  const id = paperId(markup);
  return {
    ...record,
    abstract: undefined,
    id,
    title: markup,
    ...(abstract !== undefined && abstract.text !== "" && { abstract: escapeMarkdown(abstract.text, "abstract") }),
    repairs: [...(record.repairs ?? []), ...title.repairs, ...(abstract?.repairs ?? [])],
    warnings: [
      ...(record.warnings ?? []),
      ...warnings,
      ...doubtsAbout("title", title.warnings),
      ...doubtsAbout("title", id === nameless ? [noName] : []),
      ...doubtsAbout("abstract", abstract?.warnings ?? []),
    ],
  };
}

const noName = "no letter of it can stand in an address; give the file a name in Latin letters that tells the paper";

function doubtsAbout(field: string, messages: string[]): Warning[] {
  return messages.map((message) => ({ field, message }));
}

/**
 * Mends a title. The italics that a repair made are markup; stars that the source had are stars, for which a mark
 * stands meanwhile.
 */
function cleanTitle(given: string, companion: string): Cleaned & { italics: string[] } {
  const star = unusedCharacter(given);
  const { text, repairs, warnings } = clean(given.replaceAll("*", star), { where: "title", companion });
  const restored = (repaired: string) => repaired.replaceAll(star, "*");
  const italics = (text.match(/\*[^*]+\*/g) ?? []).filter((italic) => !italic.includes(star));
  return { text: restored(text), repairs: repairs.map(restored), warnings: warnings.map(restored), italics };
}
