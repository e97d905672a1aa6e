import { publishedSchema } from "../model/paper.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const forms = [
  /^(?<year>\d{4})[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?(?:[T ]\d{1,2}:\d{2}\S*)?$/,
  new RegExp(`^(?:${day}\\s+)?${monthName},?\\s+(?<year>\\d{4})$`, "i"),
  new RegExp(`^${monthName}\\s+${day},?\\s+(?<year>\\d{4})$`, "i"),
];

/**
 * The date that is meant, where there is only one: `3/5/2017` has two.
 * @example dateMeant("March 5th, 2017") // "2017-03-05"
 */
export function dateMeant(text: string): string | undefined {
  const found = forms.map((form) => form.exec(text.trim())?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const parts = [found["year"], monthNumber(found["month"]!), found["day"]].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  return publishedSchema.safeParse(date).success ? date : undefined;
}

/** The number of a month that is given by its name or its number. */
function monthNumber(month: string): string {
  const index = months.indexOf(month.slice(0, 3).toLowerCase());
  return index === -1 ? month : String(index + 1);
}
