import { workflowCommand } from "./workflow-command.ts";

/** GitHub shows ten annotations of a kind for a step. */
const mostAnnotations = 10;

/** Errors of one kind as annotations, each on its file where it has one. */
export function errorAnnotations(title: string, errors: { file?: string; message: string }[]): string[] {
  const more = errors.length - mostAnnotations;
  return [
    ...errors
      .slice(0, mostAnnotations)
      .map(({ file, message }) =>
        workflowCommand("error", { ...(file !== undefined && { file, line: 1 }), title }, message),
      ),
    ...(more > 0 ? [`${title}: and ${more} more`] : []),
  ];
}
