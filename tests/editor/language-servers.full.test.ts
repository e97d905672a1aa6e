import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { writeEditorFiles } from "../../scripts/build/write-editor-files.ts";
import { fixtureAtlas } from "../support/atlas.ts";
import { openInServer, type Opened } from "../support/language-server.ts";
import { scratchFolder } from "../support/scratch.ts";

const { resolve: find } = createRequire(import.meta.url);
const astro = [join(dirname(find("@astrojs/language-server/package.json")), "bin/nodeServer.js"), "--stdio"];
const yaml = [join(dirname(find("yaml-language-server/package.json")), "bin/yaml-language-server"), "--stdio"];
const tsdk = dirname(find("typescript"));

/** Opens a file of content as VS Code does with the Astro extension and the settings of this project. */
async function openContent(path: string, text: string): Promise<Opened> {
  const workspace = scratchFolder({ [`content/${path}`]: text, "package.json": "{}", "tsconfig.json": "{}" });
  writeEditorFiles(join(workspace, "content"), workspace);
  const document = { path: join(workspace, "content", path), language: "markdown", text };
  return openInServer(astro, workspace, document, {
    initializationOptions: { typescript: { tsdk }, contentIntellisense: true },
  });
}

const at = (lines: { line: number; message: string }[]) =>
  lines.map(({ line, message }) => `${line} ${message}`).sort();

describe("the front matter of a paper in an editor", () => {
  const wrong = `---
titel: A title
published: March 2017
arxiv: arXiv:1703.05175
links: { code: github.com/x }
topics: { add: [Few Shot] }
sources: { where: https://a.org }

---

Text with *markup* and: colons, as in \`title: 5\`.
`;
  test("shows what is wrong, at its line and in words", async () => {
    const opened = await openContent("abstracts/a-paper.md", wrong);
    expect(at(await opened.problems())).toEqual([
      '1 Missing property "title".',
      "2 Property titel is not allowed.",
      "3 Expected a date such as 2017-03-15, 2017-03 or 2017",
      '4 Expected an arXiv identifier such as "1703.05175"',
      "5 Expected a URL that starts with https:// or http://",
      "6 Expected lower-case ASCII words joined by hyphens",
      "7 Property where is not allowed.",
    ]);
  });

  test("offers the keys that are missing, and says what each holds", async () => {
    const opened = await openContent("abstracts/a-paper.md", wrong);
    const offered = await opened.completions(8, 1);
    expect(offered).toEqual(expect.arrayContaining(["title", "venue", "doi", "repairs", "distinct"]));
    expect(offered).not.toContain("arxiv");
    expect(await opened.completions(7, 12)).toEqual(expect.arrayContaining(["venue", "abstract"]));
    expect(await opened.hover(4, 3)).toContain("The arXiv identifier without version, always in quotes");
  });

  test("says nothing of a valid paper", async () => {
    const file = "counting-frogs-with-n-mixture-models.md";
    const opened = await openContent(`abstracts/${file}`, readFileSync(`${fixtureAtlas}/abstracts/${file}`, "utf8"));
    expect(await opened.problems()).toEqual([]);
  });
});

test("the front matter of topics and terms is known too", async () => {
  const topic = await openContent(
    "topics/a-topic.md",
    "---\nlabel: A\nfacet: task\nfile: x\ncues: { strng: [] }\n---\n",
  );
  expect(at(await topic.problems())).toEqual([
    '1 Missing property "files".',
    "4 Property file is not allowed.",
    "5 Property strng is not allowed.",
  ]);
  const term = await openContent("terms/a-term.md", "---\nlabel: A\nkind: thing\nmeaning: It is.\n---\n");
  expect(at(await term.problems())).toEqual([
    expect.stringMatching(/^3 Value is not accepted\. Valid values: "dataset"/),
  ]);
});

describe("the facets in an editor", () => {
  /** Opens the file as VS Code does with the YAML extension. */
  async function openFacets(text: string): Promise<Opened> {
    const workspace = scratchFolder({ "content/facets.yaml": text });
    mkdirSync(join(workspace, ".vscode"));
    for (const name of ["settings.json", "facets.schema.json"])
      writeFileSync(join(workspace, ".vscode", name), readFileSync(`.vscode/${name}`));
    const schemas = { [resolve(workspace, ".vscode/facets.schema.json")]: "content/facets.yaml" };
    const document = { path: join(workspace, "content/facets.yaml"), language: "yaml", text };
    return openInServer(yaml, workspace, document, {
      settings: { yaml: { schemas, validate: true, completion: true, hover: true, schemaStore: { enable: false } } },
    });
  }

  test("show what is wrong, and explain each key", async () => {
    const opened = await openFacets("facets:\n  - id: A Task\n    label: Task\n    qestion: What?\n");
    expect(at(await opened.problems())).toEqual([
      "2 Expected lower-case ASCII words joined by hyphens",
      '2 Missing property "question".',
      "4 Property qestion is not allowed.",
    ]);
    expect(await opened.hover(2, 6)).toContain("topics name under");
  });

  test("are valid as they are shipped", async () => {
    expect(await (await openFacets(readFileSync(`${fixtureAtlas}/facets.yaml`, "utf8"))).problems()).toEqual([]);
  });
});
