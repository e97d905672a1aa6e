import type { Problem } from "../../../src/model/problem.ts";

/** Problems as a JSON array, for other programs. */
export function jsonReport(problems: Problem[]): string {
  return JSON.stringify(problems, undefined, 2);
}
