import { collapseWhitespace } from "./collapse-whitespace.ts";

/**
 * A number with its noun.
 * @example formatCount(2, "address") // "2 addresses"
 */
export function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : noun.endsWith("s") ? "es" : "s"}`;
}

/**
 * A list as part of a sentence.
 * @example formatList(["a", "b", "c"], "or") // "a, b or c"
 */
export function formatList(list: readonly string[], conjunction: "and" | "or" = "and"): string {
  return list.length < 2 ? (list[0] ?? "") : `${list.slice(0, -1).join(", ")} ${conjunction} ${list.at(-1)}`;
}

/** The first five names of a list, in backticks, and how many more there are. */
export function truncateList(names: readonly string[]): string {
  const first = names.slice(0, 5).map((name) => `\`${name}\``);
  return `${first.join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`;
}

/**
 * Makes untrusted text safe for a terminal or a log line: line breaks, control characters, direction marks and other
 * invisible characters are replaced by their code points. `##[` is split, because GitHub Actions runs it as a command
 * anywhere in a log.
 * @example escapeInvisible("a\u202Eb") // "a⟨U+202E⟩b"
 */
export function escapeInvisible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `⟨${codePointName(character)}⟩`)
    .replaceAll("##[", "## [");
}

/**
 * The code point of a character as Unicode writes it.
 * @example codePointName("\u202E") // "U+202E"
 */
export function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/**
 * A date in words, as exact as it is given.
 * @example formatDate("2017-03-15") // "15 March 2017"
 */
export function formatDate(published: string): string {
  const [year, month, day] = published.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** Found words for a message, on one line and not too long, between double quotes. */
export function quote(text: string, most = 60): string {
  return `"${shorten(text, most)}"`;
}

/** Found markup for a message, as code between backticks unless it holds some. */
export function code(text: string, most = 60): string {
  return text.includes("`") ? quote(text, most) : `\`${shorten(text, most)}\``;
}

/** Says that a name is unknown, and which known one is near. */
export function unknownName(noun: string, name: string, near: string | undefined): string {
  return `Unknown ${noun} ${quote(name)}${near === undefined ? "" : `, did you mean "${near}"?`}`;
}

function shorten(text: string, most: number): string {
  const line = collapseWhitespace(text.slice(0, 10 * most));
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}
