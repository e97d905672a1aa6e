import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";
import { type NameParts, namesOf, printedName } from "../../names.ts";
import { bareName } from "../../names/bare-name.ts";
import { isOrganisation } from "../../names/organisation.ts";
import { splitOutsideBraces, withoutGroups, withoutOuterBraces } from "./values.ts";

/** What stands at a name for a footnote: `$^{1}$`, `\textsuperscript{*}`, `\thanks{Equal contribution}`. */
const marks =
  /\$\s?\^(?:\{[^{}$]{1,20}\}|[^{}$]{1,20})\$|\\textsuperscript\s?\{[^{}]{1,20}\}|\\(?:thanks|footnote|footnotemark|inst|orcid(?:ID|link)?|IEEEauthorrefmark|authormark)(?:\[[^\]]{0,20}\])?\{[^{}]{0,300}\}/g;

/** The names in a field, as printed. Between names stands `and`; what is in braces is one word. */
export function bibtexNames(field: string): string[] {
  const text = collapseWhitespace(withoutBracesOfList(field.replace(marks, "")).replace(/(?<!\\)~|\\,/g, " "));
  return splitOutsideBraces(text, /(?:^|(?<= ))and(?= |$)/gi).flatMap(printed);
}

/** Some put the whole list in braces as they do with titles; an organisation has fewer commas. */
function withoutBracesOfList(field: string): string {
  const inside = withoutOuterBraces(field);
  const names = splitOutsideBraces(inside, / and /gi);
  return names.length > 1 && names.every((name) => name.includes(",")) ? inside : field;
}

/** The suffix of a name, between two commas. */
const suffix = /^\{?(?:(?:jr|sr|jnr|snr|ph\.?\s?d|m\.?\s?d|esq|[2-9](?:nd|rd|th))\.?|[ivx]{1,5})\}?$/i;
/** The given name of "Vapnik, V" is no number. */
const surelySuffix = /^\{?(?:(?:jr|sr|jnr|snr|ph\.?\s?d|esq|[2-9](?:nd|rd|th))\.?|iii?)\}?$/i;

/** "First von Last", "von Last, First", "von Last, Jr, First", `{An Organisation}`; with more commas it is a list. */
function printed(name: string): string[] {
  const whole = withoutOuterBraces(name);
  if (whole !== name) return [printedName({ literal: withoutGroups(whole) })];
  const parts = splitOutsideBraces(name, /,/g).map((part) => withoutGroups(withoutOuterBraces(part)));
  const [family, second, third, ...more] = parts;
  if (/^family\s*=/i.test(name) || /,\s*family\s*=/i.test(name)) return [printedName(keyedParts(name))];
  if (second === undefined) return family === undefined ? [] : betweenSigns(family);
  if (third === undefined)
    return [
      printedName(surelySuffix.test(second) ? { given: family, suffix: second } : { family, ...withSuffix(second) }),
    ];
  if (more.length === 0 && suffix.test(second)) return [printedName({ family, given: third, suffix: second })];
  if (more.length === 0 && suffix.test(third)) return [printedName({ family, given: second, suffix: third })];
  return namesOf(parts.join(", "));
}

/** PubMed writes the suffix behind the given names: "Roe, JA Jr". */
function withSuffix(text: string): NameParts {
  const [, given, suffix] = /^(.*\S)\s(Jr\.?|Sr\.?|III?)$/.exec(text) ?? [];
  return given === undefined ? { given: text } : { given, suffix };
}

/** Some write a sign between two names; that between two words belongs to an organisation. */
function betweenSigns(text: string): string[] {
  const names = text.split(/\s\\?&\s/);
  const areNames = names.every((name) => /\S\s\S/.test(name) && !isOrganisation(name));
  return (areNames ? names : [text]).map((literal) => printedName({ literal: bareName(literal) || literal }));
}

/** The parts of BibLaTeX’s extended form: `family=Berg, given={Jan, Piet}, prefix=van der`. */
function keyedParts(name: string): NameParts {
  const parts = new Map(
    splitOutsideBraces(name, /,/g).map((part) => {
      const [, key = "", value = ""] = /^"?([a-z-]+)\s*=\s*(.*?)"?$/is.exec(part) ?? [];
      return [key.toLowerCase(), withoutGroups(withoutOuterBraces(value))];
    }),
  );
  const part = (key: string) => parts.get(key);
  return {
    given: part("given"),
    family: part("family"),
    suffix: part("suffix"),
    "non-dropping-particle": part("prefix"),
  };
}
