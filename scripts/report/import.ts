import { formatCount } from "../../src/lib/format.ts";
import { warningText } from "../../src/model/source-record.ts";
import type { ImportPlan, Outcome } from "../../src/import/plan.ts";
import { logPath } from "../io/log-path.ts";

/** The report of an import for a terminal: every change, repair, warning and rejection. */
export function importReport(
  plan: ImportPlan,
  run: { file: string; format: string; into: string; dryRun: boolean },
): string {
  const { file, into } = run;
  const entries = (outcome: Outcome) => plan.outcomes.filter((entry) => entry.outcome === outcome);
  const section = (title: string, rows: string[]) => [
    `${title}: ${rows.length}`,
    ...rows.map((row) => `  ${logPath(row)}`),
  ];
  const count = formatCount(plan.outcomes.length + plan.refused.length, "record");
  const added = entries("added").map(({ id }) => `${into}/${id}.md`);
  const updated = entries("updated").map(({ id, why }) => `${into}/${id}.md  ${why}`);
  const kept = entries("kept").map(
    ({ id, line, why }) => `${into}/${id}.md  ${why} from line ${line}; --update would replace it`,
  );
  const duplicates = plan.duplicates.map(
    ({ line, id, firstLine }) => `${file}:${line}: the same paper as line ${firstLine}, ${id}`,
  );
  const repaired = plan.repaired.flatMap(({ id, repairs }) => repairs.map((repair) => `${id}: ${repair}`));
  const warnings = plan.warnings.map(({ id, line, warning }) => `${file}:${line}: ${warningText(warning)} (${id})`);
  const refused = plan.refused.map(
    ({ line, title, reason }) => `${file}:${line}: ${reason}${title === undefined ? "" : ` (“${title.slice(0, 80)}”)`}`,
  );
  return [
    `${logPath(file)}: ${run.format}, ${count}${run.dryRun ? " (dry run, nothing written)" : ""}`,
    ...section("added", added),
    `unchanged: ${entries("unchanged").length}`,
    ...section("updated", updated),
    ...section("kept as edited", kept),
    ...section("merged duplicates", duplicates),
    ...section("repaired", repaired),
    ...section("for a person to settle", warnings),
    ...section("refused", refused),
  ].join("\n");
}
