/** Cues written one after the other, parted by commas. */
export function cueList(text: string): string[] {
  return text.split(",").map((cue) => cue.trim().replace(/\s+/g, " "));
}
