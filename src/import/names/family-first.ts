import { generation, isInitials } from "./initials.ts";
import { isOrganisation } from "./organisation.ts";
import { printedName } from "./printed-name.ts";

const suffixes: Record<string, string> = { Jr: "Jr.", Sr: "Sr.", "2nd": "II", "3rd": "III", "4th": "IV" };
const familyWord = /^(?:St\.|(?=.*\p{L}['’‐-]?\p{L})[\p{L}'’‐-]+)$/u;
const mostFamilyWords = 5;

/**
 * A name as PubMed, Scopus and Web of Science write it, with the initials first.
 * @param inCapitals whether the family names are in capitals too, so that only the last word is of initials.
 * @returns undefined for a name of another form.
 * @example fromInitials("Van der Poel MA") // "M. A. Van der Poel"
 */
export function fromInitials(name: string, inCapitals = false): string | undefined {
  const words = name.replace(/,(?=\s(?:Jr|Sr|II|III)\b)/, "").split(" ");
  const last = words.length > 2 && generation.test(words.at(-1)!) ? words.pop()! : undefined;
  const end = inCapitals ? words.length - 1 : words.findLastIndex((word) => !isInitials(word)) + 1;
  const [family, initials] = [words.slice(0, end), words.slice(end).join(" ")];
  const isFamily = end > 0 && end <= mostFamilyWords && family.every((word) => familyWord.test(word));
  if (!isFamily || initials === "" || isOrganisation(name)) return undefined;
  const given = inCapitals ? initials.replace(/\p{Lu}(?=\p{Lu})/gu, "$&. ").replace(/\p{L}$/u, "$&.") : initials;
  return printedName({ given, family: family.join(" "), suffix: last && (suffixes[last] ?? last) });
}

/**
 * Whether a list is of names in capitals with the initials behind, as the Web of Science has them: `ROE J`, `VAN DER POEL MA`.
 * `HO NG` alone may be a given name and a family name.
 */
export function areInCapitals(names: readonly string[]): boolean {
  const form = /^(?:[\p{Lu}'’-]+\s){1,5}\p{Lu}{1,3}$/u;
  return names.every((name) => form.test(name)) && names.some((name) => /\p{Lu}{3}.*\s\p{Lu}$/u.test(name));
}
