/**
 * Foreign words for a terminal or a log, so that they stay on their line and a reader sees what is there: characters that
 * break lines, steer the terminal, turn the direction of writing or cannot be seen are named. `##[` is pulled apart, since
 * GitHub's runner takes it for a command wherever it stands in a log.
 * @example visible("a\u202Eb") // "a⟨U+202E⟩b"
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, named).replaceAll("##[", "## [");
}

function named(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
