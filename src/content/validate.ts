import type { z } from "zod";
import { closestMatch, singleEditMatch } from "../lib/closest-match.ts";
import { truncateList } from "../lib/format.ts";
import type { Problem } from "../model/problem.ts";
import { explainIssue } from "./explain-issue.ts";
import type { SplitFile } from "./front-matter.ts";
import { knownKeys, schemaUnder } from "./known-keys.ts";

/** What came of holding front matter against its schema. */
export interface Validated<T> {
  /** Missing when anything is wrong. */
  value?: T;
  /** What is right of it, for the checks: a wrong `venue` must not hide an unknown topic. */
  front: Partial<T>;
  problems: Problem[];
}

/** Nobody reads more, and finding the line of each costs time. */
const mostIssues = 50;

/** Holds front matter against a schema; every fault becomes a problem at the line of its key. */
export function validate<S extends z.ZodObject>(schema: S, split: SplitFile, file: string): Validated<z.output<S>> {
  if (split.data === undefined) return { front: {}, problems: split.problems };
  const result = schema.safeParse(split.data);
  if (result.success)
    return { value: result.data, front: result.data as Partial<z.output<S>>, problems: split.problems };
  const misspelt = misspeltKeys(result.error, schema);
  const issues = result.error.issues.filter(
    ({ path }) => !(path.length === 1 && misspelt.has(String(path[0])) && valueAt(split.data, path) === undefined),
  );
  const problems = issues.flatMap((issue) => toProblems(issue, schema, split, file)).slice(0, mostIssues);
  return { front: validPart(schema, split.data, result.error), problems: [...split.problems, ...problems] };
}

/** Keys that stand there under a wrong name; one problem is enough for `titel`. */
function misspeltKeys({ issues }: z.ZodError, schema: z.ZodObject): Set<string> {
  const known = knownKeys(schema, []);
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys.slice(0, mostIssues) : [],
  );
  return new Set(unknown.flatMap((key) => closestMatch(key, known) ?? []));
}

/** The front matter without the values that have faults; a list with one wrong item is left out whole. */
function validPart<S extends z.ZodObject>(schema: S, data: unknown, { issues }: z.ZodError): Partial<z.output<S>> {
  const valid: unknown = structuredClone(data);
  for (const { path, ...issue } of issues) {
    if (issue.code !== "unrecognized_keys") remove(valid, path);
    else for (const key of issue.keys) remove(valid, [...path, key]);
  }
  const result = schema.partial().safeParse(valid);
  return result.success ? (result.data as Partial<z.output<S>>) : {};
}

function remove(data: unknown, path: readonly PropertyKey[]): void {
  const list = path.findIndex((_, depth) => Array.isArray(valueAt(data, path.slice(0, depth))));
  const target = list === -1 ? path : path.slice(0, list);
  const group = valueAt(data, target.slice(0, -1));
  if (typeof group === "object" && group !== null && target.length > 0)
    delete (group as Record<PropertyKey, unknown>)[target.at(-1)!];
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodObject, split: SplitFile, file: string): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, mostIssues).map((key) => unknownKey(key, issue.path, schema, split, file));
  }
  const { line, column, start, end } = split.locate(issue.path) ?? nowhere;
  const value = valueAt(split.data, issue.path);
  const { message, fix, replacement } = explainIssue(issue, value, split.text.slice(start, end));
  const edit = replacement === undefined ? {} : { edit: { start, end, text: replacement } };
  return [{ file, line, column, rule: "front-matter", message, fix, severity: "error", ...edit }];
}

/** When the place of a key cannot be known, the first line stands for the file. */
const nowhere = { line: 1, column: 1, start: 0, end: 0 };

function unknownKey(key: string, path: PropertyKey[], schema: z.ZodObject, split: SplitFile, file: string): Problem {
  const known = knownKeys(schema, path);
  const certain = certainKey(key, path, schema, split.data);
  const near = certain ?? named(key, known) ?? closestMatch(key, known);
  const { line, column, start, end } = split.locate([...path, key], "key") ?? nowhere;
  const shown = key.slice(0, 60);
  return {
    file, line, column, rule: "unknown-key", severity: "error",
    message: `Unexpected key \`${shown}\`, expected ${near === undefined ? `one of ${truncateList(known)}` : `\`${near}\``}`,
    fix: near === undefined ? (/^(?:abstract|summary|text)$/i.test(key) ? "Put the text below the second `---`." : `Remove \`${shown}\`.`) : `Write \`${near}:\` instead of \`${shown}:\`.`,
    ...(certain !== undefined && end > start && { edit: { start, end, text: certain } }),
  }; // prettier-ignore
}

/** What bibliographies and other sites call our keys. */
const otherNames: Record<string, string> = {
  date: "published", year: "published", journal: "venue", booktitle: "venue", conference: "venue", eprint: "arxiv",
  code: "links", github: "links", repository: "links", url: "links", name: "label", definition: "meaning",
}; // prettier-ignore

function named(key: string, known: readonly string[]): string | undefined {
  const lower = key.toLowerCase();
  const name = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  return name !== undefined && known.includes(name) ? name : undefined;
}

/**
 * The known key that an unknown one surely is: one slip of the hand away from it and from no other, not there yet, and
 * with a value of its kind. So `autors: [A]` is `authors`, and `link: https://…` is not `links`, which is a group.
 */
function certainKey(key: string, path: PropertyKey[], schema: z.ZodObject, data: unknown): string | undefined {
  const group = (valueAt(data, path) ?? {}) as Record<string, unknown>;
  const meant = singleEditMatch(key, knownKeys(schema, path));
  if (meant === undefined || Object.hasOwn(group, meant)) return undefined;
  const others = Object.keys(group).filter((other) => other !== key && singleEditMatch(other, [meant]) !== undefined);
  const issues = schemaUnder(schema, path, meant)?.safeParse(group[key]).error?.issues ?? [];
  // A number may be text without its quotes, which is repaired next.
  const isOfKind =
    typeof group[key] === "number" || issues.every(({ path, code }) => path.length > 0 || !kindIssues.has(code));
  return others.length === 0 && isOfKind ? meant : undefined;
}

const kindIssues = new Set<string>(["invalid_type", "invalid_union"]);

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}
