import type { Problem } from "../../src/model/problem.ts";

/** Problems as a JSON array, for other programs. `##[` would be a command where it is printed by a workflow. */
export function jsonReport(problems: Problem[]): string {
  return JSON.stringify(problems, undefined, 2).replaceAll("##[", "#\\u0023[");
}
