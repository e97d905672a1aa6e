import { nameKey } from "./marked-names.ts";
import { sentences } from "../text/sentences.ts";
import type { PaperText } from "../topics/index.ts";

/** A name where it was read. */
export interface Found {
  name: string;
  /** The sentence, or the title. */
  text: string;
  /** 0 for the title. */
  passage: number;
  /** Where in the sentence it stands. */
  at: number;
}

/** Title and sentences, in order. */
export function passagesOf({ title, abstract }: PaperText): string[] {
  return [title, ...sentences(abstract).map(({ text }) => text)];
}

/** The first mention of each name, in the order of the text. */
export function firstMentions(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.passage - b.passage || a.at - b.at)
    .filter(({ name }) => nameKey(name) !== "" && !seen.has(nameKey(name)) && seen.add(nameKey(name)));
}

/** "Geometrically Aligned Transfer Encoder (GATE)" gives one name, the short one. */
export function preferShort(found: readonly Found[]): Found[] {
  return found.filter((long) => !found.some((short) => short !== long && spellsOut(long.name, short)));
}

function spellsOut(long: string, { name, text }: Found): boolean {
  const at = text.indexOf(`${long} (`);
  return at >= 0 && text.startsWith(name, at + long.length + 2);
}
