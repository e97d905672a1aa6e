import { withAbstractPlaceholder } from "../import/next-steps.ts";
import { planImport } from "../import/plan.ts";
import { updatePaperFile } from "../import/paper-file.ts";
import { freeId } from "../import/paper-id.ts";
import type { Warning } from "../model/source-record.ts";
import { decisions, type Draft } from "./draft.ts";
import { draftToRecord } from "./draft-record.ts";

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
export function makeDraftFile(draft: Draft, taken: Iterable<string>): DraftFile | { refused: string } {
  const { outcomes, write, repaired, warnings, refused } = planImport(
    [withAbstractPlaceholder(draftToRecord(draft))],
    [],
    {
      update: false,
    },
  );
  if (refused[0] !== undefined) return { refused: refused[0].reason };
  const planned = outcomes[0]!.id;
  const id = freeId(planned, new Map(Array.from(taken, (id) => [id, 1])));
  const own = decisions(draft);
  const text = write.get(planned)!;
  return {
    id,
    file: `content/abstracts/${id}.md`,
    text: Object.keys(own).length === 0 ? text : updatePaperFile(text, own, undefined),
    repairs: repaired.flatMap((paper) => paper.repairs),
    warnings: warnings.map(({ warning }) => warning),
  };
}
