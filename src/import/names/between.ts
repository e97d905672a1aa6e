import { bareName, isBraced, withoutAdditions } from "./bare-name.ts";
import { arePairs, commaParts, inOrder, isFamily, joined, type NamePart, turned } from "./comma-parts.ts";
import { cut, isCutAt } from "./cut.ts";
import { isOrganisation } from "./organisation.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";

/** Marks that stand between names and within none. */
const strong = /[;；|、•]|\s[·/]\s/g;
/** A collaboration, and its members behind a colon. */
const ofGroup = /\b(Collaborations?|Consortium|Group|Team):\s/g;
export const conjunction = /,?\s(?:and|AND|&)\s|,\s?&\s?/g;

/** The names in a text of any number of them, and whether commas told their family names. */
export function namesBetween(text: string): { names: string[]; areTurned: boolean } {
  const isStrong = isCutAt(text, strong);
  const list = listInBraces(text);
  if (list !== undefined) return namesBetween(list);
  const unlisted = text.replace(/^\[([^[\]]*)\]$/, "$1").replace(ofGroup, isStrong ? "$1; " : "$1, ");
  const names = cut(unlisted, strong).flatMap((piece) => cut(piece, conjunction)).map(withParts); // prettier-ignore
  // BibTeX has "and" between any two names, so that a comma is always within one.
  const isBibtex = names.length > 1 && names.every(({ parts }) => parts.length === 2 || (parts.length === 1 && names.length > 2)); // prettier-ignore
  const isEach = isStrong || isBibtex;
  const areTurned = names.some(
    ({ piece, parts }) => parts.length > 1 && !isBraced(piece) && (isEach || arePairs(parts)),
  );
  return { names: names.flatMap((name) => (isEach ? [nameOf(name)] : listOf(name))).filter(Boolean), areTurned };
}

/** The list in braces around all of it, which some put as they do around titles; an organisation has other words. */
function listInBraces(text: string): string | undefined {
  const inside = /^\{+([^{}]*)\}+$/.exec(text)?.[1];
  const names = inside === undefined || isOrganisation(inside) ? [] : cut(inside, conjunction);
  const areNames =
    names.every((name) => /^[^\s,]+(?: [^,]+|,[^,]+)$/.test(name)) || names.every((name) => name.includes(","));
  return names.length > 1 && areNames ? inside : undefined;
}

/** A text between two marks. */
interface Piece {
  piece: string;
  parts: NamePart[];
}

/** A text of a name, in its parts. */
export function withParts(text: string): Piece {
  const piece = withoutAdditions(text);
  return { piece, parts: commaParts(piece) };
}

/** The names in a list between commas. */
function listOf({ piece, parts }: Piece): string[] {
  if (isBraced(piece) || parts.length < 2) return [bareName(piece)];
  if (!arePairs(parts)) return parts.map((part) => bareName(joined(part)));
  return inOrder(parts).map(turned);
}

/** The one name in a text, the given name first. */
export function nameOf({ piece, parts }: Piece): string {
  if (isBraced(piece)) return bareName(piece);
  const affiliation = isOrganisation(parts[0]?.text ?? "") ? -1 : parts.findIndex(({ text }) => isOrganisation(text));
  const name = affiliation < 0 ? parts : parts.slice(0, affiliation);
  return name.length === 2 ? turned([name[0]!, name[1]!]) : bareName(name.map(joined).join(", "));
}

/** A line each is a name each, unless a line has more than one. */
export function separateLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(collapseWhitespace).filter(Boolean); // prettier-ignore
  const isName = (line: string) => {
    const [first, ...others] = commaParts(line);
    return !/[;|&]|,$|\band\b/.test(line) && (others.length === 0 || (others.length === 1 && isFamily(first!.text)));
  };
  return lines.length > 1 && lines.every(isName) ? lines.join("; ") : text;
}
