import type { z } from "zod";
import { truncateList } from "../lib/format.ts";
import { splitNames } from "../import/split-names.ts";
import { meantValue } from "./meant-value.ts";

/** A fault of front matter in words; `replacement` is the value to write where that is certain. */
export interface Explained {
  message: string;
  fix: string;
  replacement?: string;
}

/**
 * Says what a schema found wrong.
 * @param source the value as written: `1703.05170` would lose its last digit as a number.
 */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown, source: string): Explained {
  const name = issue.path.filter((step) => typeof step !== "number").join(".");
  const item = typeof issue.path.at(-1) === "number";
  const wanted = expectation(issue);
  if (name === "")
    return {
      message: "Unexpected front matter without keys, expected `title: …`",
      fix: "Write each value as `key: value`, a line each.",
    };
  if (value === undefined)
    return { message: `Unexpected lack of \`${name}\`, expected ${wanted}`, fix: `Add a line \`${name}: …\`.` };
  if (value === null)
    return {
      message: `Unexpected empty \`${name}\`, expected ${wanted}`,
      fix: `Write ${wanted} after \`${name}:\`, or remove the line.`,
    };
  const choices = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
  const replacement = meantValue({ name, wanted, choices, value, source });
  if (replacement !== undefined) {
    const quotes = typeof value === "number" ? ", with the quotes" : "";
    const what = typeof value === "string" && wanted.startsWith("a list") ? "text" : shown(value, source);
    const expected = choices === undefined ? wanted : `\`${replacement}\``;
    return {
      message: `Unexpected ${what} in \`${name}\`, expected ${expected}`,
      fix: `Write \`${replacement}\`${quotes}.`,
      replacement,
    };
  }
  const message = `Unexpected ${shown(value)} in \`${name}\`, expected ${wanted}`;
  if (item && wanted === "text" && typeof value === "object")
    return { message, fix: "Put the whole text between quotes: a `: ` in it makes a group of it." };
  const part = typeof value === "string" && wanted.startsWith("a group") ? firstParts.get(name) : undefined;
  if (part !== undefined)
    return { message, fix: `Write \`${name}: { ${part}: ${shortened(value as string)} }\`, with the key that it belongs to.` }; // prettier-ignore
  if (typeof value === "string" && name === "authors")
    return { message, fix: `Write \`[${splitNames(value).join(", ")}]\`, if these are the names.` };
  return {
    message,
    fix: `Write ${wanted}, or remove ${item ? "it" : `\`${name}\``}.`,
  };
}

/** A part that a value most likely belongs to which stands in the place of a group. */
const firstParts = new Map([["links", "project"], ["sources", "authors"]]); // prettier-ignore

const listOfTexts = "a list such as `[one, two]`";

/** What a schema would have taken, in words. */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return types[issue.expected] ?? `a value of type ${issue.expected}`;
  if (issue.code === "too_big") return size("at most", Number(issue.maximum), issue.origin);
  if (issue.code === "too_small")
    return Number(issue.minimum) === 1 && issue.origin === "string"
      ? "text"
      : size("at least", Number(issue.minimum), issue.origin);
  if (issue.code === "invalid_value") return `one of ${truncateList(issue.values.map(String))}`;
  if (issue.code === "unrecognized_keys") return "no such key";
  if (issue.code === "invalid_key") return "a field of the paper, such as `venue` or `authors`";
  if (issue.code !== "invalid_union") return issue.message;
  const inner = issue.errors.flat().find(({ code }) => code !== "invalid_type");
  return inner === undefined ? "text, or a list of texts" : expectation(inner);
}

const types: Record<string, string> = {
  string: "text",
  array: listOfTexts,
  object: "a group such as `{ key: value }`",
  record: "a group such as `{ key: value }`",
  number: "a number",
  int: "a whole number",
};

function size(bound: string, limit: number, origin: string): string {
  if (origin === "string") return `${bound} ${limit} characters`;
  return origin === "array" ? `a list of ${bound} ${limit}` : `${bound} ${limit}`;
}

function shown(value: unknown, source?: string): string {
  if (typeof value === "number" && source !== undefined) return `number ${source}`;
  if (typeof value === "string") return `\`${shortened(value)}\``;
  if (Array.isArray(value)) return "list";
  return typeof value === "object" ? "group of values" : `\`${String(value)}\``;
}

function shortened(value: string): string {
  return (value.length > 60 ? `${value.slice(0, 57)}…` : value).replace(/\s+/g, " ");
}
