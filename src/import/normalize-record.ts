import { unusedCharacter } from "../lib/unused-character.ts";
import type { SourceRecord, Warning } from "../model/source-record.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { fallbackId, paperId } from "./paper-id.ts";
import type { Cleaned } from "./repair/cleaner.ts";
import { clean } from "./repair/index.ts";
import { safeText } from "./safe-text.ts";
import { validFields } from "./valid-fields.ts";

/** A record with its text repaired and written as Markdown, ready to be compared with content. */
export interface NormalizedRecord extends SourceRecord {
  id: string;
  title: string;
  repairs: string[];
  warnings: Warning[];
}

/** Repairs the title and the abstract of a record and leaves out fields with invalid values. */
export function normalizeRecord(given: SourceRecord & { title: string }): NormalizedRecord {
  const { record, warnings } = validFields(given);
  const { italics, ...title } = cleanTitle(given.title, record.abstract ?? "");
  const abstract =
    record.abstract === undefined ? undefined : clean(record.abstract, { where: "abstract", companion: title.text });
  const safeTitle = safeText(escapeMarkdown(title.text, "title", italics), "title");
  const id = paperId(safeTitle.text);
  const safeAbstract = safeText(escapeMarkdown(abstract?.text ?? "", "abstract"), "abstract");
  return {
    ...record,
    abstract: undefined,
    id,
    title: safeTitle.text,
    ...(safeAbstract.text !== "" && { abstract: safeAbstract.text }),
    repairs: [
      ...(record.repairs ?? []),
      ...title.repairs,
      ...safeTitle.repairs,
      ...(abstract?.repairs ?? []),
      ...safeAbstract.repairs,
    ],
    warnings: [
      ...(record.warnings ?? []),
      ...warnings,
      ...warningsOn("title", title.warnings),
      ...warningsOn("title", id === fallbackId ? [noLatinName] : []),
      ...warningsOn("abstract", abstract?.warnings ?? []),
    ],
  };
}

const noLatinName = "no letter of it can be used in a URL; give the file a name in Latin letters";

function warningsOn(field: string, messages: string[]): Warning[] {
  return messages.map((message) => ({ field, message }));
}

/**
 * Repairs a title. Italics that a repair makes are markup; stars of the source are text but for those of commands,
 * and are replaced by a marker until the repairs are done.
 */
function cleanTitle(given: string, companion: string): Cleaned & { italics: string[] } {
  const marker = unusedCharacter(given);
  const { text, repairs, warnings } = clean(given.replace(/(?<!\\[A-Za-z]{1,20})\*/g, marker), {
    where: "title",
    companion,
  });
  const restored = (repaired: string) => repaired.replaceAll(marker, "*");
  const italics = (text.match(/\*[^*]+\*/g) ?? []).filter((italic) => !italic.includes(marker));
  return { text: restored(text), repairs: repairs.map(restored), warnings: warnings.map(restored), italics };
}
