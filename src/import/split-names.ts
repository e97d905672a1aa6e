import { collapseWhitespace } from "../lib/collapse-whitespace.ts";

/** A suffix that follows a name after a comma. */
const suffix = /^(?:Jr|Sr|Inc|Ltd|LLC|GmbH|Ph\.?D|M\.?D|I{1,3}|IV)\.?$/;

/**
 * The names in one text: "A. Able, B. Baker" is two names, "Able, Anna" is one. Between semicolons, the part before the
 * comma is always the family name.
 */
export function splitNames(text: string): string[] {
  const names = collapseWhitespace(text)
    .split(/\s*[;|]\s*|\s+and\s+/)
    .map(namesBetweenCommas)
    .filter((parts) => parts.length > 0);
  const familyFirst = /[;|]/.test(text) || (names.length > 1 && names.every((parts) => parts.length === 2));
  return names.flatMap((parts) => (familyFirst || isFamilyFirst(parts) ? givenFirst(parts) : parts));
}

/** One name as printed, the given name first: "Able, Anna" is "Anna Able". */
export function oneName(line: string): string {
  const parts = namesBetweenCommas(line);
  return isFamilyFirst(parts) ? givenFirst(parts)[0]! : collapseWhitespace(line);
}

/** The parts between commas, a suffix joined to the name before it. */
export function namesBetweenCommas(text: string): string[] {
  const parts = collapseWhitespace(text).split(/\s*,\s*/).filter(Boolean); // prettier-ignore
  return parts.reduce<string[]>((names, part) => {
    if (suffix.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
    return names;
  }, []);
}

function isFamilyFirst(parts: string[]): boolean {
  return parts.length === 2 && !parts[0]!.includes(" ");
}

/** "Able" and "Anna, Jr." become "Anna Able, Jr."; anything but two parts stays. */
function givenFirst(parts: string[]): string[] {
  if (parts.length !== 2) return parts;
  const [given, ...suffixes] = parts[1]!.split(", ");
  return [[`${given} ${parts[0]}`, ...suffixes].join(", ")];
}
