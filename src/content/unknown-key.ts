import type { z } from "zod";
import { singleEditMatch, closestMatch } from "../lib/closest-match.ts";
import { truncateList, unknownName } from "../lib/format.ts";
import type { Explained } from "./explain-issue.ts";
import { valueAt } from "./locate.ts";

/** Where an unknown key stands, and what stands beside it. */
interface UnknownKey {
  schema: z.ZodObject;
  data: unknown;
  path: readonly PropertyKey[];
  key: string;
}

/** Explains a key that the schema does not have; `replacement` is the key that is surely meant. */
export function explainUnknownKey(unknown: UnknownKey): Explained {
  const { schema, path, key } = unknown;
  const known = knownKeys(schema, path);
  const replacement = certainKey(unknown);
  const near = replacement ?? otherName(key, known) ?? closestMatch(key, known);
  const message = unknownName("key", key, near);
  if (near !== undefined) return { message, fix: `Write \`${near}:\` instead of \`${key.slice(0, 60)}:\`.`, replacement }; // prettier-ignore
  const isText = /^(?:abstract|summary|text)$/i.test(key);
  return {
    message,
    fix: isText ? "Put the text below the second `---`." : `Remove it; known keys are ${truncateList(known)}.`,
  };
}

/** What bibliographies and other sites call our keys. */
const otherNames: Record<string, string> = {
  date: "published", year: "published", journal: "venue", booktitle: "venue", conference: "venue", eprint: "arxiv",
  code: "links", github: "links", repository: "links", url: "links", name: "label", definition: "meaning",
}; // prettier-ignore

function otherName(key: string, known: readonly string[]): string | undefined {
  const lower = key.toLowerCase();
  const name = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  return name !== undefined && known.includes(name) ? name : undefined;
}

/**
 * The known key that an unknown one surely is: one typing mistake away from it and from no other, not there yet, and
 * with a value of its type. So `autors: [A]` is `authors`, and `link: https://…` is not `links`, which is a mapping.
 */
function certainKey({ schema, data, path, key }: UnknownKey): string | undefined {
  const siblings = (valueAt(data, path) ?? {}) as Record<string, unknown>;
  const known = knownKeys(schema, path);
  const meant = singleEditMatch(key, known);
  if (meant === undefined || Object.hasOwn(siblings, meant)) return undefined;
  const others = Object.keys(siblings).filter(
    (other) => other !== key && !known.includes(other) && singleEditMatch(other, [meant]) !== undefined,
  );
  const issues = schemaUnder(schema, path, meant)?.safeParse(siblings[key]).error?.issues ?? [];
  // A number may be text without its quotes, which is repaired next.
  const isOfType =
    typeof siblings[key] === "number" || issues.every((issue) => issue.path.length > 0 || !typeIssues.has(issue.code));
  return others.length === 0 && isOfType ? meant : undefined;
}

const typeIssues = new Set<string>(["invalid_type", "invalid_union"]);

/** What is read of a schema here; zod gives no public way to walk one. */
interface Inner {
  shape?: Record<string, unknown>;
  element?: unknown;
  def?: { innerType?: unknown; keyType?: { enum?: Record<string, unknown> }; valueType?: unknown };
}

/** The keys that an object, list of objects or record at a path takes, through optional and default wrappers. */
export function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  const found = innerAt(schema, path);
  return Object.keys(found?.shape ?? found?.def?.keyType?.enum ?? {});
}

function schemaUnder(schema: z.ZodObject, path: readonly PropertyKey[], key: string): z.ZodType | undefined {
  const found = innerAt(schema, path);
  return (found?.shape?.[key] ?? found?.def?.valueType) as z.ZodType | undefined;
}

function innerAt(schema: z.ZodObject, path: readonly PropertyKey[]): Inner | undefined {
  return path.reduce<Inner | undefined>(
    (at, step) => unwrap((at?.shape?.[String(step)] ?? at?.element) as Inner | undefined),
    schema as Inner,
  );
}

function unwrap(schema: Inner | undefined): Inner | undefined {
  let at = schema;
  while (at?.shape === undefined && at?.def?.innerType !== undefined) at = at.def.innerType as Inner;
  return at;
}
