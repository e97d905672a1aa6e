import type { z } from "zod";
import { closestMatch } from "../lib/closest-match.ts";
import type { Problem } from "../model/problem.ts";
import { type Explained, explainIssue } from "./explain-issue.ts";
import type { SplitFile } from "./front-matter.ts";
import { explainUnknownKey, knownKeys } from "./unknown-key.ts";
import { valueAt } from "./locate.ts";

/** Front matter after validation. */
export interface Validated<T> {
  /** Missing when anything is wrong. */
  value?: T;
  /** What is right of it, for the checks: a wrong `venue` must not hide an unknown topic. */
  front: Partial<T>;
  problems: Problem[];
}

/** Nobody reads more, and finding each line takes time. */
const mostIssues = 50;

/** Validates front matter by a schema; every issue becomes a problem at the line of its key. */
export function validate<S extends z.ZodObject>(schema: S, split: SplitFile, file: string): Validated<z.output<S>> {
  if (split.data === undefined) return { front: {}, problems: split.problems };
  const { success, data, error } = schema.safeParse(split.data);
  if (success) return { value: data, front: data as Partial<z.output<S>>, problems: split.problems };
  const misspelt = misspeltKeys(error, schema);
  const problems = error.issues
    .filter(
      ({ path }) => !(path.length === 1 && misspelt.has(String(path[0])) && valueAt(split.data, path) === undefined),
    )
    .flatMap((issue) => toProblems(issue, schema, split, file));
  return {
    front: validPart(schema, split.data, error),
    problems: [...split.problems, ...problems.slice(0, mostIssues)],
  };
}

/** Keys that are present under a misspelt name; one problem is enough for `titel`. */
function misspeltKeys({ issues }: z.ZodError, schema: z.ZodObject): Set<string> {
  const known = knownKeys(schema, []);
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys.slice(0, mostIssues) : [],
  );
  return new Set(unknown.flatMap((key) => closestMatch(key, known) ?? []));
}

/** The front matter without the values that have issues; a list with one wrong item is left out whole. */
function validPart<S extends z.ZodObject>(schema: S, data: unknown, { issues }: z.ZodError): Partial<z.output<S>> {
  const valid: unknown = structuredClone(data);
  for (const { path, ...issue } of issues) {
    if (issue.code !== "unrecognized_keys") remove(valid, path);
    else for (const key of issue.keys) remove(valid, [...path, key]);
  }
  return (schema.partial().safeParse(valid).data ?? {}) as Partial<z.output<S>>;
}

function remove(data: unknown, path: readonly PropertyKey[]): void {
  const list = path.findIndex((_, depth) => Array.isArray(valueAt(data, path.slice(0, depth))));
  const target = list === -1 ? path : path.slice(0, list);
  const parent = valueAt(data, target.slice(0, -1));
  if (typeof parent === "object" && parent !== null && target.length > 0)
    delete (parent as Record<PropertyKey, unknown>)[target.at(-1)!];
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodObject, split: SplitFile, file: string): Problem[] {
  const { path } = issue;
  const toProblem = (rule: string, place: ReturnType<SplitFile["locate"]>, explained: Explained): Problem => {
    const { line, column, start, end } = place ?? nowhere;
    const { message, fix, replacement } = explained;
    const edit = replacement !== undefined && end > start && { edit: { start, end, text: replacement } };
    return { file, line, column, rule, message, fix, severity: "error", ...edit };
  };
  if (issue.code === "unrecognized_keys")
    return issue.keys
      .slice(0, mostIssues)
      .map((key) =>
        toProblem("unknown-key", split.locate([...path, key], "key"), explainUnknownKey({ schema, data: split.data, path, key })),
      ); // prettier-ignore
  const place = split.locate(path);
  const source = split.text.slice(place?.start, place?.end ?? 0);
  return [toProblem("front-matter", place, explainIssue(issue, valueAt(split.data, path), source))];
}

/** When the place of a key cannot be known, the first line stands for the file. */
const nowhere = { line: 1, column: 1, start: 0, end: 0 };
