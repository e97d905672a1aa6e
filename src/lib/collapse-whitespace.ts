/** Replaces each run of whitespace, including no-break spaces and line separators, by one space, and trims the ends. */
export function collapseWhitespace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
