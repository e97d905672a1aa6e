import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { readContent } from "../../scripts/io/read-content.ts";
import { writeChanged } from "../../scripts/io/write-changed.ts";
import { type JsonSchema, jsonSchema, schemaKinds } from "../../src/model/json-schema.ts";
import { paperFrontMatterSchema } from "../../src/model/paper.ts";
import { redirectsFileSchema } from "../../src/model/redirects.ts";
import { facetsFileSchema, termFrontMatterSchema, topicFrontMatterSchema } from "../../src/model/topic.ts";
import { kindOf } from "../../src/content/content.ts";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";

const models: Record<string, z.ZodObject> = {
  paper: paperFrontMatterSchema,
  topic: topicFrontMatterSchema,
  term: termFrontMatterSchema,
  facets: facetsFileSchema,
  redirects: redirectsFileSchema,
};
const ajv = new Ajv({ allErrors: true, strict: true, keywords: ["patternErrorMessage"], allowUnionTypes: true });
const validators = Object.fromEntries(schemaKinds.map((kind) => [kind, ajv.compile(jsonSchema(kind))]));

/** Every file of a folder of content whose YAML can be read, with what both make of it. */
function validations(folder: string) {
  return readContent(folder).files.flatMap(({ file, text }) => {
    const kind = kindOf(file);
    const data = ["facets", "redirects"].includes(kind) ? readYaml(text).data : splitFrontMatter({ file, text }).data;
    if (data === undefined) return [];
    return [
      {
        file,
        byModel: models[kind]!.safeParse(data).success,
        bySchema: validators[kind]!(data),
        said: validators[kind]!.errors,
      },
    ];
  });
}

const cases = "tests/fixtures/checks";

describe("the JSON Schemas", () => {
  test("accept all shipped content", () => {
    const all = validations("content");
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(({ bySchema }) => !bySchema)).toEqual([]);
  });

  test("refuse what the model refuses, and nothing else, in every fixture of the check", () => {
    const all = readdirSync(cases).flatMap((name) => validations(join(cases, name, "content")));
    expect(all.filter(({ byModel, bySchema }) => byModel !== bySchema)).toEqual([]);
    expect(all.filter(({ bySchema }) => !bySchema).length).toBeGreaterThan(5);
    expect(all.filter(({ bySchema }) => bySchema).length).toBeGreaterThan(20);
  });

  const values: [key: string, right: unknown[], wrong: unknown[]][] = [
    ["published", [2017, "2017", "2017-03", "2017-12-31", "2100"], [17, "2017-13", "2017-3", "March", "1899", "2017-03-32"]],
    ["arxiv", ["1703.05175", "cs/9901001"], [1703.05175, "arXiv:1703.05175", "1703.05175v2"]],
    ["doi", ["10.18653/v1/P18-1031"], ["https://doi.org/10.1000/x", "10.1000/a b"]],
    ["acl", ["P18-1031", "p18-1031", "2020.acl-main.703"], ["P18"]],
    ["openreview", ["LVDRJE4xQ2"], ["a b", "id=LVDRJE4xQ2"]],
    ["authors", [[], ["A B"]], ["A B", [""], [1], [["A"]]]],
    ["links", [{}, { code: "https://a.org" }, { data: ["HTTP://a.org"] }], [{ cod: "https://a.org" }, { code: "ftp://a.org" }, { code: [] }]],
    ["topics", [{ add: ["a-b"], why: "x" }], [{ add: "a" }, { add: ["A"] }, { why: " " }]],
    ["source", [{ listing: "a", position: 1 }], [{ position: 1 }, { listing: "a", position: 0 }, { listing: "a", position: 1.5 }]],
    ["sources", [{}, { venue: "https://a.org" }], [{ where: "https://a.org" }, { venue: "a" }]],
    ["repairs", [["x"]], ["x", [""]]],
    ["formerly", [["a"]], [["A b"]]],
    ["distinct", [["a"]], [[1]]],
    ["venue", ["NeurIPS 2017"], ["", 2017, null]],
    ["title", ["x"], ["", "  ", 5, null]],
  ]; // prettier-ignore

  test("agree with the model on values", () => {
    const accept = (key: string, value: unknown) => {
      const data = { title: "x", [key]: value };
      return [models["paper"]!.safeParse(data).success, validators["paper"]!(data)];
    };
    const offenders = values.flatMap(([key, right, wrong]) => [
      ...right.filter((value) => accept(key, value).includes(false)).map((value) => ({ key, value, is: "right" })),
      ...wrong.filter((value) => accept(key, value).includes(true)).map((value) => ({ key, value, is: "wrong" })),
    ]);
    expect(offenders).toEqual([]);
  });

  test("describe every key", () => {
    const without: string[] = [];
    const walk = (schema: JsonSchema, path: string) => {
      const keys = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
      for (const [key, inner] of keys) {
        if (inner["description"] === undefined && !path.endsWith("sources")) without.push(`${path}.${key}`);
        walk(inner, `${path}.${key}`);
      }
      if (schema["items"] !== undefined) walk(schema["items"] as JsonSchema, path);
    };
    for (const kind of schemaKinds) walk(jsonSchema(kind), kind);
    expect(without).toEqual([]);
  });

  test.each(["facets", "redirects"] as const)("have the schema of the %s where editors look for it", async (kind) => {
    const place = `.vscode/${kind}.schema.json`;
    const made = await format(JSON.stringify(jsonSchema(kind)), {
      ...(await resolveConfig(place)),
      filepath: place,
    });
    if (process.env["UPDATE"] === "1") writeChanged(place, made);
    expect(readFileSync(place, "utf8"), `write it with UPDATE=1`).toBe(made);
  });
});
