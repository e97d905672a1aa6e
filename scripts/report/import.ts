import { counted } from "../../src/lib/counted.ts";
import { doubtText } from "../../src/model/source-record.ts";
import type { ImportPlan, Outcome } from "../../src/import/plan.ts";
import { logPath } from "./workflow-command.ts";

/** What an import did, for a terminal: every change, repair, warning and refusal by name. */
export function importReport(
  plan: ImportPlan,
  run: { file: string; format: string; into: string; dryRun: boolean },
): string {
  const of = (outcome: Outcome) => plan.outcomes.filter((entry) => entry.outcome === outcome);
  const lines = [
    `${logPath(run.file)}: ${run.format}, ${counted(plan.outcomes.length + plan.refused.length, "record")}${run.dryRun ? " (dry run, nothing written)" : ""}`,
  ];
  const section = (title: string, rows: string[]) => {
    lines.push(`${title}: ${rows.length}`);
    for (const row of rows) lines.push(`  ${logPath(row)}`);
  };
  section(
    "added",
    of("added").map(({ id }) => `${run.into}/${id}.md`),
  );
  lines.push(`unchanged: ${of("unchanged").length}`);
  section(
    "updated",
    of("updated").map(({ id, why }) => `${run.into}/${id}.md  ${why}`),
  );
  section(
    "kept as edited",
    of("kept").map(({ id, line, why }) => `${run.into}/${id}.md  ${why} from line ${line}; --update would replace it`),
  );
  section(
    "merged duplicates",
    plan.duplicates.map(({ line, id, firstLine }) => `${run.file}:${line}: the same paper as line ${firstLine}, ${id}`),
  );
  section(
    "repaired",
    plan.repaired.flatMap(({ id, repairs }) => repairs.map((repair) => `${id}: ${repair}`)),
  );
  section(
    "for a person to settle",
    plan.warnings.map(({ id, line, warning }) => `${run.file}:${line}: ${doubtText(warning)} (${id})`),
  );
  section(
    "refused",
    plan.refused.map(
      ({ line, title, reason }) =>
        `${run.file}:${line}: ${reason}${title === undefined ? "" : ` (“${title.slice(0, 80)}”)`}`,
    ),
  );
  return lines.join("\n");
}
