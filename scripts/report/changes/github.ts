import type { Changes } from "../../../src/diff/compare-sites.ts";
import { outline } from "../../../src/diff/outline.ts";
import { summary } from "../../../src/diff/summary.ts";
import { errorAnnotations } from "../annotations.ts";
import { workflowCommand } from "../workflow-command.ts";
import { plainLine } from "./text.ts";

/** The outcome as a notice, and an error for each thing to repair, on the file that has to change. */
export function changesGithub(changes: Changes): string {
  const problems = outline(changes).filter(({ isProblem }) => isProblem);
  return [
    workflowCommand("notice", { title: "What this changes" }, summary(changes)),
    ...problems.flatMap(({ heading, lines }) =>
      errorAnnotations(
        heading,
        lines.map(({ pieces, ...place }) => ({ ...place, message: plainLine(pieces) })),
      ),
    ),
  ].join("\n");
}
