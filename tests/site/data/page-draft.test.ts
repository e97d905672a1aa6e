import { describe, expect, test } from "vitest";
import { checkParsed } from "../../../src/content/checks/run.ts";
import { parseContent } from "../../../src/content/content.ts";
import type { PaperPage } from "../../../src/model/page.ts";
import { buildPages, checkAndDraft } from "../../../src/site/data/build-pages.ts";
import { readPageFile } from "../../../src/site/markup/mdx.ts";

const facets = "facets:\n  - { id: setting, label: Setting, question: How? }\n";
const topic =
  "---\nlabel: Few-shot learning\nfacet: setting\nfiles: Few examples.\ncues: { strong: [few-shot] }\n---\n\nIt is hard.\n";
const abstract = `Models are *big*. We propose a neural network for few-shot learning,\r\nwhich $x\r\n> y$ shows.

However, labels are scarce. It is tested on transfer learning.`;
const files = [
  { file: "content/facets.yaml", text: facets },
  { file: "content/topics/few-shot-learning.md", text: topic },
  { file: "content/abstracts/a-paper.md", text: `---\ntitle: A paper\n---\n\n${abstract}\n` },
];

describe("a paper that the check has read", () => {
  const { draft, ...checked } = checkAndDraft(files);

  test("is not read again for its page", () => {
    const [paper] = checked.parsed.papers;
    const read = draft(paper!);
    expect(read.page.topics.map(({ id }) => id)).toEqual(["few-shot-learning"]);
    expect(draft(paper!)).toBe(read);
  });

  test("has the same page and problems as one that each step reads for itself", () => {
    expect(buildPages(checked.parsed, { draft })).toEqual(buildPages(parseContent(files).content));
    expect(checkParsed(parseContent(files)).problems).toEqual(checked.problems);
  });

  test("shows what each sentence does, in each of its paragraphs", () => {
    const { data, body } = readPageFile(buildPages(checked.parsed, { draft }).get("papers/a-paper.mdx")!);
    expect((data as PaperPage).abstract).toMatch(/^Models are big\. We propose .* x\s+> y shows\. However, /s);
    const roles = Array.from(body.matchAll(/<span data-role=\{"(\w+)"\}>(\w+)/g), ([, role, word]) => [role, word]);
    expect(roles.slice(-4)).toEqual([
      ["background", "Models"],
      ["approach", "We"],
      ["approach", "However"],
      ["approach", "It"],
    ]);
  });
});
