import { generation, isInitials } from "./initials.ts";
import { isOrganisation } from "./organisation.ts";
import { printedName } from "./printed-name.ts";

const suffixes: Record<string, string> = { Jr: "Jr.", Sr: "Sr.", "2nd": "II", "3rd": "III", "4th": "IV" };
const familyWord = /^(?:St\.|(?=.*\p{L}['’‐-]?\p{L})[\p{L}'’‐-]+)$/u;
const mostFamilyWords = 5;

/**
 * A name as PubMed, Scopus and Web of Science write it, with the initials first.
 * @returns undefined for a name of another form.
 * @example fromInitials("Van der Poel MA") // "M. A. Van der Poel"
 */
export function fromInitials(name: string): string | undefined {
  const words = name.replace(/,(?=\s(?:Jr|Sr|II|III)\b)/, "").split(" ");
  const last = words.length > 2 && generation.test(words.at(-1)!) ? words.pop()! : undefined;
  const end = words.findLastIndex((word) => !isInitials(word)) + 1;
  const [family, initials] = [words.slice(0, end), words.slice(end).join(" ")];
  const isFamily = end > 0 && end <= mostFamilyWords && family.every((word) => familyWord.test(word));
  if (!isFamily || initials === "" || isOrganisation(name)) return undefined;
  return printedName({ given: initials, family: family.join(" "), suffix: last && (suffixes[last] ?? last) });
}
