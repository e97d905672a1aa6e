import { collapseWhitespace } from "../lib/collapse-whitespace.ts";

/** What may follow a name behind a comma and is no name. */
const suffix = /^(?:Jr|Sr|Inc|Ltd|LLC|GmbH|Ph\.?D|M\.?D|I{1,3}|IV)\.?$/;

/**
 * The names in one text: "A. Able, B. Baker" is two names, "Able, Anna" is one; between semicolons a comma always turns a
 * name round.
 */
export function splitNames(text: string): string[] {
  const names = collapseWhitespace(text)
    .split(/\s*[;|]\s*|\s+and\s+/)
    .map(namesBetweenCommas)
    .filter((parts) => parts.length > 0);
  const familyFirst = /[;|]/.test(text) || (names.length > 1 && names.every((parts) => parts.length === 2));
  return names.flatMap((parts) =>
    parts.length === 2 && (familyFirst || !parts[0]!.includes(" ")) ? [turned(parts[0]!, parts[1]!)] : parts,
  );
}

/** A line that is one name, as printed: "Able, Anna" is turned round. */
export function oneName(line: string): string {
  const parts = namesBetweenCommas(line);
  return parts.length === 2 && !parts[0]!.includes(" ") ? turned(parts[0]!, parts[1]!) : collapseWhitespace(line);
}

/** What stands between commas, a suffix with the name that it follows. */
export function namesBetweenCommas(text: string): string[] {
  const names: string[] = [];
  for (const part of collapseWhitespace(text)
    .split(/\s*,\s*/)
    .filter(Boolean)) {
    if (suffix.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names;
}

/** "Able" and "Anna, Jr." are Anna Able, Jr. */
function turned(family: string, given: string): string {
  const [first, ...suffixes] = given.split(", ");
  return [`${first} ${family}`, ...suffixes].join(", ");
}
