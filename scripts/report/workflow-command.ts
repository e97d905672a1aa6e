import { escapeInvisible } from "../../src/lib/format.ts";

/**
 * A line that GitHub's runner reads as a command: an annotation. Nothing in its values can end it or begin another.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand(
  level: "error" | "warning" | "notice",
  properties: Record<string, string | number>,
  message: string,
): string {
  const place = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${place.join(",")}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * A path or message of unknown origin at the start of a line, such that it is no such command.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * @example logPath("::error::x.md") // "./::error::x.md"
 */
export function logPath(path: string): string {
  const text = escapeInvisible(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}

/** GitHub shows ten annotations of a kind for a step. */
const mostAnnotations = 10;

/** Errors of one kind as annotations, each on its file where it has one. */
export function errorAnnotations(title: string, errors: { file?: string; message: string }[]): string[] {
  const more = errors.length - mostAnnotations;
  const rows = errors.slice(0, mostAnnotations).map(({ file, message }) => {
    return workflowCommand("error", { ...(file !== undefined && { file, line: 1 }), title }, message);
  });
  return more > 0 ? [...rows, `${title}: and ${more} more`] : rows;
}
