import type { z } from "zod";

/** What is read of a schema here; zod gives no public way to walk one. */
interface Inner {
  shape?: Record<string, unknown>;
  element?: unknown;
  def?: { innerType?: unknown; keyType?: { enum?: Record<string, unknown> } };
}

/** The keys that an object, list of objects or record at a path takes, through optional and default wrappers. */
export function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let at: Inner | undefined = schema as Inner;
  for (const step of path) {
    const outer: Inner | undefined = unwrap(at);
    at = (outer?.shape?.[String(step)] ?? outer?.element) as Inner | undefined;
  }
  const found = unwrap(at);
  return Object.keys(found?.shape ?? found?.def?.keyType?.enum ?? {});
}

function unwrap(schema: Inner | undefined): Inner | undefined {
  let at = schema;
  while (at?.shape === undefined && at?.def?.innerType !== undefined) at = at.def.innerType as Inner;
  return at;
}
