import type { z } from "zod";
import { closest, fewOf } from "../../lib/suggest.ts";
import type { Problem } from "../../model/problem.ts";
import type { SplitFile } from "./front-matter.ts";

/** What came of holding front matter against its schema. */
export interface Validated<T> {
  value?: T;
  problems: Problem[];
}

/** Holds front matter against a schema; every fault becomes a problem at the line of its key. */
export function validate<S extends z.ZodObject>(schema: S, split: SplitFile, file: string): Validated<z.output<S>> {
  if (split.data === undefined) return { problems: split.problems };
  const result = schema.safeParse(split.data);
  if (result.success) return { value: result.data, problems: split.problems };
  const problems = result.error.issues.flatMap((issue) => toProblems(issue, schema, split, file));
  return { problems: [...split.problems, ...problems] };
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodObject, split: SplitFile, file: string): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(key, issue.path, schema, split, file));
  }
  const place = split.locate(issue.path) ?? { line: 1, column: 1, start: 0, end: 0 };
  const name = issue.path.join(".") || "front matter";
  // A number is shown as written: 1703.05170 would else lose its last digit.
  const value = valueAt(split.data, issue.path);
  const written = typeof value === "number" ? split.text.slice(place.start, place.end) : shown(value);
  const [message, fix] = explain(issue, name, written);
  return [{ file, line: place.line, column: place.column, rule: "front-matter", message, fix, severity: "error" }];
}

function unknownKey(key: string, path: PropertyKey[], schema: z.ZodObject, split: SplitFile, file: string): Problem {
  const known = knownKeys(schema, path);
  const near = closest(key, known);
  const place = split.locate([...path, key], "key") ?? { line: 1, column: 1, start: 0, end: 0 };
  return {
    file,
    line: place.line,
    column: place.column,
    rule: "unknown-key",
    message: `Unexpected key \`${key}\`, expected ${near === undefined ? `one of ${fewOf(known)}` : `\`${near}\``}`,
    fix: near === undefined ? `Remove \`${key}\`.` : `Write \`${near}:\` instead of \`${key}:\`.`,
    severity: "error",
  };
}

/** The keys that an object or record at a path takes, looking through optional and default wrappers. */
function knownKeys(schema: z.ZodObject, path: PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    const shape = shapeOf(at);
    at = shape?.[String(step)];
  }
  return Object.keys(shapeOf(at) ?? recordKeys(at));
}

function recordKeys(schema: unknown): Record<string, unknown> {
  let at = schema as { def?: { innerType?: unknown; keyType?: { enum?: Record<string, unknown> } } } | undefined;
  while (at?.def?.innerType !== undefined) at = at.def.innerType as typeof at;
  return at?.def?.keyType?.enum ?? {};
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  let at = schema as { shape?: Record<string, unknown>; def?: { innerType?: unknown } } | undefined;
  while (at !== undefined && at.shape === undefined) at = at.def?.innerType as typeof at;
  return at?.shape;
}

function explain(issue: z.core.$ZodIssue, name: string, written: string): [message: string, fix: string] {
  if (written === "nothing") return [`Unexpected lack of \`${name}\`, expected ${expectation(issue)}`, `Add \`${name}: …\`.`];
  if (issue.code === "invalid_type" && issue.expected === "string" && /^-?\d/.test(written)) {
    return [`Unexpected number ${written} in \`${name}\`, expected text`, `Put the value between quotes: \`${name}: "${written}"\`.`];
  }
  return [`Unexpected ${written} in \`${name}\`, expected ${expectation(issue)}`, `Write ${expectation(issue)} there, or remove the line.`];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected === "array" ? "a list, such as `[one, two]`" : issue.expected === "string" ? "text" : `a value of type ${issue.expected}`;
  if (issue.code === "too_big") return `at most ${String(issue.maximum)}`;
  if (issue.code === "too_small") return `at least ${String(issue.minimum)}`;
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flat().find(({ code }) => code !== "invalid_type");
    return inner === undefined ? "text, or a list of texts" : expectation(inner);
  }
  if (issue.code === "invalid_value") return `one of ${fewOf(issue.values.map(String))}`;
  if (issue.code === "invalid_key") return "a field of the paper, such as `venue` or `authors`";
  return issue.message;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === "object" && at !== null && Object.hasOwn(at, step) ? (at as Record<PropertyKey, unknown>)[step] : undefined), data);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return `\`${value.length > 60 ? `${value.slice(0, 57)}…` : value}\``;
  if (Array.isArray(value)) return "list";
  return typeof value === "object" ? "group of values" : String(value);
}
