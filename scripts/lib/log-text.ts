/** Control and bidirectional characters, half pairs, line and paragraph separators: none may end a line or reach a terminal. */
const unprintable = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * A text of unknown origin as a part of one line of a log. A line break in a file's name must not begin a line of its own,
 * and `##[` would be a command to the machines that run workflows, wherever in a line it stands.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * @example logText("a\n::error::b") // "aU+000A::error::b"
 */
export function logText(text: string): string {
  return text
    .replace(unprintable, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`)
    .replaceAll("##[", "## [");
}

/** The same for a path with which a line begins: `::error::` there would be a command as well. */
export function logPath(path: string): string {
  const text = logText(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}
