import { Ajv, type ErrorObject } from "ajv";
import { kindOf } from "../../src/content/content.ts";
import { type SourceFile, splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { jsonSchema, schemaKinds } from "../../src/model/json-schema.ts";

const ajv = new Ajv({ allErrors: true, strict: true, keywords: ["patternErrorMessage"], allowUnionTypes: true });

/** A validator for each kind of file, made of its JSON Schema. */
export const validators = Object.fromEntries(schemaKinds.map((kind) => [kind, ajv.compile(jsonSchema(kind))]));

/** The kind of a file of content and the values of its front matter, or undefined when its YAML cannot be read. */
export function valuesOf({ file, text }: SourceFile): { kind: string; data: unknown } | undefined {
  const kind = kindOf(file);
  const data = ["facets", "redirects", "excluded"].includes(kind)
    ? readYaml(text).data
    : splitFrontMatter({ file, text }).data;
  return data === undefined ? undefined : { kind, data };
}

/** What an editor would mark in a file of content, or undefined. */
export function schemaFaults(file: SourceFile): ErrorObject[] | undefined {
  const values = valuesOf(file);
  if (values === undefined || validators[values.kind]!(values.data)) return undefined;
  return validators[values.kind]!.errors ?? [];
}
