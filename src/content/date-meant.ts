import { isObject } from "../lib/is-object.ts";
import { publishedSchema } from "../model/paper.ts";
import { monthNumber } from "./month-names.ts";

/**
 * The date that is meant, as exact as it is certain: `3/5/2017` has two and gives none, a range of days gives its month.
 * @example dateMeant("March 5th, 2017") // "2017-03-05"
 */
export function dateMeant(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  return valid(inNumbers(plain) ?? inWords(plain));
}

/** A date from its parts, each a number or a text; a month may be a name, a range or have the day with it. */
export function dateFrom(parts: { year?: unknown; month?: unknown; day?: unknown }): string | undefined {
  const [given = "", month = "", day = ""] = [parts.year, parts.month, parts.day].map(textOf);
  const year = dateMeant(given);
  if (year?.length !== 4) return year;
  const isNumber = /^\d{1,2}$/.test(month);
  const candidates = isNumber ? [`${year}-${month}-${day}`, `${year}-${month}`] : [`${day} ${month} ${year}`, `${month} ${year}`]; // prettier-ignore
  return [...candidates, year].map(dateMeant).find((date) => date !== undefined);
}

/** A date in whatever a source gives: a text, a number, a list of parts, or an object of CSL, Crossref and others. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return dateMeant(String(value));
  if (Array.isArray(value)) return Array.isArray(value[0]) ? dateOf(value[0]) : dateFrom({ year: value[0], month: value[1], day: value[2] }); // prettier-ignore
  if (!isObject(value)) return undefined;
  const whole = ["date-parts", "date-time", "raw", "literal", "value"].map((key) => value[key]);
  const plain = whole.map((part) => (isObject(part) ? undefined : dateOf(part))).find((date) => date !== undefined);
  return plain ?? dateFrom(value);
}

function textOf(part: unknown): string {
  return typeof part === "string" || typeof part === "number" ? String(part).trim() : "";
}

type Parts = (number | string | undefined)[] | undefined;

/** The parts of a date that exists; a zero stands for a part that is not known. */
function valid(parts: Parts): string | undefined {
  const numbers = (parts ?? []).map((part) => Number(part ?? 0));
  const end = numbers.indexOf(0);
  const known = (end < 0 ? numbers : numbers.slice(0, end)).map((part) => String(part).padStart(2, "0"));
  const date = known.join("-");
  return known.length > 0 && publishedSchema.safeParse(date).success ? date : undefined;
}

const forms = [
  // A time may follow, and in RIS a slash and other information.
  /^(\d{4})(?:([-/.])(\d{1,2})?(?:\2(\d{1,2})?(?:\/.*)?)?)?\/?(?:[t ]\s?\d{1,2}:\d{2}.*)?$/,
  /^\[\s?(\d{4})(?:()\s?,\s?(\d{1,2}))?(?:\s?,\s?(\d{1,2}))?\s?\]$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
  /^(\d{4})\s?年()(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?$/,
];

/** The year comes first, or what comes first cannot be a month. */
function inNumbers(text: string): Parts {
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  if (found !== undefined) return [found[1], found[3], found[4]];
  // Milliseconds since 1970.
  if (/^1\d{12}$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10).split("-");
  const [, a, b, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (Number(a) > 12 || (a !== undefined && Number(a) === Number(b))) return [year, b, a];
  return Number(b) > 12 ? [year, a, b] : undefined;
}

const time = /\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?[ap]m\b)?(?:\s?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?/g;
/** Words that say nothing about the day. */
const ignored =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|spring|summer|autumn|fall|winter|q[1-4]|de|del|of|the|le|epub|published|online|copyright|cop|circa|ca?|©)$/;

/** A year, and perhaps a month by name and a day, in any order. A range keeps what its ends have in common. */
function inWords(text: string): Parts {
  const words = text.slice(0, longest).replace(time, " ").replace(/([c©])(?=\d{4})/, "$1 ").split(/[\s,.;()[\]/#~"–—-]+/).filter((word) => word !== "" && !ignored.test(word)); // prettier-ignore
  const years = new Set(words.filter((word) => /^\d{4}$/.test(word)));
  const months = new Set(words.flatMap((word) => monthNumber(word) ?? []));
  const days = words.flatMap((word) => /^(\d{1,2})(?:st|nd|rd|th|er|º)?$/.exec(word)?.[1] ?? []);
  const understood =
    words.filter((word) => /^\d{4}$/.test(word) || monthNumber(word) !== undefined).length + days.length;
  if (years.size !== 1 || understood !== words.length || (days.length > 0 && months.size === 0)) return undefined;
  const [year] = years;
  return [year, ...(months.size === 1 ? months : []), ...(months.size === 1 && days.length === 1 ? days : [])];
}

/** No date is longer. */
const longest = 80;
