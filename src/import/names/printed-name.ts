import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { withStops } from "./initials.ts";

/** The parts of a name, as CSL has them; `literal` is a whole name. A part may be a list of texts. */
export interface NameParts {
  given?: unknown;
  family?: unknown;
  suffix?: unknown;
  "dropping-particle"?: unknown;
  "non-dropping-particle"?: unknown;
  literal?: unknown;
}

const nameParts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"] as const;

/** Scripts in which the family name comes first and no blank follows it, as CSL 1.0.2 says. */
const asian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー・]+$/u;

/** A name as printed, from its parts; empty if there are none. */
export function printedName(name: NameParts): string {
  if (textOf(name.literal) !== "") return textOf(name.literal);
  const [family, given] = [textOf(name.family), textOf(name.given)];
  if (isAsian(family) && isAsian(given)) return `${family}${given}`;
  const parts = { ...name, given: withStops(given, family) };
  const [first = "", ...others] = nameParts.map((part) => textOf(parts[part])).filter(Boolean);
  return others.reduce((printed, part) => `${printed}${isElided(printed) ? "" : " "}${part}`, first);
}

/** Whether a text is of signs that Chinese, Japanese and Korean names are written in. */
export function isAsian(text: string): boolean {
  return asian.test(text);
}

/** Particles to which the family name is joined: `d’` and `al-`. */
function isElided(printed: string): boolean {
  return /(?:^|\s)(?:[dl]['’]|[ae]l-)$/i.test(printed);
}

/** The text of a part, which some programs give as a list of its words. */
function textOf(part: unknown): string {
  const words = [part].flat().filter((word) => typeof word === "string");
  return collapseWhitespace(words.join(" "));
}
