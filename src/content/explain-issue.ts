import type { z } from "zod";
import { splitNames } from "../import/names.ts";
import { truncateList, quote } from "../lib/format.ts";
import { meantValue } from "./meant-value.ts";

/** What is wrong with front matter, in words; `replacement` is what to write where that is certain. */
export interface Explained {
  message: string;
  fix: string;
  replacement?: string | undefined;
}

/**
 * Says what a schema found wrong.
 * @param source the value as written: `1703.05170` would lose its last digit as a number.
 */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown, source: string): Explained {
  const name = issue.path.filter((step) => typeof step !== "number").join(".");
  if (name === "")
    return { message: "The front matter has no keys", fix: "Write each value as `key: value` on a line of its own." };
  if (value === undefined) return { message: `Missing ${name}`, fix: `Add \`${name}: …\`.` };
  const wanted = expectation(issue);
  if (value === null)
    return { message: `Missing value of "${name}"`, fix: `Write ${wanted} after \`${name}:\`, or remove the line.` };
  const choices = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
  const replacement = meantValue({ name, wanted, choices, value, source });
  const message = (expected = wanted) =>
    `Unexpected ${found(value, wanted, source)} in "${name}", expected ${expected}`;
  if (replacement === undefined)
    return { message: message(), fix: hint(issue, name, value, wanted) ?? `Write ${wanted}, or remove ${isItem(issue) ? "it" : `\`${name}\``}.` }; // prettier-ignore
  return {
    message: choices === undefined ? message() : `${message(quote(replacement))}`,
    fix: `Write \`${replacement}\`${typeof value === "number" ? ", with the quotes" : ""}.`,
    replacement,
  };
}

function isItem({ path }: z.core.$ZodIssue): boolean {
  return typeof path.at(-1) === "number";
}

/** What to do in cases that are often seen. */
function hint(issue: z.core.$ZodIssue, name: string, value: unknown, wanted: string): string | undefined {
  if (isItem(issue) && wanted === "text" && typeof value === "object")
    return "Put the whole text in quotes: a `: ` in it makes a mapping of it.";
  if (typeof value !== "string") return undefined;
  const part = wanted === types["object"] ? firstParts.get(name) : undefined;
  if (part !== undefined)
    return `Write \`${name}: { ${part}: ${quote(value).slice(1, -1)} }\`, with the key that it belongs to.`;
  return name === "authors" ? `Write \`[${splitNames(value).join(", ")}]\`, if these are the names.` : undefined;
}

/** The key that a value most likely belongs to, where it replaces a whole mapping. */
const firstParts = new Map([["links", "project"], ["sources", "authors"]]); // prettier-ignore

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
  array: "a list such as `[one, two]`",
  object: "a mapping such as `{ key: value }`",
  record: "a mapping such as `{ key: value }`",
  number: "a number",
  int: "a whole number",
};

function size(bound: string, limit: number, origin: string): string {
  if (origin === "string") return `${bound} ${limit} characters`;
  return origin === "array" ? `a list of ${bound} ${limit}` : `${bound} ${limit}`;
}

function found(value: unknown, wanted: string, source: string): string {
  if (typeof value === "number") return `number ${source}`;
  if (typeof value === "string") return wanted === types["array"] ? "text" : quote(value);
  if (Array.isArray(value)) return "list";
  return typeof value === "object" ? "mapping" : quote(String(value));
}
