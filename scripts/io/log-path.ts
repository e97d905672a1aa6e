import { escapeInvisible } from "../../src/lib/format.ts";

/**
 * A path of unknown origin with which a line of a log begins: `::error::` there would be a command to GitHub's runner.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * @example logPath("::error::x.md") // "./::error::x.md"
 */
export function logPath(path: string): string {
  const text = escapeInvisible(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}
