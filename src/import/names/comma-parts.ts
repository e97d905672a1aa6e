import { bareName } from "./bare-name.ts";
import { cut } from "./cut.ts";
import { isInitials } from "./initials.ts";
import { isOrganisation } from "./organisation.ts";
import { isAsian, printedName } from "./printed-name.ts";

/** What stands between two commas, and a suffix that follows it after a comma of its own. */
export interface NamePart {
  text: string;
  suffix?: string;
}

const suffix = /^(?:Jr|Sr|Inc|Ltd|LLC|GmbH|Corp|II|III|IV|2nd|3rd)\.?$/;
/** Degrees are no part of a name. M.D. may also be initials. */
const degree = /^(?:Ph\.?\s?D|D\.?Phil|M\.?Sc|B\.?Sc|MPH|MBBS|Esq|Dr|Prof)\.?$/;
const medical = /^M\.?D\.?$/;

/** The parts of a text between commas. */
export function commaParts(text: string): NamePart[] {
  return cut(text, /\s?[,，]\s?/g).reduce<NamePart[]>((parts, text) => {
    const before = parts.at(-1);
    const plain = text.replace(/[{}]/g, "");
    if (before === undefined) return [{ text }];
    if (suffix.test(plain)) before.suffix ??= plain;
    else if (!degree.test(text) && !(medical.test(text) && before.text.includes(" "))) parts.push({ text });
    return parts;
  }, []);
}

/** A part as written. */
export function joined({ text, suffix }: NamePart): string {
  return suffix === undefined ? text : `${text}, ${suffix}`;
}

/** The parts two by two. */
export function inOrder(parts: NamePart[]): [NamePart, NamePart][] {
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]!] as [NamePart, NamePart]] : []));
}

/** A family name and given names as printed. What belongs to an organisation keeps its order. */
export function turned([family, given]: [NamePart, NamePart]): string {
  if (isOrganisation(family.text)) return `${joined(family)}, ${joined(given)}`;
  return printedName({
    family: bareName(family.text),
    given: bareName(given.text),
    suffix: family.suffix ?? given.suffix,
  });
}

/** Whether parts between commas are family and given names in turn: "Roe, J., Poe, M.", "García Márquez, Gabriela". */
export function arePairs(parts: NamePart[]): boolean {
  if (parts.length % 2 === 1) return false;
  const pairs = inOrder(parts);
  if (pairs.some((pair) => pair.some(({ text }) => isOrganisation(text)))) return false;
  if (pairs.every(([family, given]) => isInitials(given.text) && !isInitials(family.text))) return true;
  if (pairs.every(([family]) => isFamily(family.text))) return true;
  return pairs.length === 1 && !parts[1]!.text.includes(" ") && !isAsian(parts[0]!.text);
}

/** One word with a capital, with particles before it in lower case; of a name in Chinese only the first sign. */
export function isFamily(text: string): boolean {
  if (isAsian(text)) return text.length === 1;
  return /^(?:(?:\p{Ll}[\p{L}'’]*|V[ao]n|D[ei]|Della?|Van de[rn]?|De la)\s)*(?:(?<!\s)|(?=\S*\p{Lu}))\S+$/u.test(text);
}
