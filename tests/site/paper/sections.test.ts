import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import type { Section } from "../../../src/site/paper/sections/parts.ts";
import { headerSection } from "../../../src/site/paper/sections/header.ts";
import { recordSection } from "../../../src/site/paper/sections/record.ts";
import { topicsSection } from "../../../src/site/paper/sections/topics.ts";
import { renderTree } from "../../../src/site/render-mdx.ts";
import { makePage } from "../../support/page.ts";

const facets = [
  { id: "setting", label: "Transfer setting", question: "?" },
  { id: "task", label: "Task", question: "?" },
];

function draw(section: Section, page: Parameters<typeof makePage>[0]): string {
  return renderTree(
    { type: "root", children: section(makePage(page), { facets, nameUrl: () => undefined }) } as Root,
    "/atlas/",
  );
}

const filed = (parts: object) => ({
  id: "few-shot-learning", label: "Few-shot learning", facet: "setting", source: "classifier" as const, score: 1,
  evidence: [], ...parts,
}); // prettier-ignore

const evidence = (cue: string, text: string, role = "approach") => ({ cue, text, role, weight: 1 });

describe("the topics of a paper", () => {
  test("stand under their facet and lead to their page", () => {
    const html = draw(topicsSection, { topics: [filed({})] });
    expect(html).toContain('data-facet="setting"');
    expect(html).toContain('href="/atlas/topics/few-shot-learning/" data-topic="few-shot-learning"');
    expect(html).not.toContain("Task");
  });

  test("show the cue within its sentence", () => {
    const html = draw(topicsSection, {
      topics: [filed({ evidence: [evidence("few-shot", "We study few-shot tasks.")] })],
    });
    expect(html).toContain("<q>We study <mark>few-shot</mark> tasks.</q>");
  });

  test("show the sentence unmarked where the cue has a gap", () => {
    const html = draw(topicsSection, {
      topics: [filed({ evidence: [evidence("few tasks", "We study few <b> tasks.")] })],
    });
    expect(html).toContain("<q>We study few &#x3C;b> tasks.</q>");
  });

  test("say when a cue stands in the title", () => {
    const html = draw(topicsSection, { topics: [filed({ evidence: [evidence("Few", "Few", "title")] })] });
    expect(html).toContain("(title)");
  });

  test("say when a person filed the paper, and why", () => {
    const html = draw(topicsSection, { topics: [filed({ source: "curated" })], topicsWhy: "Table 2 is on it." });
    expect(html).toContain("added by a person");
    expect(html).toContain("Table 2 is on it.");
  });

  test("say when there are none", () => {
    expect(draw(topicsSection, {})).toContain("Not filed under any topic yet.");
  });
});

describe("the head of a paper page", () => {
  test("shows what is known and says what is not", () => {
    expect(draw(headerSection, { venue: "ICML 2020" })).toContain('<span class="venue">ICML 2020</span>');
    expect(draw(headerSection, {})).toContain("no public record seen yet");
  });

  test("folds away the later names of a long list of authors", () => {
    const authors = Array.from({ length: 17 }, (_, index) => ({ id: `a${index}`, name: `Author ${index}` }));
    const html = draw(headerSection, { authors });
    expect(html).toContain("<summary>2 more authors</summary>");
    expect(html.match(/Author \d+/g)).toHaveLength(17);
  });

  test("offers searches by title only without a record", () => {
    expect(draw(headerSection, {})).toContain('data-link="search"');
    expect(draw(headerSection, { arxiv: "1703.05175" })).not.toContain('data-link="search"');
  });
});

describe("the record of a paper", () => {
  test("names facts that were seen in the same place once", () => {
    const url = "https://arxiv.org/abs/1703.05175";
    const html = draw(recordSection, { sources: { authors: [url], published: [url] } });
    expect(html).toContain("Authors, date: ");
    expect(html.match(/arxiv\.org<\/a>/g)).toHaveLength(1);
  });

  test("lists repairs and is left out when there is nothing to say", () => {
    expect(draw(recordSection, { repairs: ["“5\\%” is “5%”"] })).toContain("“5\\%” is “5%”");
    expect(draw(recordSection, {})).toBe("");
  });
});

describe("the imprint and the links of a paper", () => {
  const html = draw(headerSection, {
    venue: "Journal of Ponds", volume: "12", issue: "3", pages: "1–9", publisher: "Acme", published: "2020", pmid: "31234567",
    links: { paper: ["https://www.example.org/ponds", "https://example.org/ponds.pdf"] },
  }); // prettier-ignore

  test("are as journals are cited", () => {
    expect(html).toContain('<span class="venue">Journal of Ponds</span> 12(3), 1–9 (Acme) · first public');
  });

  test("name PubMed, the host of another page, and what is a PDF", () => {
    expect([...html.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, href, label]) => `${label}: ${href}`)).toEqual(
      [
        "PubMed: https://pubmed.ncbi.nlm.nih.gov/31234567/",
        "example.org: https://www.example.org/ponds",
        "PDF at example.org: https://example.org/ponds.pdf",
      ],
    );
  });
});
