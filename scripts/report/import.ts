import { formatCount } from "../../src/lib/format.ts";
import { warningText } from "../../src/model/source-record.ts";
import type { ImportPlan, Outcome } from "../../src/import/plan.ts";
import { logPath } from "./workflow-command.ts";

/** What an import is called with, and the format of its file. */
export interface ImportRun {
  file: string;
  format: string;
  into: string;
  dryRun: boolean;
}

/** What an import did, for a terminal: every change, repair, warning and refusal by name. */
export function importReport(plan: ImportPlan, run: ImportRun): string {
  const records = formatCount(plan.outcomes.length + plan.refused.length, "record");
  const head = `${logPath(run.file)}: ${run.format}, ${records}${run.dryRun ? " (dry run, nothing written)" : ""}`;
  const sections = Object.entries(rowsOf(plan, run)).map(([title, rows]) =>
    [`${title}: ${rows.length}`, ...(title === "unchanged" ? [] : rows.map((row) => `  ${logPath(row)}`))].join("\n"),
  );
  return [head, ...sections].join("\n");
}

/** The rows of each section, in the order in which they are shown. */
function rowsOf({ outcomes, duplicates, repaired, warnings, refused }: ImportPlan, { file, into }: ImportRun) {
  const path = (id: string) => `${into}/${id}.md`;
  const of = (outcome: Outcome) => outcomes.filter((entry) => entry.outcome === outcome);
  const quoted = (title?: string) => (title === undefined ? "" : ` (“${title.slice(0, 80)}”)`);
  return {
    added: of("added").map(({ id }) => path(id)),
    unchanged: of("unchanged").map(({ id }) => path(id)),
    updated: of("updated").map(({ id, why }) => `${path(id)}  ${why}`),
    "kept as edited": of("kept").map(({ id, line, why }) => `${path(id)}  ${why} from line ${line}; --update would replace it`), // prettier-ignore
    "merged duplicates": duplicates.map(({ line, id, firstLine }) => `${file}:${line}: the same paper as line ${firstLine}, ${id}`), // prettier-ignore
    repaired: repaired.flatMap(({ id, repairs }) => repairs.map((repair) => `${id}: ${repair}`)),
    "for a person to settle": warnings.map(
      ({ id, line, warning }) => `${file}:${line}: ${warningText(warning)} (${id})`,
    ),
    refused: refused.map(({ line, title, reason }) => `${file}:${line}: ${reason}${quoted(title)}`),
  };
}
