import type { Changes } from "../../../src/diff/compare-sites.ts";
import { outline, type Section } from "../../../src/diff/outline.ts";
import { verdict } from "../../../src/diff/verdict.ts";
import { workflowCommand } from "../workflow-command.ts";
import { plainLine } from "./text.ts";

/** GitHub shows ten annotations of a kind for a step. */
const shown = 10;

/** The outcome as a notice, and an error for each thing to repair; they land on the file that has to change. */
export function changesGithub(changes: Changes): string {
  const problems = outline(changes).filter(({ isProblem }) => isProblem);
  return [
    workflowCommand("notice", { title: "What this changes" }, verdict(changes)),
    ...problems.flatMap(errors),
  ].join("\n");
}

function errors({ heading, lines }: Section): string[] {
  const more = lines.length - shown;
  return [
    ...lines
      .slice(0, shown)
      .map(({ file, pieces }) =>
        workflowCommand("error", { ...(file !== undefined && { file, line: 1 }), title: heading }, plainLine(pieces)),
      ),
    ...(more > 0 ? [`${heading}: and ${more} more, all in the summary of this job`] : []),
  ];
}
