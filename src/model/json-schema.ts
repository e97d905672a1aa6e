import * as z from "zod";
import { excludedFileSchema } from "./excluded.ts";
import { paperFrontMatterSchema } from "./paper.ts";
import { redirectsFileSchema } from "./redirects.ts";
import { facetsFileSchema, termFrontMatterSchema, topicFrontMatterSchema } from "./topic.ts";

/** A JSON Schema as editors and other programs read it. */
export type JsonSchema = Record<string, unknown>;

const models = {
  paper: { schema: paperFrontMatterSchema, title: "Front matter of a paper of Transfer Atlas" },
  topic: { schema: topicFrontMatterSchema, title: "Front matter of a topic of Transfer Atlas" },
  term: { schema: termFrontMatterSchema, title: "Front matter of a term of Transfer Atlas" },
  facets: { schema: facetsFileSchema, title: "The facets of Transfer Atlas" },
  redirects: { schema: redirectsFileSchema, title: "Former addresses of Transfer Atlas" },
  excluded: { schema: excludedFileSchema, title: "Papers that are left out of Transfer Atlas" },
};

/** The kinds of files that have a schema. */
export const schemaKinds = Object.keys(models) as (keyof typeof models)[];

/**
 * What may be written in a kind of content file, as JSON Schema of draft 7, which all editors read. It cannot say all
 * that the check says, but rejects nothing that the check would accept.
 * @param id the address where it is published.
 */
export function jsonSchema(kind: keyof typeof models, id?: string): JsonSchema {
  const { schema, title } = models[kind];
  const options = { io: "input", target: "draft-7", override: tidy } as const;
  const { $schema, ...rest } = z.toJSONSchema(schema, options) as JsonSchema;
  return { $schema, ...(id !== undefined && { $id: id }), title, ...rest };
}

/** What zod hands over for each part of a model. */
interface Part {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: JsonSchema;
}

/** Leaves out what does not help an author, explains patterns in words, and lists the keys of a record. */
function tidy({ zodSchema, jsonSchema: schema }: Part): void {
  // A key that is left out is left out: an editor that fills in `[]` would add lines without a meaning.
  delete schema["default"];
  for (const bound of ["minimum", "maximum"])
    if (Math.abs(Number(schema[bound])) === Number.MAX_SAFE_INTEGER) delete schema[bound];
  const words = patternInWords(zodSchema);
  // Not of the standard, but of the language servers for JSON and YAML; others pass over it.
  if (words !== undefined) schema["patternErrorMessage"] = `Expected ${words}`;
  nameKeys(schema);
}

function patternInWords({ _zod: { def } }: z.core.$ZodTypes): string | undefined {
  const checks = def.checks ?? [];
  const { error } = checks.map(({ _zod }) => _zod.def).find(({ check }) => check === "string_format") ?? {};
  const words = error?.({} as never);
  return typeof words === "string" ? words : undefined;
}

/** An editor can complete the keys of an object, not those that only a pattern of names allows. */
function nameKeys(schema: JsonSchema): void {
  const keys = (schema["propertyNames"] as { enum?: string[] } | undefined)?.enum;
  if (keys === undefined) return;
  schema["properties"] = Object.fromEntries(keys.map((key) => [key, schema["additionalProperties"]]));
  schema["additionalProperties"] = false;
  delete schema["propertyNames"];
}
