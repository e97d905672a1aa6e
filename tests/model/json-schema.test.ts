import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { readContent } from "../../scripts/io/read-content.ts";
import { writeChanged } from "../../scripts/io/write-changed.ts";
import { type JsonSchema, jsonSchema, schemaKinds } from "../../src/model/json-schema.ts";
import { excludedFileSchema } from "../../src/model/excluded.ts";
import { paperFrontMatterSchema } from "../../src/model/paper.ts";
import { redirectsFileSchema } from "../../src/model/redirects.ts";
import { facetsFileSchema, termFrontMatterSchema, topicFrontMatterSchema } from "../../src/model/topic.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { fixtureFiles } from "../support/atlas.ts";
import { schemaFaults, validators, valuesOf } from "../support/json-schemas.ts";

const models: Record<string, z.ZodObject> = {
  paper: paperFrontMatterSchema,
  topic: topicFrontMatterSchema,
  term: termFrontMatterSchema,
  facets: facetsFileSchema,
  redirects: redirectsFileSchema,
  excluded: excludedFileSchema,
};
/** What the model and the schema say of every file of a folder of content whose YAML can be read. */
function compare(files: SourceFile[]) {
  return files.flatMap((file) => {
    const values = valuesOf(file);
    if (values === undefined) return [];
    const { kind, data } = values;
    return [{ file: file.file, byModel: models[kind]!.safeParse(data).success, bySchema: validators[kind]!(data) }];
  });
}

const cases = "tests/fixtures/checks";

/** Values of keys of a paper: right ones and wrong ones. */
const examples: [string, unknown[], unknown[]][] = [
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

describe("the JSON Schemas", () => {
  test("accept every key and value of the fixture atlas", () => {
    expect(fixtureFiles().filter(schemaFaults)).toEqual([]);
  });

  test("refuse what the model refuses, and nothing else, in every fixture of the check", () => {
    const all = readdirSync(cases).flatMap((name) => compare(readContent(join(cases, name, "content")).files));
    expect(all.filter(({ byModel, bySchema }) => byModel !== bySchema)).toEqual([]);
    expect(all.filter(({ bySchema }) => !bySchema).length).toBeGreaterThan(5);
    expect(all.filter(({ bySchema }) => bySchema).length).toBeGreaterThan(20);
  });

  test("agree with the model on right and wrong values of every key", () => {
    const accepts = (key: string, value: unknown) => {
      const data = { title: "x", [key]: value };
      return [models["paper"]!.safeParse(data).success, validators["paper"]!(data)];
    };
    const disagreements = examples.flatMap(([key, right, wrong]) =>
      [...right.map((value) => ({ value, fits: true })), ...wrong.map((value) => ({ value, fits: false }))]
        .filter(({ value, fits }) => accepts(key, value).some((accepted) => accepted !== fits))
        .map(({ value }) => `${key}: ${JSON.stringify(value)}`),
    );
    expect(disagreements).toEqual([]);
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

  test.each(["facets", "redirects", "excluded"] as const)(
    "have the schema of the %s where editors look for it",
    async (kind) => {
      const place = `.vscode/${kind}.schema.json`;
      const made = await format(JSON.stringify(jsonSchema(kind)), {
        ...(await resolveConfig(place)),
        filepath: place,
      });
      if (process.env["UPDATE"] === "1") writeChanged(place, made);
      expect(readFileSync(place, "utf8"), `write it with UPDATE=1`).toBe(made);
    },
  );
});
