import type { z } from "zod";

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

/** The schema of the value under a known key at a path. */
export function schemaUnder(schema: z.ZodObject, path: readonly PropertyKey[], key: string): z.ZodType | undefined {
  const found = innerAt(schema, path);
  return (found?.shape?.[key] ?? found?.def?.valueType) as z.ZodType | undefined;
}

function innerAt(schema: z.ZodObject, path: readonly PropertyKey[]): Inner | undefined {
  let at: Inner | undefined = schema as Inner;
  for (const step of path) {
    const outer: Inner | undefined = unwrap(at);
    at = (outer?.shape?.[String(step)] ?? outer?.element) as Inner | undefined;
  }
  return unwrap(at);
}

function unwrap(schema: Inner | undefined): Inner | undefined {
  let at = schema;
  while (at?.shape === undefined && at?.def?.innerType !== undefined) at = at.def.innerType as Inner;
  return at;
}
