import { dateMeant } from "../content/date-meant.ts";
import type { PaperFile } from "../content/files.ts";
import { updatePaperFile } from "../import/paper-file.ts";
import { freeId } from "../import/paper-id.ts";
import { planImport } from "../import/plan.ts";
import { withAbstractPlaceholder } from "../import/next-steps.ts";
import { isObject } from "../lib/is-object.ts";
import type { Position } from "../lib/positions.ts";
import { identifierKinds } from "../model/identifiers.ts";
import type { PaperFrontMatterInput } from "../model/paper.ts";
import { contentFile, repositoryPath } from "../model/paths.ts";
import type { SourceRecord, Warning } from "../model/source-record.ts";
import type { Draft } from "./draft.ts";
import { type FieldName, fieldPaths } from "./fields.ts";

/** The file that a draft becomes, and what the importer said while it repaired the text. */
export interface DraftFile {
  id: string;
  /** Its path in the repository. */
  file: string;
  text: string;
  repairs: string[];
  /** What a person has to settle; facts that do not fit the format are left out of the file and named here. */
  warnings: Warning[];
}

/**
 * Writes the file of a draft with the importer itself.
 * @param taken ids that papers have or once had.
 * @returns the file, or why the draft cannot be one.
 */
export function makeDraftFile(draft: Draft, taken: Iterable<string>): DraftFile | { rejection: string } {
  const plan = planImport([withAbstractPlaceholder(toRecord(draft))], [], { update: false });
  if (plan.refused[0] !== undefined) return { rejection: plan.refused[0].reason };
  const planned = plan.outcomes[0]!.id;
  const id = freeId(planned, new Map(Array.from(taken, (id) => [id, 1])));
  const decided = decisions(draft);
  const text = plan.write.get(planned)!;
  return {
    id,
    file: repositoryPath(contentFile("abstracts", id)),
    text: Object.keys(decided).length === 0 ? text : updatePaperFile(text, decided, undefined),
    repairs: plan.repaired.flatMap(({ repairs }) => repairs),
    warnings: plan.warnings.map(({ warning }) => warning),
  };
}

/** Facts that one address can show. */
const provable = ["authors", "published", "venue", ...identifierKinds] as const;

/** The draft as the importer takes it: without decisions, and with the address that was named for the rest. */
function toRecord(draft: Draft): SourceRecord {
  const published = draft.published && (dateMeant(draft.published) ?? draft.published);
  const { seenAt = [], ...record } = { ...draft, published, topics: undefined, distinct: undefined };
  if (seenAt.length === 0) return record;
  const shown = provable.filter((field) => record[field] !== undefined);
  const seen = Object.fromEntries(shown.map((field) => [field, seenAt.length === 1 ? seenAt[0]! : seenAt]));
  return { ...record, sources: { ...seen, ...record.sources } };
}

/** What a contributor decides against the program: topics, and papers that only look the same. Empty lists are left out. */
function decisions({ topics = {}, distinct = [] }: Draft): Pick<PaperFrontMatterInput, "topics" | "distinct"> {
  const filled = Object.entries(topics).filter(([, value]) => value.length > 0);
  const overruled = filled.some(([key]) => key !== "why");
  return { ...(overruled && { topics: Object.fromEntries(filled) }), ...(distinct.length > 0 && { distinct }) };
}

/** The field of the form that a place in a draft's file comes from; the title for what comes from none. */
export function fieldAt(file: PaperFile, position: Position): FieldName {
  if (!isBefore(position, file.at(file.bodyStart))) return "abstract";
  const holds = (path: readonly string[]) => {
    if (!isThere(file.data, path)) return false;
    const [key, value] = [file.locate([...path], "key"), file.locate([...path])];
    return key !== undefined && value !== undefined && !isBefore(position, key) && !isBefore(file.at(value.end), position); // prettier-ignore
  };
  // A part comes before the whole that holds it.
  const found = fieldPaths.find(([, path]) => holds(path)) ?? fieldPaths.find(([, path]) => holds(path.slice(0, 1)));
  return found?.[0] ?? "title";
}

function isThere(data: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  return isObject(data) && key in data && isThere(data[key], rest);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
