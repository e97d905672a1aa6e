import { dateMeant } from "../../../content/date-meant.ts";
import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";

/** The fields that say when. */
export interface BibtexDate {
  date?: string | undefined;
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

/**
 * The date that the fields say. Of a range only what both ends share is known: `2019-07/2019-08` is `2019`.
 * @returns the text itself where it is none, for a warning of the importer.
 */
export function bibtexDate({ date = "", year = "", month = "", day = "" }: BibtexDate): string | undefined {
  const whole = plain(date);
  if (whole !== "") return rangeMeant(whole) ?? yearOf(whole) ?? dateMeant(whole) ?? whole;
  const [y, m, d] = [yearOf(plain(year)) ?? plain(year), plain(month), plain(day)];
  const first = /^\d{1,2}$/.test(m) ? [`${y}-${m}-${d}`, `${y}-${m}`] : [`${d} ${m} ${y}`, `${m} ${y}`];
  const ofMonth = m.replace(/[\d\s./-]+(?=\p{L})|(?<=[\p{L}.])[\d\s/-]+$/gu, "");
  return (
    [...first, `${ofMonth} ${y}`].map(dateMeant).find(Boolean) ?? (/\d{4}-\d/.test(y) ? dateMeant(y) : undefined) ?? y
  );
}

/** No date is longer. */
const longestDate = 100;

/** A value without TeX: ties, groups, dashes, and commands that are there for sorting, `{\noopsort{a}}`. */
function plain(value: string): string {
  const text = value
    .slice(0, longestDate)
    .replace(/\\[a-z]+\s?\{[^{}]*\}|[{}]/gi, "")
    .replace(/\\[,\s]|~(?=.)/g, " ");
  return collapseWhitespace(text.replace(/\s*(?:-{2,3}|[–—])\s*/g, "--"));
}

/** A year alone, with signs of doubt or the letter of a citation: `2019a`, `[2019]`, `2019~`. */
function yearOf(text: string): string | undefined {
  return /^[^\p{L}\d]*(\d{4})[a-z]?[^\p{L}\d]*$/u.exec(text)?.[1];
}

/** BibLaTeX's dates: `2019-07-04`, `2019-07/2019-08`, `2019-21` for spring, `2019-07~`, with a time. */
function rangeMeant(text: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?(?:T\S*)?$/;
  const [start = [], end] = text.split(/\s?(?:\/|--)\s?/).map((part) => iso.exec(part)?.slice(1) ?? []);
  if (start.length === 0) return undefined;
  const parts = end === undefined || end.length === 0 ? start : shared(start, end);
  const [year, month, day] = parts.map((part) => (part === "00" ? undefined : part));
  if (year === undefined) return undefined;
  if (month === undefined || Number(month) > 12) return year;
  return [year, month, ...(day === undefined ? [] : [day])].join("-");
}

/** The parts of two dates up to the first that differs. */
function shared(a: string[], b: string[]): string[] {
  const different = a.findIndex((part, at) => part === undefined || part !== b[at]);
  return different < 0 ? a : a.slice(0, different);
}
