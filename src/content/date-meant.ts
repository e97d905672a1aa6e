import { publishedSchema } from "../model/paper.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const yearFirst = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ]\d{1,2}:\d{2}\S*)?$/;
const dayFirst = new RegExp(`^(?:${day}\\s+)?${monthName},?\\s+(\\d{4})$`, "i");
const monthFirst = new RegExp(`^${monthName}\\s+${day},?\\s+(\\d{4})$`, "i");

/**
 * The date that is meant, where there is only one: `3/5/2017` has two.
 * @example dateMeant("March 5th, 2017") // "2017-03-05"
 */
export function dateMeant(text: string): string | undefined {
  const parts = read(text.trim());
  if (parts === undefined) return undefined;
  const date = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return publishedSchema.safeParse(date).success ? date : undefined;
}

/** Year, month and day as they are given. */
function read(text: string): (string | undefined)[] | undefined {
  const digits = yearFirst.exec(text);
  if (digits !== null) return [digits[1], digits[2], digits[3]];
  const european = dayFirst.exec(text);
  if (european !== null) return [european[3], monthNumber(european[2]!), european[1]];
  const american = monthFirst.exec(text);
  return american === null ? undefined : [american[3], monthNumber(american[1]!), american[2]];
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
