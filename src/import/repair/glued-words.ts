import { type Cleaner, shown } from "./cleaner.ts";

/** Names that are written this way; joined words in them are no damage. */
const camel = /(?<![\p{L}\p{N}_])(\p{Lu}?\p{Ll}{4,})(\p{Lu}\p{Ll}{4,})(?![\p{L}\p{N}_])/gu;

/** Parts a word that lost its space, where the same paper has the two words apart and never joined: InvariancePropagation. */
export const gluedWords: Cleaner = {
  id: "glued-words",
  clean: (text, { companion }) => {
    const repairs: string[] = [];
    const elsewhere = (pattern: string, flags: string, not: string) =>
      new RegExp(pattern, flags).test(`${companion}\n${text.replaceAll(not, "")}`);
    const repaired = text.replace(camel, (match, first: string, second: string) => {
      if (companion.includes(match) || !elsewhere(`\\b${first}[\\s-]+${second}`, "i", match)) return match;
      repairs.push(
        `${shown(match)} is ${shown(`${first} ${second}`)} (space lost; the two words stand apart elsewhere in the same record)`,
      );
      return `${first} ${second}`;
    });
    return { text: repaired, repairs: [...new Set(repairs)], warnings: [] };
  },
};
